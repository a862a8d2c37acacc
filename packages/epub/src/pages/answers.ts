import {asciiId} from '@silabus/core'
import {element, ownLanguage, printerOf, within, type Renderer} from '@silabus/html'
import type {Element, ElementContent} from 'hast'
import type {AnswersPage, Book, NumberedQuestion, Page} from '../book.ts'
import {linkTo, ownId} from '../link.ts'
import type {Media} from '../media.ts'
import {createProse} from '../prose.ts'
import {answerAnchor} from '../questions/ask.ts'
import {shell, stylesheetFromPage} from './shell.ts'

/**
 * Write the page with the answers of a module, in the order of its questions.
 *
 * @param page The page.
 * @param book The book.
 * @param media Where its pictures and recordings go.
 * @returns The `html` element.
 */
export function answersPage(page: AnswersPage, book: Book, media: Media): Element {
  const {opening} = page
  const prose = createProse(page, page.module, book, media, 4)
  const {renderer} = prose
  const title = `${ownId}title`
  return shell(
    {
      title: `${page.title}: ${opening.title}`,
      stylesheet: stylesheetFromPage,
      part: 'backmatter',
      className: 'answers'
    },
    book,
    element(
      'section',
      {ariaLabelledBy: title, 'epub:type': 'answers'},
      element('p', {className: ['running-title'], lang: opening.titleLang}, opening.title),
      element('h1', {id: title, lang: page.titleLang}, page.title),
      page.groups.map(group => [
        element('h2', {}, renderer.label(group.heading)),
        group.questions.map(numbered => answer(numbered, page, book, renderer))
      ]),
      prose.notes()
    )
  )
}

function answer(numbered: NumberedQuestion, page: Page, whole: Book, renderer: Renderer): Element {
  const {question, number} = numbered
  const book = within(whole, numbered)
  const {words, wordsLang: lang} = book
  const title = question.title === undefined ? '' : `. ${question.title}`
  return element(
    'div',
    {
      id: answerAnchor(question),
      className: ['answer'],
      ...ownLanguage(numbered),
      'epub:type': 'answer'
    },
    element('h3', {}, element('span', {lang}, words.questionNumber(number)), title),
    printerOf(question).answer(question, renderer, {book, numbered}),
    question.explanation.length === 0
      ? undefined
      : element(
          'div',
          {className: ['explanation']},
          element('p', {className: ['box-title'], lang}, words.explanation),
          renderer.blocks(question.explanation)
        ),
    objectives(numbered, page, book),
    element(
      'p',
      {className: ['back']},
      element(
        'a',
        {href: linkTo(numbered.page, page, asciiId(question.id)), role: 'doc-backlink', lang},
        words.backToQuestion(number)
      )
    )
  )
}

/** Lead who answered wrong to what the question was about. */
function objectives({question}: NumberedQuestion, page: Page, book: Book): ElementContent[] {
  const links = question.objectives.flatMap((id, index) => {
    const place = book.places.get(id)
    const name = place === undefined ? id : element('a', {href: linkTo(place.page, page, place.anchor)}, id)
    return index === 0 ? [name] : [', ', name]
  })
  if (links.length === 0) return []
  const label = element('span', {lang: book.wordsLang}, `${book.words.objectives}:`)
  return [element('p', {className: ['assessed']}, label, ' ', links)]
}
