import {answerChoice, askChoice} from './choice.ts'
import type {Printer} from './printer.ts'

/** Choose one: lettered options. */
export const single: Printer<'single'> = {
  semantics: 'multiple-choice-problem',
  ask: (question, renderer, place) => [askChoice(question, renderer, place)],
  answer: answerChoice
}
