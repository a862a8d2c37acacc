import {dateElement, element, licenseLink} from '@silabus/html'
import type {Element} from 'hast'
import type {Book, TitlePage} from '../book.ts'
import {shell, stylesheetFromPage} from './shell.ts'

/**
 * Write the title page: what the front matter says about the course.
 *
 * @param page The page.
 * @param book The book.
 * @returns The `html` element.
 */
export function titlePage(page: TitlePage, book: Book): Element {
  const {course, words, wordsLang} = book
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
        : element('p', {className: ['description']}, course.description),
      element('div', {className: ['imprint']}, [
        course.version === undefined
          ? undefined
          : element('p', {lang: wordsLang}, words.book.version(course.version)),
        course.date === undefined ? undefined : element('p', {}, dateElement(course.date, course.lang)),
        course.license === undefined
          ? undefined
          : element(
              'p',
              {},
              element('span', {lang: wordsLang}, `${words.book.license}:`),
              ' ',
              licenseLink(course.license)
            )
      ])
    )
  )
}
