import {instruction, languageOf} from './speech.ts'
import {printNumber} from './number.ts'
import type {Printer} from './printer.ts'
import {answerTyped, blankLine} from './typed.ts'

/** Type a number: a line to write on. */
export const numeric: Printer<'numeric'> = {
  semantics: 'general-problem',
  ask({answers}, _renderer, {book}) {
    const {numberAnswer, numberWithUnit} = book.words.book
    const united = answers.some(({unit}) => unit !== undefined)
    return [instruction([united ? numberWithUnit : numberAnswer], book), blankLine]
  },
  answer({answers, otherwise}, renderer, {book, numbered}) {
    const lang = languageOf(numbered, book)
    const typed = answers.map(answer => ({...answer, shown: printNumber(answer, lang, book)}))
    return answerTyped(typed, otherwise, renderer, book)
  }
}
