import {asciiId, type Question} from '@silabus/core'
import {element, ownLanguage, printerOf, spoken, within, withEnd, type Renderer} from '@silabus/html'
import type {Element, ElementContent} from 'hast'
import type {Book, NumberedQuestion, Page} from '../book.ts'
import {linkTo, ownId} from '../link.ts'

/** Where a question is asked. */
export interface AskingPlace {
  readonly book: Book
  readonly page: Page
  /** Collects what stands at the end of the page. */
  readonly hints: ElementContent[]
}

/**
 * Print a question, with ways to its hints and its answer.
 *
 * A hint is a note that reading systems pop up, so that it stays hidden until it is wanted.
 *
 * @param question The question.
 * @param renderer The page's renderer.
 * @param place The page.
 * @returns One block.
 */
export function ask(question: Question, renderer: Renderer, place: AskingPlace): ElementContent[] {
  const {page} = place
  const numbered = place.book.questions.get(question)
  // Only questions in the text of a section are numbered, and core lets them stand nowhere else.
  if (numbered === undefined) return []
  const book = within(place.book, numbered)
  const {words} = book
  const printer = printerOf(question)
  const anchor = asciiId(question.id)
  const label = `${ownId}label-${anchor}`
  const points =
    isScored(numbered) && question.points !== 1
      ? [' (', spoken(words.points(question.points), book), ')']
      : undefined
  const title = question.title === undefined ? '' : `. ${question.title}`

  const hints = question.hints.map((hint, index) => {
    place.hints.push(hintNote(renderer.blocks(hint), index + 1, numbered, book))
    return hintCall(index + 1, numbered, book)
  })
  const answer = element(
    'a',
    {
      href: linkTo(numbered.answers, page, answerAnchor(question)),
      id: `${ownId}to-answer-${anchor}`,
      lang: book.wordsLang,
      ariaLabel: words.answerTo(numbered.number)
    },
    words.answer
  )
  return [
    element(
      'div',
      {
        id: anchor,
        className: ['question'],
        role: 'group',
        ariaLabelledBy: label,
        dataSelfCheck: book.interactive && 'options' in question ? question.kind : undefined,
        lang: question.lang,
        dir: question.dir,
        'epub:type': printer.semantics
      },
      element(
        'p',
        {id: label, className: ['question-label']},
        element('b', {lang: book.wordsLang}, words.questionNumber(numbered.number)),
        title,
        points
      ),
      printer.introduce?.(question, {book, numbered}),
      renderer.blocks(question.stem),
      printer.ask(question, renderer, {book, numbered}),
      element('p', {className: ['question-links']}, separated([...hints, answer]))
    )
  ]
}

/**
 * Name the place of a question's answer.
 *
 * @param question The question.
 * @returns An id on the page with the answers.
 */
export function answerAnchor(question: Question): string {
  return `${ownId}answer-${asciiId(question.id)}`
}

/** Points count in a quiz; a self-check has no score, and nobody marks an essay here. */
function isScored({question, quiz}: NumberedQuestion): boolean {
  return quiz !== undefined && question.kind !== 'essay'
}

function hintCall(number: number, {question, number: of}: NumberedQuestion, book: Book): Element {
  const id = `${asciiId(question.id)}-${number}`
  const {hint, hintTo} = book.words.book
  return element(
    'a',
    {
      href: `#${ownId}hint-${id}`,
      id: `${ownId}hintref-${id}`,
      role: 'doc-noteref',
      lang: book.wordsLang,
      ariaLabel: hintTo(number, question.hints.length, of),
      'epub:type': 'noteref'
    },
    hint(number, question.hints.length)
  )
}

function hintNote(body: ElementContent[], number: number, numbered: NumberedQuestion, book: Book): Element {
  const {question, number: of} = numbered
  const id = `${asciiId(question.id)}-${number}`
  const {hintTo} = book.words.book
  const name = hintTo(number, question.hints.length, of)
  const back = element(
    'a',
    {
      href: `#${ownId}hintref-${id}`,
      className: ['backlink'],
      role: 'doc-backlink',
      lang: book.wordsLang,
      ariaLabel: book.words.backToQuestion(of)
    },
    '\u21A9\uFE0E'
  )
  return element(
    'aside',
    {
      id: `${ownId}hint-${id}`,
      className: ['footnote', 'hint'],
      role: 'doc-footnote',
      ...ownLanguage(numbered),
      'epub:type': 'footnote'
    },
    element('p', {className: ['hint-title']}, element('b', {lang: book.wordsLang}, name)),
    withEnd(body, [back])
  )
}

function separated(links: readonly Element[]): (Element | string)[] {
  return links.flatMap((link, index) => (index === 0 ? [link] : [' · ', link]))
}
