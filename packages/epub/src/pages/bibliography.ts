import {element, worksList} from '@silabus/html'
import type {Element} from 'hast'
import type {BibliographyPage, Book, Page} from '../book.ts'
import {linkTo, ownId} from '../link.ts'
import {shell, stylesheetFromPage} from './shell.ts'

/**
 * Write the page with the works that notes cite, each with ways back to the places that cite it.
 *
 * @param page The page.
 * @param book The book.
 * @returns The `html` element.
 */
export function bibliographyPage(page: BibliographyPage, book: Book): Element {
  const title = `${ownId}title`
  return shell(
    {
      title: page.title,
      titleLang: page.titleLang,
      stylesheet: stylesheetFromPage,
      part: 'backmatter',
      className: 'bibliography-page'
    },
    book,
    element(
      'section',
      {role: 'doc-bibliography', ariaLabelledBy: title, 'epub:type': 'bibliography'},
      element('h1', {id: title, lang: page.titleLang}, page.title),
      worksList(page.works, book, ({page: place, anchor}) => ({
        href: linkTo(place, page, anchor),
        ...titleOf(place)
      }))
    )
  )
}

/** The module or section that cites. */
function titleOf(place: Page): {readonly title: string; readonly lang: string | undefined} {
  return place.kind === 'answers'
    ? {title: `${place.opening.title}: ${place.title}`, lang: undefined}
    : {title: place.title, lang: place.titleLang}
}
