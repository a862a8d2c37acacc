import {element} from '@silabus/html'
import {answerChoice, askChoice} from './choice.ts'
import type {Printer} from './printer.ts'

/** Choose all that are right: lettered options, and a line that says so. */
export const multiple: Printer<'multiple'> = {
  semantics: 'multiple-choice-problem',
  ask: (question, renderer, book) => [
    element('p', {className: ['instruction'], lang: book.wordsLang}, book.words.chooseAll),
    askChoice(question, renderer)
  ],
  answer: answerChoice
}
