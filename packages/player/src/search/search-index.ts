import {entriesOf, needsOf, wordsOf} from './fold.ts'

/** Which words stand on which page; made when a course is exported, read when a learner first searches. */
export interface SearchIndex {
  /** Ids of pages, in reading order. */
  readonly pages: readonly string[]
  /** Sorted, with a blank between each two. */
  readonly words: string
  /** By word: pages as steps from one to the next, in base 36, with a blank between each two. */
  readonly places: readonly string[]
}

/** Global variables of the file with the index: a script loads from a disk too, data does not. */
export const indexName = 'silabusIndex'
/** Where that file puts what searches. */
export const engineName = 'silabusSearch'

/**
 * Make an index.
 *
 * @param pages Text of each page that can be found, by the page's id.
 * @returns The index; the same for the same pages.
 */
export function makeSearchIndex(pages: ReadonlyMap<string, string>): SearchIndex {
  const found = new Map<string, number[]>()
  let number = 0
  for (const text of pages.values()) {
    for (const entry of new Set(wordsOf(text).flatMap(entriesOf))) {
      const known = found.get(entry)
      if (known === undefined) found.set(entry, [number])
      else known.push(number)
    }
    number += 1
  }
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    pages: [...pages.keys()],
    words: sorted.map(([word]) => word).join(' '),
    places: sorted.map(([, numbers]) =>
      numbers.map((page, index) => (page - (numbers[index - 1] ?? 0)).toString(36)).join(' ')
    )
  }
}

/**
 * Find the pages that hold every word, or a word that begins so.
 *
 * @param index Of the course.
 * @param sought What is looked for, as `wordsOf` cuts it.
 * @returns Ids of pages, in reading order.
 */
export function searchPages(index: SearchIndex, sought: readonly string[]): readonly string[] {
  const words = index.words.split(' ')
  const needs = [...new Set(sought.flatMap(needsOf))]
  const sets = needs.map(need => {
    const pages = new Set<number>()
    words.forEach((word, at) => {
      if (!word.startsWith(need)) return
      let page = 0
      for (const step of (index.places[at] ?? '').split(' ')) pages.add((page += parseInt(step, 36)))
    })
    return pages
  })
  if (sets.length === 0) return []
  return index.pages.filter((_id, page) => sets.every(pages => pages.has(page)))
}
