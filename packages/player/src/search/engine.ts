import type {PlayerCourse, PlayerPage} from '../contract.ts'
import {wordsOf} from './fold.ts'
import {findIn, showFound, type Passage} from './passages.ts'
import {searchPages, type SearchIndex} from './search-index.ts'

/** Most places of one page that are listed, and most pages: whoever finds more has to say more. */
const most = {ofPage: 3, pages: 40} as const

/** A place where something stands that was looked for. */
export interface FoundPlace {
  readonly page: PlayerPage
  /** The words around it, with marks at what was looked for. */
  readonly excerpt: readonly (Node | string)[]
  /** Move there, once the page is shown, and mark it for a while. */
  readonly show: () => void
}

/** Searches a course. It is loaded with the index, when a learner first searches. */
export interface SearchEngine {
  /** Find what was typed on the pages that are open; `undefined` for no word at all. */
  readonly find: (
    typed: string,
    course: PlayerCourse,
    isLocked: (page: PlayerPage) => boolean
  ) => readonly FoundPlace[] | undefined
}

/**
 * Make the engine.
 *
 * @param index Of the course.
 * @returns The engine.
 */
export function createEngine(index: SearchIndex): SearchEngine {
  return {
    find(typed, course, isLocked) {
      const sought = wordsOf(typed)
      if (sought.length === 0) return undefined
      const pages = searchPages(index, sought)
        .flatMap(id => course.pages.find(known => known.id === id) ?? [])
        .filter(page => !isLocked(page))
      return pages.slice(0, most.pages).flatMap(page => placesOn(page, sought))
    }
  }
}

function placesOn(page: PlayerPage, sought: readonly string[]): readonly FoundPlace[] {
  const element = document.getElementById(page.id)
  if (element === null) return []
  return findIn(element, sought, most.ofPage).map((passage: Passage) => ({
    page,
    excerpt: passage.excerpt(),
    show: () => showFound(passage)
  }))
}
