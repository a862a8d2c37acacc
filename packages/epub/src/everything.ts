import {contents, walk, type Block, type Course, type Inline, type Module} from '@silabus/core'
import {partsOf} from './questions/parts.ts'

/** Text of a course, and where it stands. */
export interface PlacedText {
  readonly module: Module
  readonly nodes: readonly (Block | Inline)[]
}

/**
 * List all text of a course: titles, sections and footnotes.
 *
 * @param course The course.
 * @returns Texts in the order of the course, for `walkPrinted`.
 */
export function everything(course: Course): readonly PlacedText[] {
  return contents(course).flatMap(module =>
    [
      module.heading,
      ...module.sections.flatMap(section => [section.heading, section.children]),
      ...module.footnotes.map(note => note.children)
    ].map(nodes => ({module, nodes}))
  )
}

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
