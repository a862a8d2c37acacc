import {answerChoice, askChoice} from './choice.ts'
import type {Printer} from './printer.ts'

/** True or false: the author's two words, lettered in the author's order. */
export const truefalse: Printer<'truefalse'> = {
  semantics: 'true-false-problem',
  ask: (question, renderer, place) => [askChoice({...question, shuffle: false}, renderer, place)],
  answer: (question, renderer, place) => answerChoice({...question, shuffle: false}, renderer, place)
}
