import type {Element} from 'hast'
import {element, type Content} from '../element.ts'
import type {PrintedCourse} from '../questions/index.ts'

/** A way to another place. */
export interface Way {
  readonly href: string
  readonly title: Content
  /** Language of the title where it is not the course's. */
  readonly lang?: string | undefined
  /** What follows the link, such as the number of a page. */
  readonly after?: Content
}

/**
 * Write a line of links.
 *
 * @param label What they have in common.
 * @param listed The links.
 * @param book The book.
 * @returns A paragraph; nothing where there are no links.
 */
export function waysLine(
  label: string,
  listed: readonly Way[],
  {wordsLang: lang}: PrintedCourse
): Element | undefined {
  if (listed.length === 0) return undefined
  const links = listed.map(({href, title, lang, after}, index): Content => [
    index === 0 ? ' ' : ' · ',
    element('a', {href, lang}, title),
    after === undefined ? undefined : [' ', after]
  ])
  return element('p', {className: ['ways']}, element('span', {lang}, `${label}:`), links)
}
