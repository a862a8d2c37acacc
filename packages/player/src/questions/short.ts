import type {ShortFacts} from '../contract.ts'
import {decodeText} from '../state/text.ts'
import {removeNotes} from './note.ts'
import type {QuestionPlayer} from './question-player.ts'
import {reported} from './reported-text.ts'
import {markTyped, shareOf} from './typed-answer.ts'
import {guardRoom, readTyped, writeTyped} from './typed-field.ts'
import {fitsPieces} from './typed-text.ts'

/** Type a word or a few: the answer is the text. */
export const short: QuestionPlayer<'short'> = {
  score: (question, answer) => shareOf(question.answers[fitting(question, answer) ?? -1]?.weight),
  longest: question => question.room,
  interactions: (question, answer) => [
    {
      type: 'fill-in',
      response: reported(decodeText(answer)),
      correct: question.answers
        .filter(({weight}) => weight >= 100)
        .map(({pieces}) => reported(pieces.join('*')))
    }
  ],
  read: (_question, element) => readTyped(element),
  write: (_question, element, answer) => writeTyped(element, answer),
  mark: (question, element, answer, marking) =>
    markTyped(
      element,
      question.answers.map(({weight}) => weight),
      fitting(question, answer),
      marking
    ),
  unmark: removeNotes,
  arrange: () => undefined,
  prepare: (question, element, speech) => guardRoom(question, element, speech, () => readTyped(element))
}

function fitting({answers, caseSensitive}: ShortFacts, answer: string): number | undefined {
  const typed = decodeText(answer)
  const index = answers.findIndex(({pieces}) => fitsPieces(typed, pieces, caseSensitive))
  return index < 0 ? undefined : index
}
