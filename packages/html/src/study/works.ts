import type {Element, ElementContent} from 'hast'
import {element} from '../element.ts'
import type {WrittenText} from './written-text.ts'

/** A note that cites a work, on one of the pages that call it. */
export interface Citation<Page> {
  readonly page: Page
  /** Of the note. */
  readonly number: number
  /** Id of its first call on the page. */
  readonly anchor: string
}

/** A work that notes cite. */
export interface Work<Page> {
  /** As its first note writes it. */
  readonly entry: readonly ElementContent[]
  /** In reading order. */
  readonly citations: readonly Citation<Page>[]
}

/**
 * Gather the works that footnotes cite: what stands in `<cite>` there is the entry.
 *
 * @param texts The texts with their notes, in reading order; their renderers had an `idPrefix` such as `_` or `_n3-`.
 * @param lang BCP 47 tag of the language by whose alphabet they are sorted.
 * @param addressFrom Makes of a page's link to a place on itself one that leads there from elsewhere.
 * @returns Each work once; those that say the same, but for blanks and a full stop at the end, are one.
 */
export function worksOf<Page>(
  texts: readonly WrittenText<Page>[],
  lang: string,
  addressFrom: (fragment: string, page: Page) => string
): readonly Work<Page>[] {
  const works = new Map<
    string,
    {readonly entry: readonly ElementContent[]; readonly citations: Citation<Page>[]}
  >()
  for (const {page, html} of texts) {
    const address = (fragment: string): string => addressFrom(fragment, page)
    for (const {note, number, anchor} of notesIn(html)) {
      const citation = {page, number, anchor}
      for (const cite of citesIn(note)) {
        const key = keyOf(cite)
        if (key === '') continue
        const known = works.get(key)
        if (known === undefined) works.set(key, {entry: spokenEntry(cite, address), citations: [citation]})
        else if (known.citations.at(-1)?.anchor !== citation.anchor || known.citations.at(-1)?.page !== page)
          known.citations.push(citation)
      }
    }
  }
  const {compare} = new Intl.Collator(lang)
  return [...works].sort(([a], [b]) => compare(a, b) || (a < b ? -1 : 1)).map(([, work]) => work)
}

/** Id of a note: no id of a course begins with `_`, and no other id of a page is like it. */
const noteId = /^(_(?:[a-z]\d*-)?)fn-(\d+)$/u

function notesIn(html: Element): readonly {
  readonly note: Element
  readonly number: number
  readonly anchor: string
}[] {
  const parts = (node: Element): RegExpExecArray | null => {
    const {id} = node.properties
    return typeof id === 'string' ? noteId.exec(id) : null
  }
  return elementsIn(html, node => parts(node) !== null).flatMap(note => {
    const [, prefix = '', number = ''] = parts(note) ?? []
    return [{note, number: Number(number), anchor: `${prefix}fnref-${number}`}]
  })
}

function citesIn(note: Element): readonly Element[] {
  return elementsIn(note, ({tagName}) => tagName === 'cite')
}

/** Find the outermost elements that are meant. */
function elementsIn(node: Element, isMeant: (element: Element) => boolean): readonly Element[] {
  return node.children.flatMap(child => {
    if (child.type !== 'element') return []
    return isMeant(child) ? [child] : elementsIn(child, isMeant)
  })
}

function keyOf(cite: Element): string {
  const words = textOf(cite).normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
  return words.replace(/[\s.,;:]+$/u, '')
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' && !isCall(node) ? node.children.map(textOf).join('') : ''
}

/** Keep the language of a work that has one of its own. */
function spokenEntry(cite: Element, address: (fragment: string) => string): readonly ElementContent[] {
  const {lang, dir} = cite.properties
  const entry = entryOf(cite, address)
  return lang === undefined ? entry : [element('span', {lang, dir}, [...entry])]
}

/** Take an entry out of its note: without calls of other notes and ids, which stay where they are. */
function entryOf(cite: Element, address: (fragment: string) => string): readonly ElementContent[] {
  return cite.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    if (isCall(child)) return []
    const {id: _, ...properties} = child.properties
    const {href} = properties
    if (typeof href === 'string' && href.startsWith('#')) properties['href'] = address(href)
    return [{...child, properties, children: [...entryOf(child, address)]}]
  })
}

function isCall({properties}: Element): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes('note-call')
}
