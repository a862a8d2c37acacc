import {
  lengthOfMany,
  lengthOfOne,
  readMany,
  readOne,
  rightOptions,
  scoreOf,
  writeMany,
  writeOne
} from './chosen.ts'
import {letters} from './letters.ts'
import {removeNotes} from './note.ts'
import {arrangeOptions, markOptions, readOptions, writeOptions} from './options.ts'
import type {QuestionPlayer} from './question-player.ts'

/** Choose one: the answer is the option's index. */
export const single: QuestionPlayer<'single'> = {
  score: (question, answer) => scoreOf(question, readOne(answer)),
  longest: lengthOfOne,
  interactions: (question, answer) => [
    {type: 'choice', response: letters(readOne(answer)), correct: [letters(rightOptions(question))]}
  ],
  read: (question, element) => writeOne(question, readOptions(element)),
  write: (_question, element, answer) => writeOptions(element, readOne(answer)),
  mark: (question, element, answer, marking) => markOptions(question, element, readOne(answer), marking),
  unmark: removeNotes,
  arrange: arrangeOptions
}

/** Choose all that are right: the answer is a set of bits. */
export const multiple: QuestionPlayer<'multiple'> = {
  score: (question, answer) => scoreOf(question, readMany(answer)),
  longest: lengthOfMany,
  interactions: (question, answer) => [
    {
      type: 'choice',
      response: letters(readMany(answer)),
      // Braces: all of them have to be chosen (SCORM 1.2 RTE 3.4.4, `correct_responses`).
      correct: [`{${letters(rightOptions(question))}}`]
    }
  ],
  read: (question, element) => writeMany(question, readOptions(element)),
  write: (_question, element, answer) => writeOptions(element, readMany(answer)),
  mark: (question, element, answer, marking) => markOptions(question, element, readMany(answer), marking),
  unmark: removeNotes,
  arrange: arrangeOptions
}
