import {mathTree} from '../math/math-tree.ts'
import type {Formula, MathElement} from '../model.ts'
import type {Place} from '../report.ts'
import type {ModuleBuild} from './context.ts'
import type {PlacedToken} from './html-stack.ts'

/**
 * Build a formula that its author wrote as MathML.
 *
 * @param tokens Its tags and text, the first of them `<math>`.
 * @param place Place of that.
 * @param build The module.
 * @returns The formula, displayed as its `display` says; `undefined` where it is empty or nested too deep.
 */
export function rawFormula(
  tokens: readonly PlacedToken[],
  place: Place,
  build: ModuleBuild
): Formula | undefined {
  const places = new Map<unknown, Place>(tokens.map(token => [token, token.place]))
  const mathml = mathTree(tokens, (what, token, looks) => {
    build.report(looks === true ? 'html-presentation' : 'html-removed', {what}, places.get(token) ?? place)
  })
  if (mathml === undefined) {
    build.report('html-removed', {what: 'a formula nested too deeply'}, place)
    return undefined
  }
  if (mathml.children.length === 0) return undefined
  const {display, alttext} = mathml.attributes
  const tex = texOf(tokens)
  const text = alttext ?? tex ?? inLine(mathml).replace(/\s+/gu, ' ').trim()
  return {
    type: 'formula',
    display: display === 'block',
    text,
    ...(text === tex ? {} : {inWords: true}),
    mathml,
    position: place.position
  }
}

/** Converters put the TeX that they read beside their MathML (MathML 3, 5.1.2). */
function texOf(tokens: readonly PlacedToken[]): string | undefined {
  const index = tokens.findIndex(
    token =>
      token.type === 'open'
      && token.name === 'annotation'
      && /^(?:application\/x-tex|latex|tex)$/iu.test(token.attributes['encoding'] ?? '')
  )
  const next = index === -1 ? undefined : tokens[index + 1]
  const tex = next?.type === 'text' ? next.value.replace(/\s+/gu, ' ').trim() : ''
  return tex === '' ? undefined : tex
}

/** Say a formula in one line, as people type it. */
function inLine(node: MathElement | string | undefined): string {
  if (node === undefined || typeof node === 'string') return node ?? ''
  const {name, children} = node
  const [first, second, third] = children
  switch (name) {
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`
    case 'msqrt':
      return `√${grouped({...node, name: 'mrow'})}`
    case 'mroot':
      return `${grouped(first)}^(1/${inLine(second)})`
    case 'msub':
    case 'munder':
      return `${inLine(first)}_${grouped(second)}`
    case 'msup':
    case 'mover':
      return `${inLine(first)}^${grouped(second)}`
    case 'msubsup':
    case 'munderover':
      return `${inLine(first)}_${grouped(second)}^${grouped(third)}`
    case 'mtable':
      return children.map(inLine).join('; ')
    case 'mtr':
      return children.map(inLine).join(', ')
    default:
      return children.map(inLine).join('')
  }
}

function grouped(node: MathElement | string | undefined): string {
  const text = inLine(node)
  return /^(?:\p{L}|\p{N}+)$/u.test(text) ? text : `(${text})`
}
