import {element} from '@silabus/html'
import type {Element, ElementContent} from 'hast'
import type {ModulePage, Page, SectionPage} from './book.ts'
import {ownId} from './link.ts'

/** A note that cites a work, on one of the pages that call it. */
export interface Citation {
  readonly page: Page
  /** Of the note. */
  readonly number: number
  /** Id of its first call on the page. */
  readonly anchor: string
}

/** A work that notes cite. */
export interface Work {
  /** As its first note writes it. */
  readonly entry: readonly ElementContent[]
  /** In reading order. */
  readonly citations: readonly Citation[]
}

/**
 * Gather the works that footnotes cite: what stands in `<cite>` there is the entry.
 *
 * @param pages Finished pages.
 * @param lang BCP 47 tag of the language by whose alphabet they are sorted.
 * @returns Each work once; those that say the same, but for blanks and a full stop at the end, are one.
 */
export function worksOf(
  pages: readonly {readonly page: Page; readonly html: Element}[],
  lang: string
): readonly Work[] {
  const works = new Map<string, {readonly entry: readonly ElementContent[]; readonly citations: Citation[]}>()
  for (const {page, html} of pages) {
    for (const {note, number} of notesIn(html)) {
      const citation = {page, number, anchor: `${ownId}fnref-${number}`}
      for (const cite of citesIn(note)) {
        const key = keyOf(cite)
        if (key === '') continue
        const known = works.get(key)
        if (known === undefined) works.set(key, {entry: spokenEntry(cite, page), citations: [citation]})
        else if (known.citations.at(-1)?.anchor !== citation.anchor || known.citations.at(-1)?.page !== page)
          known.citations.push(citation)
      }
    }
  }
  const {compare} = new Intl.Collator(lang)
  return [...works].sort(([a], [b]) => compare(a, b) || (a < b ? -1 : 1)).map(([, work]) => work)
}

/**
 * Name the place of a citation.
 *
 * @param page A page that calls notes.
 * @returns The module or section that is meant.
 */
export function citingTitle(page: Page): Pick<ModulePage | SectionPage, 'title' | 'titleLang'> {
  return page.kind === 'answers'
    ? {title: `${page.opening.title}: ${page.title}`, titleLang: undefined}
    : {title: page.title, titleLang: page.titleLang}
}

/** Footnotes of a page; hints are notes as well, but have names for numbers. */
function notesIn(html: Element): readonly {readonly note: Element; readonly number: number}[] {
  return elementsIn(html, ({properties}) => properties['role'] === 'doc-footnote').flatMap(note => {
    const id = note.properties['id']
    const number = /^_fn-(\d+)$/u.exec(typeof id === 'string' ? id : '')?.[1]
    return number === undefined ? [] : [{note, number: Number(number)}]
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
function spokenEntry(cite: Element, page: Page): readonly ElementContent[] {
  const {lang, dir} = cite.properties
  const entry = entryOf(cite, page)
  return lang === undefined ? entry : [element('span', {lang, dir}, [...entry])]
}

/** Take an entry out of its note: without calls of other notes and ids, which stay where they are. */
function entryOf(cite: Element, page: Page): readonly ElementContent[] {
  return cite.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    if (isCall(child)) return []
    const {id: _, ...properties} = child.properties
    const {href} = properties
    // All pages lie in one folder.
    if (typeof href === 'string' && href.startsWith('#'))
      properties['href'] = `${page.path.slice(page.path.lastIndexOf('/') + 1)}${href}`
    return [{...child, properties, children: [...entryOf(child, page)]}]
  })
}

function isCall({properties}: Element): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes('note-call')
}
