import {element, type Content} from '../element.ts'
import type {PrintedCourse} from './printed-course.ts'
import {instruction, remark} from './speech.ts'
import type {Printer} from './printer.ts'
import {answerTyped, blankLine} from './typed.ts'

/** Type a word or a few: a line to write on. */
export const short: Printer<'short'> = {
  semantics: 'general-problem',
  ask: ({caseSensitive}, _renderer, {book}) => [
    instruction([book.words.book.shortAnswer, caseSensitive ? book.words.book.caseCounts : undefined], book),
    blankLine
  ],
  answer(question, renderer, {book}) {
    const {answers, caseSensitive, otherwise} = question
    const typed = answers.map(answer => ({...answer, shown: shownText(answer.pieces, book)}))
    const open = answers.some(({pieces}) => pieces.length > 1)
    return [
      ...answerTyped(typed, otherwise, renderer, book),
      ...(open ? [remark(book.words.book.anyTextStands(anyText), book)] : []),
      ...(caseSensitive ? [remark(book.words.book.caseCounts, book)] : [])
    ]
  }
}

/** Stands where anything may stand. */
const anyText = '…'

/** The pieces with a sign between them, which a remark below explains. */
function shownText(pieces: readonly string[], {words, wordsLang: lang}: PrintedCourse): Content {
  const sign = element(
    'span',
    {className: ['any-text'], role: 'img', lang, ariaLabel: words.book.anyText},
    anyText
  )
  return element(
    'bdi',
    {},
    pieces.flatMap((piece, index) => (index === 0 ? [piece] : [sign, piece]))
  )
}
