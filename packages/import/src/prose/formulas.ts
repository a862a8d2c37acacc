import type {Element} from 'hast'
import type {Handle} from 'hast-util-to-mdast'
import type {InlineMath, Math} from 'mdast-util-math'
import type {PhrasingContent} from 'mdast'
import {attribute, find, wordsOf} from './hast-tools.ts'
import {inlineHtml, rawBlock} from './nodes.ts'
import type {ProseContext} from './prose-context.ts'
import {safeHtml} from './safe-html.ts'

/** What Moodle's MathJax filter takes for a formula (Moodle 4.5, filter_mathjaxloader, its default settings). */
const marks = /\\\(([\s\S]+?)\\\)|\\\[([\s\S]+?)\\\]|\$\$([\s\S]+?)\$\$/gu

/**
 * Find the formulas in a text.
 *
 * @param value The text.
 * @param context What the text needs from around it.
 * @returns Text and formulas; one that is no TeX stays text, and is told.
 */
export function splitFormulas(value: string, context: ProseContext): (PhrasingContent | InlineMath)[] {
  if (!/\\[([]|\$\$/u.test(value)) return [{type: 'text', value}]
  const nodes: (PhrasingContent | InlineMath)[] = []
  let done = 0
  for (const match of value.matchAll(marks)) {
    const [source, inline, bracketed, dollars] = match
    const display = inline === undefined
    const tex = (inline ?? bracketed ?? dollars ?? '').replace(/\s+/gu, ' ').trim()
    if (tex === '' || !isTex(tex, display, context)) {
      if (tex !== '') context.lose(`formula \`${tex.slice(0, 60)}\` that cannot be read`, 'it stays text')
      continue
    }
    if (match.index > done) nodes.push({type: 'text', value: value.slice(done, match.index)})
    nodes.push(display ? {type: 'inlineMath', value: tex, data: {display}} : {type: 'inlineMath', value: tex})
    done = match.index + source.length
  }
  if (done < value.length) nodes.push({type: 'text', value: value.slice(done)})
  return nodes
}

/**
 * Make the handler of MathML: the TeX from which it was made, if it says so, else itself.
 *
 * @param context What the text needs from around it.
 * @returns The handler.
 */
export function formulaHandler(context: ProseContext): Handle {
  return (_state, node: Element) => {
    const display = attribute(node, 'display') === 'block'
    const tex = texOf(node, display, context)
    if (tex === undefined) {
      const html = safeHtml(node, context)
      return display ? rawBlock(html) : inlineHtml(html)
    }
    const math: Math = {type: 'math', value: tex}
    const inline: InlineMath = {type: 'inlineMath', value: tex}
    return display ? math : inline
  }
}

function texOf(node: Element, display: boolean, context: ProseContext): string | undefined {
  const annotation = find(
    node,
    ({tagName, properties}) => tagName === 'annotation' && /tex$/iu.test(String(properties['encoding'] ?? ''))
  )
  const written =
    annotation === undefined
      ? (attribute(node, 'altText') ?? attribute(node, 'alttext'))
      : wordsOf(annotation)
  const tex = written?.replace(/\s+/gu, ' ').trim() ?? ''
  return tex !== '' && isTex(tex, display, context) ? tex : undefined
}

function isTex(tex: string, display: boolean, context: ProseContext): boolean {
  return !tex.includes('$') && 'mathml' in context.readFormula(tex, display)
}
