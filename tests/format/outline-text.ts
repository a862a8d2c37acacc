import type {AssetReference, Block, Footnote, Inline, MathElement} from '@silabus/core'
import {line, type Facts} from './lines.ts'

/**
 * Say running text in one line. What is more than letters stands between `‹name facts›` and `‹/name›`.
 *
 * @param nodes The text.
 * @param footnotes Those of the module, which give calls their numbers.
 * @returns The line.
 */
export function outlineText(nodes: readonly Inline[], footnotes: readonly Footnote[]): string {
  return nodes.map(node => textOf(node, footnotes)).join('')
}

/**
 * Tell running text from blocks.
 *
 * @param node What an HTML element holds.
 * @returns Whether it is running text.
 */
export function isInline(node: Block | Inline): node is Inline {
  if (node.type === 'htmlElement') return node.children.every(isInline)
  return node.type === 'formula' ? !node.display : inlines.has(node.type)
}

const inlines: ReadonlySet<string> = new Set<Inline['type']>([
  'text',
  'emphasis',
  'strong',
  'delete',
  'break',
  'inlineCode',
  'link',
  'crossReference',
  'glossaryReference',
  'download',
  'footnoteReference',
  'picture',
  'gap'
])

function textOf(node: Inline, footnotes: readonly Footnote[]): string {
  const around = (name: string, facts: Facts, children: readonly Inline[]): string =>
    element(name, facts, outlineText(children, footnotes))
  switch (node.type) {
    case 'text':
      return node.value.replaceAll('\n', ' ')
    case 'emphasis':
    case 'strong':
    case 'delete':
      return around(node.type, {}, node.children)
    case 'break':
      return '‹break›'
    case 'inlineCode':
      return `‹code›${node.value}‹/code›`
    case 'link':
      return around('link', {url: node.url, title: node.title ?? undefined}, node.children)
    case 'crossReference':
      return around('to', {target: node.target, title: node.title}, node.children)
    case 'glossaryReference':
      return around('term', {target: node.target}, node.children)
    case 'download':
      return around(
        'download',
        {...assetFacts(node.asset), fragment: node.fragment, title: node.title},
        node.children
      )
    case 'footnoteReference': {
      const note = footnotes.find(({identifier}) => identifier === node.identifier)
      return `‹note ${note?.number ?? `unknown ${node.identifier}`}›`
    }
    case 'picture':
      return `‹picture ${line('', undefined, pictureFacts(node)).trim()}›`
    case 'formula':
      return `‹formula ${JSON.stringify(node.text)}›${outlineFormula(node.mathml)}‹/formula›`
    case 'gap':
      return `‹gap ${node.number}›`
    case 'htmlElement':
      return element(
        `<${node.name}>`,
        node.attributes,
        outlineText(node.children.filter(isInline), footnotes)
      )
    // The model holds none of the rest.
    default:
      return `‹unexpected ${node.type}›`
  }
}

/**
 * List what is known of a picture.
 *
 * @param picture The picture.
 * @returns Its facts.
 */
export function pictureFacts(picture: Extract<Inline, {type: 'picture'}>): Facts {
  const {source, alternative, title, decorative, width, height} = picture
  const from = typeof source === 'string' ? {url: source} : assetFacts(source)
  return {
    ...from,
    alternative: alternative === '' ? undefined : alternative,
    title,
    decorative,
    width,
    height
  }
}

function assetFacts({path}: AssetReference): Facts {
  return {path}
}

/**
 * Say an element of a formula with what it holds, in one line.
 *
 * @param node The element, or text in one.
 * @returns The line.
 */
export function outlineFormula(node: MathElement | string): string {
  return typeof node === 'string'
    ? node
    : element(node.name, node.attributes, node.children.map(outlineFormula).join(''))
}

function element(name: string, facts: Facts, holds: string): string {
  const start = line(name, undefined, facts)
  return holds === '' ? `‹${start}/›` : `‹${start}›${holds}‹/${name}›`
}
