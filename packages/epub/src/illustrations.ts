import type {Element, ElementContent} from 'hast'
import type {Page} from './book.ts'

/** A figure or table with a caption. */
export interface Illustration {
  readonly kind: 'figure' | 'table'
  readonly page: Page
  /** Id on the page. */
  readonly anchor: string
  /** In plain text. */
  readonly caption: string
  /** Language of the caption where the page has another. */
  readonly lang: string | undefined
}

/** Fewer are found by leafing through the book. */
const leastListed = 3

/**
 * List the figures and tables that have captions, in reading order.
 *
 * @param pages Finished pages. Those with answers are passed over: they repeat what was asked, and tell what is right.
 * @returns All of them, or none where a list would be too short to help.
 */
export function illustrationsOf(
  pages: readonly {readonly page: Page; readonly html: Element}[]
): readonly Illustration[] {
  const found: Illustration[] = []
  for (const {page, html} of pages) {
    if (page.kind === 'answers') continue
    visit(html, undefined, (node, lang) => {
      const caption = captionOf(node)
      const anchor = node.properties['id']
      if (caption === undefined || typeof anchor !== 'string') return
      const words = textOf(caption).replaceAll(/\s+/gu, ' ').trim()
      if (words === '') return
      const kind = node.tagName === 'table' || holdsTable(node) ? 'table' : 'figure'
      found.push({kind, page, anchor, caption: words, lang: langOf(caption) ?? lang})
    })
  }
  return found.length < leastListed ? [] : found
}

/**
 * Find the caption of a figure or table.
 *
 * @param node Any element.
 * @returns The `figcaption` or `caption`, if it has one.
 */
export function captionOf(node: Element): Element | undefined {
  const name = node.tagName === 'figure' ? 'figcaption' : node.tagName === 'table' ? 'caption' : undefined
  return node.children.find((child): child is Element => child.type === 'element' && child.tagName === name)
}

function visit(
  node: Element,
  lang: string | undefined,
  look: (node: Element, lang: string | undefined) => void
): void {
  look(node, lang)
  for (const child of node.children) {
    // The language of the whole page is that of the lists.
    if (child.type === 'element') visit(child, langOf(child) ?? lang, look)
  }
}

function langOf({properties}: Element): string | undefined {
  return typeof properties['lang'] === 'string' ? properties['lang'] : undefined
}

function holdsTable(node: Element): boolean {
  return node.children.some(child => child.type === 'element' && child.tagName === 'table')
}

/** Calls of notes are no part of what a caption says. */
function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  const classes = node.properties['className']
  return Array.isArray(classes) && classes.includes('note-call') ? '' : node.children.map(textOf).join('')
}
