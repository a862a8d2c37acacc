import {element} from '@silabus/html'
import type {Element} from 'hast'
import type {Book, TitlePage} from '../book.ts'
import {shell, stylesheetFromPage} from './shell.ts'

/**
 * Write the title page: what the course is, and who made it. Edition and licence stand in the colophon.
 *
 * @param page The page.
 * @param book The book.
 * @returns The `html` element.
 */
export function titlePage(page: TitlePage, book: Book): Element {
  const {course} = book
  return shell(
    {title: page.title, stylesheet: stylesheetFromPage, part: 'frontmatter', className: 'title-page'},
    book,
    element(
      'section',
      {'epub:type': 'titlepage'},
      element('h1', {}, course.title),
      course.subtitle === undefined ? undefined : element('p', {className: ['subtitle']}, course.subtitle),
      course.authors.length === 0
        ? undefined
        : element('p', {className: ['authors']}, new Intl.ListFormat(course.lang).format(course.authors)),
      course.description === undefined
        ? undefined
        : element('p', {className: ['description']}, course.description)
    )
  )
}
