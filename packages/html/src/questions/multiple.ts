import {instruction} from './speech.ts'
import {answerChoice, askChoice} from './choice.ts'
import type {Printer} from './printer.ts'

/** Choose all that are right: lettered options, and a line that says so. */
export const multiple: Printer<'multiple'> = {
  semantics: 'multiple-choice-problem',
  ask: (question, renderer, place) => [
    instruction([place.book.words.chooseAll], place.book),
    askChoice(question, renderer, place)
  ],
  answer: answerChoice
}
