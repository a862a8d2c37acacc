import {element} from '@silabus/html'
import type {Element} from 'hast'
import type {BibliographyPage, Book} from '../book.ts'
import {linkTo, ownId} from '../link.ts'
import {citingTitle, type Citation} from '../works.ts'
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
  const items = page.works.map(({entry, citations}) =>
    element(
      'li',
      {},
      element('p', {}, [...entry]),
      element('p', {className: ['ways']}, cited(citations, page, book))
    )
  )
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
      element('ul', {className: ['works']}, items)
    )
  )
}

function cited(
  citations: readonly Citation[],
  page: BibliographyPage,
  {words, wordsLang: lang}: Book
): readonly (Element | string)[] {
  const links = citations.map(({page: place, number, anchor}) => {
    const {title, titleLang} = citingTitle(place)
    return element(
      'a',
      {href: linkTo(place, page, anchor)},
      element('span', {lang: titleLang}, title),
      ' – ',
      element('span', {lang}, words.note(number))
    )
  })
  const label = element('span', {lang}, `${words.book.citedIn}:`)
  return [label, ' ', ...links.flatMap((link, index) => (index === 0 ? [link] : [' · ', link]))]
}
