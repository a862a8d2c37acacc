import {walk, type Block, type Inline} from '@silabus/core'
import {partsOf} from '@silabus/html'

/**
 * Visit nodes and everything inside them that a book prints, in reading order.
 *
 * @param nodes Where to start.
 * @param visit Called for each node before what it holds.
 */
export function walkPrinted(nodes: readonly (Block | Inline)[], visit: (node: Block | Inline) => void): void {
  walk(nodes, node => {
    visit(node)
    if (node.type !== 'question') return undefined
    const {asked, answered} = partsOf(node)
    for (const part of [...asked, ...answered]) walkPrinted(part, visit)
    return false
  })
}
