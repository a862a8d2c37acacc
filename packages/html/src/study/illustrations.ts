import type {Element, ElementContent} from 'hast'
import type {Words} from '../words/index.ts'
import type {WrittenText} from './written-text.ts'

/** A figure or table with a caption. */
export interface Illustration<Page> {
  readonly kind: 'figure' | 'table'
  readonly page: Page
  /** Id on the page. */
  readonly anchor: string
  /** In plain text. */
  readonly caption: string
  /** Language of the caption where the page has another. */
  readonly lang: string | undefined
}

/** The figures or the tables. */
export interface IllustrationList<Page> {
  readonly kind: Illustration<Page>['kind']
  /** Heads the list. */
  readonly name: string
  /** Never empty. */
  readonly listed: readonly Illustration<Page>[]
}

/** Fewer are found by leafing through the book. */
const leastListed = 3

/**
 * List the figures and tables that have captions, in reading order.
 *
 * @param texts Where they stand, with an id for each. Answers must not be among them: they repeat what was asked, and tell
 *   what is right.
 * @returns All of them, or none where a list would be too short to help.
 */
export function illustrationsOf<Page>(texts: readonly WrittenText<Page>[]): readonly Illustration<Page>[] {
  const found: Illustration<Page>[] = []
  for (const {page, html} of texts) {
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
 * Part figures from tables.
 *
 * @param illustrations Both.
 * @param words Words of the course.
 * @returns The lists that are not empty.
 */
export function illustrationLists<Page>(
  illustrations: readonly Illustration<Page>[],
  words: Words
): readonly IllustrationList<Page>[] {
  const lists = [
    {kind: 'figure', name: words.book.figures},
    {kind: 'table', name: words.book.tables}
  ] as const
  return lists
    .map(list => ({...list, listed: illustrations.filter(({kind}) => kind === list.kind)}))
    .filter(({listed}) => listed.length > 0)
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
