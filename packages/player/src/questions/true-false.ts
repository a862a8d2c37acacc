import {check, checkedIn, chosenOne, markOptions, scoreOf, unmark, writeOne} from './choice.ts'
import type {QuestionPlayer} from './question-player.ts'

/** True or false: the answer is the option's index. */
export const truefalse: QuestionPlayer<'truefalse'> = {
  score: (question, answer) => scoreOf(question, chosenOne(answer)),
  longest: () => 1,
  interaction(question, answer) {
    const letter = (index: number): string => (index === question.trueOption ? 't' : 'f')
    return {
      type: 'true-false',
      response: chosenOne(answer).map(letter).join(''),
      correct: [letter(question.weights.findIndex(weight => weight > 0))]
    }
  },
  read: (question, element) => writeOne(question, checkedIn(element)),
  write: (_question, element, answer) => check(element, chosenOne(answer)),
  mark: (question, element, answer, marking) => markOptions(question, element, chosenOne(answer), marking),
  unmark,
  // Two options keep the author's order.
  arrange: () => undefined
}
