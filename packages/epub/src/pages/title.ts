import {element} from '@silabus/html'
import type {Course} from '@silabus/core'
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
        course.date === undefined ? undefined : element('p', {}, date(course.date, course.lang)),
        course.license === undefined
          ? undefined
          : element(
              'p',
              {},
              element('span', {lang: wordsLang}, `${words.book.license}:`),
              ' ',
              license(course.license)
            )
      ])
    )
  )
}

/** Say a date of day, month or year precision in the language of the course. */
function date(written: string, lang: string): Element {
  const [year, month, day] = written.split('-').map(Number)
  const format = new Intl.DateTimeFormat(lang, {
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : {month: 'long'}),
    ...(day === undefined ? {} : {day: 'numeric'})
  })
  const moment = Date.UTC(year ?? 1970, (month ?? 1) - 1, day ?? 1)
  return element('time', {dateTime: written}, Number.isNaN(moment) ? written : format.format(moment))
}

/** Link a licence that says where it can be read. */
function license(written: NonNullable<Course['license']>): Element | string {
  const creativeCommons = /^CC[- ](BY(?:-NC)?(?:-SA|-ND)?)[- ](\d\.\d)$/iu.exec(written)
  const [, terms, version] = creativeCommons ?? []
  if (terms !== undefined && version !== undefined) {
    const href = `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`
    return element('a', {href}, written)
  }
  return /^https?:\/\/[^\s]+$/u.test(written) && URL.canParse(written)
    ? element('a', {href: written}, written)
    : written
}
