import {dateElement, element, licenseLink} from '@silabus/html'
import type {ElementContent} from 'hast'
import {ownId} from '../address.ts'
import type {Media} from '../media.ts'
import type {Site} from '../site.ts'

/**
 * Write what the front matter says about the course: its title, who wrote it, what it is about.
 *
 * @param site The site.
 * @param media Where the cover goes.
 * @returns Blocks.
 */
export function titleBlock({course, words, wordsLang: lang}: Site, media: Media): ElementContent[] {
  return [
    element(
      'header',
      {className: ['title-block']},
      course.cover === undefined
        ? undefined
        : element('img', {
            className: ['cover'],
            src: media.use(course.cover),
            alt: `${words.cover}: ${course.title}`
          }),
      element('h1', {id: `${ownId}title`}, course.title),
      course.subtitle === undefined ? undefined : element('p', {className: ['subtitle']}, course.subtitle),
      course.authors.length === 0
        ? undefined
        : element('p', {className: ['authors']}, new Intl.ListFormat(course.lang).format(course.authors)),
      course.description === undefined
        ? undefined
        : element('p', {className: ['description']}, course.description),
      imprint({version: course.version, date: course.date, license: course.license})
    )
  ]

  function imprint(told: {
    readonly version: string | undefined
    readonly date: string | undefined
    readonly license: string | undefined
  }): ElementContent | undefined {
    const {version, date, license} = told
    const lines = [
      version === undefined ? undefined : element('span', {lang}, words.book.version(version)),
      date === undefined ? undefined : dateElement(date, course.lang),
      license === undefined
        ? undefined
        : element('span', {}, element('span', {lang}, `${words.book.license}:`), ' ', licenseLink(license))
    ].filter(line => line !== undefined)
    if (lines.length === 0) return undefined
    const separated = lines.flatMap((line, index) => (index === 0 ? [line] : [' · ', line]))
    return element('p', {className: ['imprint']}, separated)
  }
}
