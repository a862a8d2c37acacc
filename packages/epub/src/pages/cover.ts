import {element} from '@silabus/html'
import type {Element} from 'hast'
import type {Book, CoverPage} from '../book.ts'
import {drawnCover} from '../cover/drawn-cover.ts'
import type {Media} from '../media.ts'
import {shell, stylesheetFromPage} from './shell.ts'

/**
 * Write the page that shows the cover.
 *
 * @param page The page.
 * @param book The book.
 * @param media Where the picture goes.
 * @returns The `html` element.
 */
export function coverPage(page: CoverPage, book: Book, media: Media): Element {
  const {course, words} = book
  return shell(
    {
      title: page.title,
      titleLang: page.titleLang,
      stylesheet: stylesheetFromPage,
      part: 'frontmatter',
      className: 'cover'
    },
    book,
    element(
      'div',
      {className: ['cover-picture']},
      element('img', {
        src: page.cover === undefined ? `../${drawnCover}` : `../${media.use(page.cover)}`,
        alt: `${words.cover}: ${course.title}`,
        role: 'doc-cover',
        'epub:type': 'cover'
      })
    )
  )
}
