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
  if (page === from && fragment !== '') return fragment
  // All pages lie in one folder.
  return `${page.path.slice(page.path.lastIndexOf('/') + 1)}${fragment}`
}
