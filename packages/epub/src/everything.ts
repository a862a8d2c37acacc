import {contents, type Block, type Course, type Inline, type Module} from '@silabus/core'

/** Text of a course, and where it stands. */
export interface PlacedText {
  readonly module: Module
  readonly nodes: readonly (Block | Inline)[]
}

/**
 * List all text of a course: titles, sections and footnotes.
 *
 * @param course The course.
 * @returns Texts in the order of the course, for `walk`.
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
