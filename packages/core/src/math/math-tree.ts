import type {MathElement} from '../model.ts'
import type {HtmlToken} from '../build/html-tokens.ts'
import {droppedElements} from '../build/html-elements.ts'
import {mathElements, mathGlobals, mathValues, silentMath, transparentMath} from './elements.ts'

/** Hears of what does not pass: what it is, its tag, and whether it only changes looks. */
type Told = (what: string, token: HtmlToken, looks?: boolean) => void

interface Frame {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (MathElement | string)[]
  readonly token: HtmlToken
}

/** Parts in parts; formulas that people read stay far below. */
const deepest = 100

/**
 * Make the tree of a formula out of its tags: elements and attributes on the list, each where MathML has it, with as
 * many parts as it has to have.
 *
 * @param tokens Tags and text, the first of them `<math>`; what is left open ends with them.
 * @param told Hears of each thing that does not pass.
 * @param styled Whether `style` and `class` pass, as written by the library that sets formulas.
 * @returns The formula; `undefined` where it is nested too deep.
 */
export function mathTree(tokens: readonly HtmlToken[], told: Told, styled = false): MathElement | undefined {
  const base: Frame = {name: '', attributes: {}, children: [], token: {type: 'other', start: 0, end: 0}}
  const stack: Frame[] = [base]
  const top = (): Frame => stack.at(-1) ?? base
  /** Elements whose tags were taken away, so that their end tags go too. */
  const unwrapped: string[] = []
  let silent: {readonly name: string; depth: number} | undefined

  const pop = (): void => {
    const frame = stack.pop()
    if (frame !== undefined) top().children.push(finished(frame, told))
  }

  for (const token of tokens) {
    if (silent !== undefined) {
      if (token.type === 'open' && token.name === silent.name && token.closed !== true) silent.depth += 1
      if (token.type === 'close' && token.name === silent.name && (silent.depth -= 1) === 0)
        silent = undefined
    } else if (token.type === 'open') {
      const {name, attributes, closed} = token
      const rule = Object.hasOwn(mathElements, name) ? mathElements[name] : undefined
      if (silentMath.has(name) || droppedElements.has(name)) {
        if (!silentMath.has(name)) told(`\`<${name}>\` in a formula`, token)
        if (closed !== true) silent = {name, depth: 1}
      } else if (
        rule === undefined
        || mathElements[top().name]?.token === true
        || !mayStand(name, top().name)
      ) {
        if (!transparentMath.has(name)) told(`\`<${name}>\` in a formula`, token)
        if (closed !== true) unwrapped.push(name)
      } else {
        if (stack.length > deepest) return undefined
        const kept = passing(name, attributes, told, token, styled)
        stack.push({name, attributes: kept, children: [], token})
        if (closed === true) pop()
      }
    } else if (token.type === 'close') {
      const index = stack.findLastIndex(frame => frame.name === token.name)
      const loose = unwrapped.lastIndexOf(token.name)
      if (loose !== -1 && index !== stack.length - 1) unwrapped.splice(loose, 1)
      else if (index > 0) while (stack.length > index) pop()
      else told(`\`</${token.name}>\` that closes nothing`, token)
    } else if (token.type === 'text') {
      const text = token.value.replace(/\s+/gu, ' ')
      if (mathElements[top().name]?.token === true) top().children.push(text)
      // Text belongs into token elements; elsewhere only the source's layout stands.
      else if (text.trim() !== '')
        top().children.push({name: 'mtext', attributes: {}, children: [text.trim()]})
    } else told('markup in a formula', token)
  }
  while (stack.length > 1) pop()
  const [math] = base.children
  return typeof math === 'string' ? undefined : math
}

function mayStand(name: string, parent: string): boolean {
  const parents = mathElements[name]?.parents
  if (name === 'math') return parent === ''
  if (parent === '') return false
  if (parents !== undefined) return parents.includes(parent)
  return parent !== 'mtable' && parent !== 'mtr'
}

function finished({name, attributes, children, token}: Frame, told: Told): MathElement {
  const rule = mathElements[name]
  if (rule?.token === true) {
    const text = children
      .filter(child => typeof child === 'string')
      .join('')
      .trim()
    return {name, attributes, children: text === '' ? [] : [text]}
  }
  if (rule?.parts === undefined || rule.parts === children.length) {
    // The size of what it holds is an affair of `mstyle` alone (MathML 3, 3.3.4).
    const sized = attributes['scriptlevel'] !== undefined || attributes['displaystyle'] !== undefined
    return {name: name === 'mrow' && sized ? 'mstyle' : name, attributes, children}
  }
  // Readers refuse a fraction of three parts (MathML 3, 3.1.3); its parts are still to be seen.
  told(`\`<${name}>\` of ${children.length} parts instead of ${rule.parts} in a formula`, token)
  return {name: 'mrow', attributes: {}, children}
}

function passing(
  name: string,
  attributes: Readonly<Record<string, string>>,
  told: Told,
  token: HtmlToken,
  styled: boolean
): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {}
  for (const [key, written] of Object.entries(attributes)) {
    const value = written.trim()
    const known = mathGlobals.has(key) || mathElements[name]?.attributes?.includes(key) === true
    if (known && mathValues[key]?.test(value) === true) kept[key] = value
    else if (styled && (key === 'style' || key === 'class')) kept[key] = value
    // Each format says the namespace in its own way.
    else if (key !== 'xmlns' && !key.startsWith('xmlns:'))
      told(
        `\`${key}="${written.slice(0, 40)}"\` of \`<${name}>\` in a formula`,
        token,
        key === 'style' || key === 'class'
      )
  }
  return kept
}
