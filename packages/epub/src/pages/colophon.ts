import {dateElement, element, licenseLink, type Content} from '@silabus/html'
import type {Element} from 'hast'
import type {Book, ColophonPage} from '../book.ts'
import {ownId} from '../link.ts'
import {shell, stylesheetFromPage} from './shell.ts'

/**
 * Write the page that says which edition this is, whose, under which licence, and what made it.
 *
 * @param page The page.
 * @param book The book.
 * @returns The `html` element.
 */
export function colophonPage(page: ColophonPage, book: Book): Element {
  const {course, words, wordsLang: lang} = book
  const {font, 'heading-font': headings} = book.options
  const fontLicence = (font ?? headings) === undefined ? undefined : book.options['font-licence']
  const title = `${ownId}title`
  const line = (content: Content, own?: string): Element => element('p', {lang: own}, content)
  return shell(
    {
      title: page.title,
      titleLang: page.titleLang,
      stylesheet: stylesheetFromPage,
      part: 'backmatter',
      className: 'colophon-page'
    },
    book,
    element(
      'section',
      {role: 'doc-colophon', ariaLabelledBy: title, 'epub:type': 'colophon'},
      element('h1', {id: title, lang: page.titleLang}, page.title),
      line(
        element(
          'b',
          {},
          course.subtitle === undefined ? course.title : `${course.title} – ${course.subtitle}`
        )
      ),
      course.authors.length === 0 ? undefined : line(new Intl.ListFormat(course.lang).format(course.authors)),
      course.version === undefined ? undefined : line(words.book.version(course.version), lang),
      course.date === undefined ? undefined : line(dateElement(course.date, course.lang)),
      course.license === undefined
        ? undefined
        : line([element('span', {lang}, `${words.book.license}:`), ' ', licenseLink(course.license)]),
      fontLicence === undefined
        ? undefined
        : line([element('span', {lang}, `${words.book.font}:`), ' ', fontLicence]),
      line(words.book.madeWith, lang)
    )
  )
}
