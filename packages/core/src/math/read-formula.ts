import temml from 'temml'
import {tokenizeHtml} from '../build/html-tokens.ts'
import type {MathElement} from '../model.ts'
import {mathTree} from './math-tree.ts'

/** A formula that was read, or what is wrong with it. */
export type FormulaReading =
  | {readonly mathml: MathElement}
  | {
      /** Half a sentence. */
      readonly problem: string
      /** Where in the formula, if that can be told. */
      readonly start?: number
      readonly end?: number
    }

/** Turns TeX into MathML. */
export type FormulaReader = (tex: string, display: boolean) => FormulaReading

/** Characters of a formula; derivations over a whole page stay below. */
const longest = 10_000

/** Brackets in brackets. */
const deepest = 50

/**
 * Make a reader of formulas that reads each only once: courses repeat their symbols.
 *
 * @returns The reader.
 */
export function createFormulaReader(): FormulaReader {
  const known = new Map<string, FormulaReading>()
  return (tex, display) => {
    const key = `${display ? '$$' : '$'}${tex}`
    const reading = known.get(key) ?? readFormula(tex, display)
    known.set(key, reading)
    return reading
  }
}

function readFormula(tex: string, display: boolean): FormulaReading {
  const refused = refuse(tex)
  if (refused !== undefined) return refused
  let markup: string
  try {
    markup = temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      xml: true,
      trust: false,
      strict: false,
      maxExpand: 1000,
      maxSize: [25, 250]
    })
  } catch (error) {
    return problemOf(error, tex)
  }
  const tree = mathTree(tokenizeHtml(markup), () => undefined, true)
  if (tree === undefined) return {problem: 'its parts are nested too deeply'}
  if (tree.name !== 'math') return {problem: 'it refers to another formula'}
  return {mathml: tidy(tree)}
}

/** What could keep the machine busy or reach out of the formula, found before anything is computed. */
const refusals: Readonly<Record<string, string>> = {
  // Definitions can double what they stand for each time they are used.
  ...Object.fromEntries(
    [
      'def',
      'edef',
      'gdef',
      'xdef',
      'let',
      'futurelet',
      'newcommand',
      'renewcommand',
      'providecommand',
      'global',
      'long'
    ].map(name => [name, 'commands cannot be defined in a formula'])
  ),
  ref: 'a formula cannot refer to another one',
  eqref: 'a formula cannot refer to another one'
}

function refuse(tex: string): FormulaReading | undefined {
  if (tex.trim() === '') return {problem: 'nothing stands between the dollar signs'}
  if (tex.length > longest) return {problem: `it is longer than ${longest} characters`}
  let depth = 0
  for (const {0: sign, 1: name, index} of tex.matchAll(/\\([A-Za-z@]+|[^A-Za-z@])|[{}]/gu)) {
    const end = index + sign.length
    if (sign === '{' || name === 'left' || name === 'begin') {
      depth += 1
      if (depth > deepest) return {problem: `it nests more than ${deepest} brackets`, start: index, end}
    } else if (sign === '}' || name === 'right' || name === 'end') depth -= 1
    if (name !== undefined && Object.hasOwn(refusals, name))
      return {problem: refusals[name] ?? '', start: index, end}
  }
  return undefined
}

/** Say what the library says, without the place, which is told apart. */
function problemOf(error: unknown, tex: string): FormulaReading {
  const message = error instanceof Error ? error.message : ''
  const position = error instanceof Error && 'position' in error ? error.position : undefined
  const said = message.replace(/ at (?:position \d+|end of input):[\s\S]*$/u, '').trim()
  // Other errors are slips of the library at something malformed, and speak of its own code.
  const ours = error instanceof Error && error.name.startsWith('ParseError')
  const problem = ours && said !== '' ? worded(said) : 'it is incomplete'
  if (typeof position !== 'number' || position < 0 || position > tex.length) return {problem}
  const start = Math.min(position, Math.max(0, tex.trimEnd().length - 1))
  const [sign = ''] = /^(?:\\(?:[A-Za-z@]+|[\s\S])|[\s\S])/u.exec(tex.slice(start)) ?? []
  return {problem, start, end: start + sign.length}
}

function worded(text: string): string {
  const plain = text.replaceAll("'EOF'", 'the end')
  return /^[A-Z][a-z]/u.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain
}

/** Looks that the library leaves to its own stylesheet, by class. */
const stylesOfClasses: Readonly<Record<string, string>> = {
  // The prefixed value is the one that Chromium minds within a cell.
  'tml-left': 'text-align:left;text-align:-webkit-left;',
  'tml-right': 'text-align:right;text-align:-webkit-right;',
  'tml-overline': 'border-top:0.065em solid;padding-top:0.1em;',
  'tml-underline': 'border-bottom:0.065em solid;padding-bottom:0.1em;',
  'tml-fbox': 'border:1px solid;padding:3pt;'
}

const strike = (towards: string): string =>
  `linear-gradient(to ${towards},transparent 47%,currentColor 47%,currentColor 53%,transparent 53%)`

/** Lines that Chromium leaves out, drawn as backgrounds. */
const stylesOfNotations: Readonly<Record<string, string>> = {
  updiagonalstrike: `background:${strike('top left')};`,
  downdiagonalstrike: `background:${strike('top right')};`,
  'updiagonalstrike downdiagonalstrike': `background:${strike('top left')},${strike('top right')};`,
  horizontalstrike: `background:${strike('top')};`
}

/** What styles of the library look like: nothing in them reaches out of the page. */
const safeStyle = /^(?:[a-z-]{1,30}:[\w .#%-]{1,60};?)*$/u

/** Put looks into the elements themselves: not every target carries a stylesheet. */
function tidy({name, attributes, children}: MathElement): MathElement {
  const {class: classes = '', style = '', ...others} = attributes
  const looks = [
    name === 'math' || !safeStyle.test(style) ? '' : style,
    ...classes.split(' ').map(one => stylesOfClasses[one] ?? ''),
    name === 'menclose' ? (stylesOfNotations[others['notation'] ?? ''] ?? '') : ''
  ].join('')
  return {
    name,
    attributes: looks === '' ? others : {...others, style: looks},
    children: children.flatMap((child): (MathElement | string)[] => {
      if (typeof child === 'string') return [child]
      const drawn = /tml-cancel|textcircle|phasor-angle|longdiv-arc/u.test(child.attributes['class'] ?? '')
      // A bracket that is left out, and space that some fonts need.
      const empty = name === 'mrow' && isEmpty(child)
      return drawn || empty ? [] : [tidy(child)]
    })
  }
}

function isEmpty({name, attributes, children}: MathElement): boolean {
  return (
    (name === 'mo' && children.length === 0) || (name === 'mspace' && Object.keys(attributes).length === 0)
  )
}
