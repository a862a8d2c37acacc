import {asciiId, type Inline, type Module} from '@silabus/core'
import {element, type Content, type Renderer} from '@silabus/html'
import type {Element} from 'hast'
import {ownId, toPlace} from '../address.ts'
import {printedPage} from '../printed-page.ts'
import type {Chapter, Site} from '../site.ts'

/** Ids of what Silabus adds to a course. */
export const glossaryId: string = `${ownId}glossary`

/**
 * Name the answers of a module.
 *
 * @param chapter The module.
 * @returns The id of their heading.
 */
export function answersId({module}: Chapter): string {
  return `${ownId}answers-${asciiId(module.id)}`
}

/** The id of the heading of the works that notes cite. */
export const worksId: string = `${ownId}works`

/**
 * Name the checklist of a module.
 *
 * @param module The module.
 * @returns The id of its heading.
 */
export function checklistId({id}: Module): string {
  return `${ownId}checklist-${asciiId(id)}`
}

/** A line of a list of contents. */
interface Line {
  readonly id: string
  readonly label: Content
  readonly lang?: string | undefined
  readonly children: readonly Line[]
}

/**
 * Write the contents of the whole course.
 *
 * @param site The site.
 * @param labels Renders titles, without links and notes.
 * @param citesWorks Whether there is a list of works.
 * @returns A landmark.
 */
export function courseContents(site: Site, labels: Renderer, citesWorks: boolean): Element {
  const {words, wordsLang: lang, chapters, glossaryPath} = site
  const lines: Line[] = chapters.map(chapter => ({
    id: asciiId(chapter.module.id),
    label: labelOf(chapter.heading, chapter.title, labels),
    lang: chapter.titleLang,
    children: sectionLines(chapter, site, labels)
  }))
  if (glossaryPath !== undefined) lines.push({id: glossaryId, label: words.glossary, lang, children: []})
  const keyed = chapters.filter(({answersPath}) => answersPath !== undefined)
  const [first] = keyed
  if (first !== undefined)
    lines.push({
      id: answersId(first),
      label: words.answers,
      lang,
      children:
        keyed.length === 1
          ? []
          : keyed.map(chapter => ({
              id: answersId(chapter),
              label: labelOf(chapter.heading, chapter.title, labels),
              lang: chapter.titleLang,
              children: []
            }))
    })
  if (citesWorks) lines.push({id: worksId, label: words.book.works, lang, children: []})
  const title = `${ownId}contents`
  return element(
    'nav',
    {className: ['contents'], ariaLabelledBy: title},
    element('h2', {id: title, lang}, words.contents),
    list(lines, 'ol', site)
  )
}

/**
 * Write what is on the page of a module, where it has more than one section.
 *
 * @param chapter The module.
 * @param site The site.
 * @param labels Renders titles, without links and notes.
 * @returns A landmark, or nothing.
 */
export function chapterContents(chapter: Chapter, site: Site, labels: Renderer): Element | undefined {
  const {words, wordsLang: lang} = site
  const lines = sectionLines(chapter, site, labels)
  if (lines.length < 2) return undefined
  const title = `${ownId}contents`
  return element(
    'nav',
    {className: ['on-page'], ariaLabelledBy: title},
    element('p', {id: title, className: ['on-page-title'], lang}, words.book.inThisModule),
    list(lines, 'ul', site)
  )
}

function sectionLines({sections, module}: Chapter, site: Site, labels: Renderer): readonly Line[] {
  const {words, wordsLang: lang} = site
  const lines = sections
    .filter(section => section.title !== undefined)
    .map(section => ({
      id: asciiId(section.id),
      label: labelOf(section.heading, section.title ?? section.id, labels),
      children: []
    }))
  if (module.objectives.length === 0) return lines
  return [...lines, {id: checklistId(module), label: words.book.checklist, lang, children: []}]
}

function labelOf(heading: readonly Inline[], title: string, labels: Renderer): Content {
  const label = labels.label(heading)
  return label.length === 0 ? title : label
}

function list(lines: readonly Line[], kind: 'ol' | 'ul', site: Site): Element {
  return element(
    kind,
    {},
    lines.map(({id, label, lang, children}) =>
      element(
        'li',
        {},
        element('a', {href: toPlace(id), lang}, element('span', {}, label), printedPage(id, site)),
        children.length === 0 ? undefined : list(children, kind, site)
      )
    )
  )
}
