import type {Element} from 'hast'
import {element} from '../element.ts'
import type {PrintedCourse} from '../questions/index.ts'
import {waysLine, type Way} from './ways.ts'
import type {Citation, Work} from './works.ts'

/**
 * Write the works that notes cite, each with ways back to the places that cite it.
 *
 * @param works The works.
 * @param book The book.
 * @param toPlace The way to a note's call; the number of the note comes by itself.
 * @returns A list.
 */
export function worksList<Page>(
  works: readonly Work<Page>[],
  book: PrintedCourse,
  toPlace: (citation: Citation<Page>) => Way
): Element {
  const {words, wordsLang} = book
  const items = works.map(({entry, citations}) => {
    const ways = citations.map((citation): Way => {
      const {title, lang, ...way} = toPlace(citation)
      const note = element('span', {lang: wordsLang}, words.note(citation.number))
      return {...way, title: [element('span', {lang}, title), ' – ', note]}
    })
    return element('li', {}, element('p', {}, [...entry]), waysLine(words.book.citedIn, ways, book))
  })
  return element('ul', {className: ['works']}, items)
}
