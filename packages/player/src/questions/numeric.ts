import type {AcceptedNumber, NumberFacts, NumericFacts} from '../contract.ts'
import {decodeText} from '../state/text.ts'
import {removeNotes} from './note.ts'
import type {InteractionPattern, QuestionPlayer} from './question-player.ts'
import {reported} from './reported-text.ts'
import {markTyped, shareOf} from './typed-answer.ts'
import {guardRoom, readTyped, writeTyped} from './typed-field.ts'
import {decimalText, fitsNumber, readNumber, sharedUnit} from './typed-number.ts'

/** Type a number: the answer is the text, as typed. */
export const numeric: QuestionPlayer<'numeric'> = {
  score: (question, answer) => shareOf(question.answers[fitting(question, answer) ?? -1]?.weight),
  longest: question => question.room,
  interactions: (question, answer) => [
    numberPattern(
      decodeText(answer),
      question.answers.filter(({weight}) => weight >= 100),
      question,
      sharedUnit(question.answers)
    )
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

/**
 * Tell an LMS of a typed number: as one where that can be, else, with a unit that is part of the answer, or where
 * no number was typed, as text.
 *
 * @param typed What the learner typed.
 * @param right What gives all points.
 * @param facts How numbers are typed.
 * @param unit The one that stands beside the field.
 * @returns The pattern.
 */
export function numberPattern(
  typed: string,
  right: readonly AcceptedNumber[],
  facts: NumberFacts,
  unit: string | undefined
): InteractionPattern {
  const number = readNumber(typed, facts)
  const response = number === undefined ? undefined : decimalText(number.value)
  const values = right.map(({value}) => decimalText(value))
  const plain = values.filter(value => value !== undefined)
  const unitsDiffer = right.some(answer => answer.unit !== unit)
  if (plain.length === values.length && !unitsDiffer && (typed === '' || response !== undefined)) {
    return {type: 'numeric', response: response ?? '', correct: plain}
  }
  return {
    type: 'fill-in',
    response: reported(typed),
    correct: right.map(answer => reported(`${answer.value} ${answer.unit ?? ''}`))
  }
}

function fitting({answers, ...facts}: NumericFacts, answer: string): number | undefined {
  const typed = readNumber(decodeText(answer), facts)
  if (typed === undefined) return undefined
  const unitMayMiss = sharedUnit(answers) !== undefined
  const index = answers.findIndex(accepted => fitsNumber(typed, accepted, unitMayMiss))
  return index < 0 ? undefined : index
}
