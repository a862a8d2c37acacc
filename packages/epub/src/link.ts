import type {Page} from './book.ts'

/**
 * Put before every id that a page makes by itself. Ids of the course start with a letter, so these never meet
 * them.
 */
export const ownId = '_'

/**
 * Write a link between two pages.
 *
 * @param page Where it leads.
 * @param from Where it stands.
 * @param anchor Id on the page; without it the whole page is meant.
 * @returns A relative address.
 */
export function linkTo(page: Page, from: Page, anchor?: string): string {
  const fragment = anchor === undefined ? '' : `#${anchor}`
  return page === from && fragment !== '' ? fragment : fragmentOf(fragment, page)
}

/**
 * Write a link to a place of a page.
 *
 * @param fragment `#` and an id, or nothing.
 * @param page The page.
 * @returns A relative address, from whichever page.
 */
export function fragmentOf(fragment: string, {path}: Page): string {
  // All pages lie in one folder.
  return `${path.slice(path.lastIndexOf('/') + 1)}${fragment}`
}
