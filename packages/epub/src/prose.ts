import {asciiId, type Module} from '@silabus/core'
import {createRenderer, printGap, type Renderer} from '@silabus/html'
import type {ElementContent} from 'hast'
import type {Book, Page} from './book.ts'
import {linkTo, ownId} from './link.ts'
import type {Media} from './media.ts'
import {ask} from './questions/ask.ts'
import {quizBlock} from './quiz.ts'

/** The prose of one page, and what it leaves for the page's end. */
export interface PageProse {
  readonly renderer: Renderer
  /** What stands after the text: hints, then footnotes. */
  readonly notes: () => ElementContent[]
}

/** How prose is set in a book: reading systems open notes, and few scroll, unfold or open windows. */
const bookStyle = {
  notes: 'asides',
  epub: true,
  inlineStyles: false,
  wrapTables: false,
  fold: false,
  newWindow: false,
  lazy: false
} as const

/**
 * Make what renders the prose of a page.
 *
 * @param page The page.
 * @param module Whose footnotes it calls.
 * @param book The book.
 * @param media Where its pictures go.
 * @param headingLevel Level of a `###` heading.
 * @returns The page's renderer and its notes.
 */
export function createProse(
  page: Page,
  module: Module,
  book: Book,
  media: Media,
  headingLevel: number
): PageProse {
  const hints: ElementContent[] = []
  const {words} = book
  const renderer = createRenderer({
    module,
    words,
    lang: book.course.lang,
    idPrefix: ownId,
    anchor: asciiId,
    href: target => hrefTo(target, page, book),
    assetUrl: asset => (media.carries(asset) ? `../${media.use(asset)}` : undefined),
    headingLevel,
    ...bookStyle,
    question: (question, within) => ask(question, within, {book, page, hints}),
    gap: gap => printGap(gap, book),
    quiz: (quiz, within) => quizBlock(quiz, within, {book, page})
  })
  return {renderer, notes: () => [...hints, ...renderer.footnotes()]}
}

/** Where a link to a place of the course leads, seen from a page. */
function hrefTo(target: string, from: Page, book: Book): string | undefined {
  const place = book.places.get(target)
  return place === undefined ? undefined : linkTo(place.page, from, place.anchor)
}

/** Stands in where text belongs to no module, so that no footnotes can be called. */
export const noModule: Module = {
  type: 'module',
  id: '',
  title: '',
  heading: [],
  objectives: [],
  sections: [],
  footnotes: [],
  file: ''
}

/**
 * Make what renders titles for lists of contents: without links, notes and pictures.
 *
 * @param book The book.
 * @returns A renderer whose `label` is meant.
 */
export function createLabels({course, words}: Book): Renderer {
  return createRenderer({
    module: noModule,
    words,
    lang: course.lang,
    idPrefix: ownId,
    anchor: asciiId,
    href: () => undefined,
    assetUrl: () => undefined,
    headingLevel: 2,
    ...bookStyle,
    question: () => [],
    gap: () => [],
    quiz: () => []
  })
}
