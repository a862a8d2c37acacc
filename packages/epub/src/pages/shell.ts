import {element, type Content} from '@silabus/html'
import type {Element} from 'hast'
import type {Book} from '../book.ts'

/** What a document says about itself. */
export interface ShellSettings {
  readonly title: string
  /** Language of the title where it is not the course's. */
  readonly titleLang?: string | undefined
  /** Address of the stylesheet, seen from the document. */
  readonly stylesheet: string
  /** Part of the book (EPUB 3 Structural Semantics Vocabulary, 3.1). */
  readonly part: 'frontmatter' | 'bodymatter' | 'backmatter'
  /** For the stylesheet. */
  readonly className: string
}

/**
 * Make an XHTML document around the content of a page.
 *
 * @param settings What the document says about itself.
 * @param book The book.
 * @param content The page.
 * @returns The `html` element.
 */
export function shell(settings: ShellSettings, {course}: Book, ...content: readonly Content[]): Element {
  return element(
    'html',
    {
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: course.lang,
      dir: course.dir === 'rtl' ? 'rtl' : undefined
    },
    element(
      'head',
      {},
      element('meta', {charSet: 'utf-8'}),
      element('title', {lang: settings.titleLang}, settings.title),
      element('link', {rel: ['stylesheet'], type: 'text/css', href: settings.stylesheet})
    ),
    element('body', {className: [settings.className], 'epub:type': settings.part}, content)
  )
}

/** Address of the stylesheet from the folder of pages. */
export const stylesheetFromPage = '../style.css'
