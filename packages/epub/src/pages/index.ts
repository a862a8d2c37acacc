import type {Element} from 'hast'
import type {Book, Page, PageByKind, PageKind} from '../book.ts'
import type {Media} from '../media.ts'
import {answersPage} from './answers.ts'
import {bibliographyPage} from './bibliography.ts'
import {checklistPage} from './checklist.ts'
import {colophonPage} from './colophon.ts'
import {coverPage} from './cover.ts'
import {glossaryPage} from './glossary.ts'
import {modulePage} from './module.ts'
import {sectionPage} from './section.ts'
import {titlePage} from './title.ts'

/** Turns one kind of page into an `html` element. */
export type PageWriter<Kind extends PageKind> = (page: PageByKind[Kind], book: Book, media: Media) => Element

const writers: {readonly [Kind in PageKind]: PageWriter<Kind>} = {
  cover: coverPage,
  title: titlePage,
  module: modulePage,
  section: sectionPage,
  checklist: checklistPage,
  glossary: glossaryPage,
  answers: answersPage,
  bibliography: bibliographyPage,
  colophon: colophonPage
}

/**
 * Write a page.
 *
 * @param page The page.
 * @param book The book that it belongs to.
 * @param media Where its pictures and recordings go.
 * @returns The `html` element.
 */
export function writePage(page: Page, book: Book, media: Media): Element {
  return write(page, book, media)
}

function write<Kind extends PageKind>(
  page: PageByKind[Kind] & {readonly kind: Kind},
  book: Book,
  media: Media
): Element {
  return writers[page.kind](page, book, media)
}
