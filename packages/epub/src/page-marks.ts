import type {Element, ElementContent} from 'hast'
import type {Page} from './book.ts'

/** Where a page of a printed edition begins. */
export interface PageMark {
  readonly page: Page
  /** Id on the page. */
  readonly anchor: string
  /** As printed: `12`, `xiv`. */
  readonly number: string
}

/**
 * Tell whether an element marks a page of a printed edition: an empty `<span id="page-12" title="12">`, whose title is
 * what is printed there.
 *
 * @param node Any element.
 * @returns The number of the page.
 */
export function pageNumberOf({tagName, properties, children}: Element): string | undefined {
  const {id, title} = properties
  if (tagName !== 'span' || children.some(child => child.type !== 'text' || child.value.trim() !== ''))
    return undefined
  if (typeof id !== 'string' || !id.startsWith('page-') || typeof title !== 'string') return undefined
  const number = title.trim()
  return number === '' ? undefined : number
}

/**
 * Make the mark that reading systems know (EPUB 3.3, 3.3; DPUB-ARIA 1.1, `doc-pagebreak`).
 *
 * @param number Of the page.
 * @param id Missing where the same mark stands twice.
 * @param tagName `div` between paragraphs.
 * @returns An empty element with a name.
 */
export function pageBreak(number: string, id: string | undefined, tagName: 'span' | 'div'): Element {
  return {
    type: 'element',
    tagName,
    properties: {
      ...(id === undefined ? {} : {id}),
      role: 'doc-pagebreak',
      ariaLabel: number,
      'epub:type': 'pagebreak'
    },
    children: []
  }
}

/**
 * Tell whether a paragraph holds a page mark and nothing else, as one does that was written on a line of its own.
 *
 * @param node Any element.
 * @returns The mark.
 */
export function loneMarkIn({tagName, children}: Element): Element | undefined {
  const marks = children.filter(child => child.type !== 'text' || child.value.trim() !== '')
  const [only] = marks
  if (tagName !== 'p' || marks.length !== 1 || only?.type !== 'element') return undefined
  return pageNumberOf(only) === undefined ? undefined : only
}

/**
 * List the page marks of a book.
 *
 * @param pages Finished pages.
 * @returns Each number once, at its first place.
 */
export function pageMarksOf(
  pages: readonly {readonly page: Page; readonly html: Element}[]
): readonly PageMark[] {
  const marks = new Map<string, PageMark>()
  const visit = (node: ElementContent, page: Page): void => {
    if (node.type !== 'element') return
    const {role, id, ariaLabel: number} = node.properties
    if (
      role === 'doc-pagebreak'
      && typeof id === 'string'
      && typeof number === 'string'
      && !marks.has(number)
    )
      marks.set(number, {page, anchor: id, number})
    for (const child of node.children) visit(child, page)
  }
  for (const {page, html} of pages) visit(html, page)
  return [...marks.values()]
}
