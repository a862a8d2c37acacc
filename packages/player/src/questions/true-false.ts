import {readOne, rightOptions, scoreOf, writeOne} from './chosen.ts'
import {markOptions, readOptions, writeOptions} from './options.ts'
import {removeNotes} from './note.ts'
import type {QuestionPlayer} from './question-player.ts'

/** True or false: the answer is the option's index. */
export const truefalse: QuestionPlayer<'truefalse'> = {
  score: (question, answer) => scoreOf(question, readOne(answer)),
  longest: () => 1,
  interactions(question, answer) {
    const letter = (index: number): string => (index === question.trueOption ? 't' : 'f')
    return [
      {
        type: 'true-false',
        response: readOne(answer).map(letter).join(''),
        correct: rightOptions(question).map(letter)
      }
    ]
  },
  read: (question, element) => writeOne(question, readOptions(element)),
  write: (_question, element, answer) => writeOptions(element, readOne(answer)),
  mark: (question, element, answer, marking) => markOptions(question, element, readOne(answer), marking),
  unmark: removeNotes,
  // Two options keep the author's order.
  arrange: () => undefined
}
