import type {Element} from 'hast'
import {element} from '../element.ts'
import type {ProseContext} from '../renderer.ts'

/**
 * Let a table scroll by itself where it is wider than the screen, unless the page is paper (WCAG 2.2, 1.4.10).
 *
 * @param table The table.
 * @param context Says whether, and in which words.
 * @returns The table, in a region around it where it may scroll.
 */
export function scrollingTable(
  table: Element,
  {wrapTables, words}: Pick<ProseContext, 'words' | 'wrapTables'>
): Element {
  if (!wrapTables) return table
  // A region that scrolls must be reachable by keyboard (WCAG 2.2, 2.1.1) and have a name.
  return element('div', {className: ['table'], role: 'region', tabIndex: 0, ariaLabel: words.table}, table)
}
