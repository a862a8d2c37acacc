import {element, text} from '@silabus/html'
import type {Element} from 'hast'
import type {Site} from './site.ts'

/** Holds the id whose page is to be said. */
const attribute = 'dataPageOf'

/** Stands where the page is not known yet, as wide as most numbers. */
const unknown = '000'

/**
 * Make room for the number of a printed page; on screens there are none.
 *
 * @param id Id of what stands on that page; something must link to it.
 * @param site The site.
 * @returns An element that `withPages` fills.
 */
export function printedPage(id: string, {layout}: Site): Element | undefined {
  return layout === 'print'
    ? element('span', {className: ['page-number'], [attribute]: id}, unknown)
    : undefined
}

/**
 * Say on which pages things stand.
 *
 * @param node A page or a part of one.
 * @param pages Page by id; ids that are not there are left open.
 * @returns The same, with numbers.
 */
export function withPages(node: Element, pages: ReadonlyMap<string, number>): Element {
  const {[attribute]: id, ...properties} = node.properties
  if (typeof id === 'string') return {...node, properties, children: [text(String(pages.get(id) ?? unknown))]}
  return {
    ...node,
    children: node.children.map(child => (child.type === 'element' ? withPages(child, pages) : child))
  }
}
