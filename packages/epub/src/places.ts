import {asciiId, walk, type Block, type Course, type Footnote, type Inline} from '@silabus/core'
import {partsOf} from '@silabus/html'
import type {AnswersPage, Chapter, GlossaryPage, Page} from './book.ts'

/** Where something stands. */
export interface Place {
  readonly page: Page
  /** Missing where the page itself is meant. */
  readonly anchor?: string | undefined
}

/**
 * Find where every id of a course lives in the book.
 *
 * @param chapters Pages of the modules.
 * @param answers Pages with answers; what is told after answering stands there.
 * @param glossary The page with all terms, if there is one.
 * @param course The course.
 * @returns Place by id.
 */
export function findPlaces(
  chapters: readonly Chapter[],
  answers: readonly AnswersPage[],
  glossary: GlossaryPage | undefined,
  course: Course
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  const put = (id: string, page: Page, anchor?: string): void => {
    if (!places.has(id)) places.set(id, {page, anchor})
  }
  const answersOf = new Map(answers.map(page => [page.module, page]))

  if (glossary !== undefined) {
    for (const entry of course.glossary) put(entry.id, glossary, asciiId(entry.id))
  }
  for (const [opening, ...sections] of chapters) {
    put(opening.module.id, opening)
    for (const page of [opening, ...sections]) if (page.section !== undefined) put(page.section.id, page)
  }
  for (const [opening, ...sections] of chapters) {
    const {module} = opening
    const notes = new Map(module.footnotes.map(note => [note.identifier, note]))
    for (const page of [opening, ...sections]) {
      if (page.section !== undefined)
        placeBlocks(page.section.children, page, answersOf.get(module) ?? page, notes, put)
    }
  }
  return places
}

function placeBlocks(
  nodes: readonly (Block | Inline)[],
  page: Page,
  answers: Page,
  notes: Map<string, Footnote>,
  put: (id: string, page: Page, anchor: string) => void
): void {
  const waiting: {readonly inner: readonly (Block | Inline)[]; readonly at: Page}[] = [
    {inner: nodes, at: page}
  ]
  // The list grows while it is read: a note may call a note, which calls a note, as long as one likes.
  for (const {inner, at} of waiting) {
    walk(inner, node => {
      for (const id of idsOf(node)) put(id, at, asciiId(id))
      if (node.type === 'footnoteReference') {
        const note = notes.get(node.identifier)
        // A note stands on every page that calls it; its place is the first.
        notes.delete(node.identifier)
        if (note !== undefined) waiting.push({inner: note.children, at})
      }
      if (node.type !== 'question') return undefined
      const {asked, answered} = partsOf(node)
      for (const part of asked) waiting.push({inner: part, at})
      for (const part of answered) waiting.push({inner: part, at: answers})
      return false
    })
  }
}

function idsOf(node: Block | Inline): readonly string[] {
  switch (node.type) {
    case 'htmlElement':
      return node.attributes['id'] === undefined ? [] : [node.attributes['id']]
    case 'objectiveList':
      return [...(node.id === undefined ? [] : [node.id]), ...node.objectives.map(objective => objective.id)]
    case 'glossaryList':
      return [...(node.id === undefined ? [] : [node.id]), ...node.entries.map(entry => entry.id)]
    default:
      return 'id' in node && typeof node.id === 'string' ? [node.id] : []
  }
}
