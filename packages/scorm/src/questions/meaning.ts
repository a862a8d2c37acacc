import {plainText, type Block, type Inline} from '@silabus/core'

/** Anything that stands in an answer. */
type Node = Block | Inline

/**
 * Say what an answer means to whoever chooses it, so that an edit that changes it can be told from one that does not:
 * its words, its pictures, and the marks without which the words would say something else, as in x² and x2.
 * Links, notes and terms come and go with the rest of the page.
 *
 * @param nodes The answer.
 * @returns A text, the same for the same answer.
 */
export function meaningOf(nodes: readonly Node[]): string {
  const all = nodes.map(shapeOf).join('')
  return [plainText(nodes), ...(all === '' ? [] : [all])].join('\u0000')
}

/** Empty for words alone. */
function shapeOf(node: Node): string {
  switch (node.type) {
    case 'picture':
      return `[${typeof node.source === 'string' ? node.source : node.source.path}]`
    case 'figure':
      return shapeOf(node.picture)
    case 'recording':
      return `[${node.source.path}]`
    case 'emphasis':
    case 'strong':
    case 'delete':
      return `<${node.type} ${wordsAround(node.children)}>`
    case 'htmlElement':
      return `<${node.name} ${wordsAround(node.children)}>`
    default:
      // What a node of the model holds is nodes.
      return 'children' in node ? (node.children as readonly Node[]).map(shapeOf).join('') : ''
  }
}

function wordsAround(children: readonly unknown[]): string {
  // What a node of the model holds is nodes.
  const nodes = children as readonly Node[]
  return `${plainText(nodes)}${nodes.map(shapeOf).join('')}`
}
