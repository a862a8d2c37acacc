import type {PlayerQuestion, PlayerQuestionByKind, PlayerQuestionKind} from '../contract.ts'
import {multiple, single} from './choice.ts'
import {cloze} from './cloze.ts'
import {essay} from './essay.ts'
import {matching} from './matching.ts'
import {numeric} from './numeric.ts'
import {ordering} from './ordering.ts'
import type {QuestionPlayer} from './question-player.ts'
import {short} from './short.ts'
import {truefalse} from './true-false.ts'

export type {QuestionPlayer} from './question-player.ts'

const players: {readonly [Kind in PlayerQuestionKind]: QuestionPlayer<Kind>} = {
  single,
  multiple,
  truefalse,
  short,
  numeric,
  matching,
  ordering,
  cloze,
  essay
}

/**
 * Find who plays a question.
 *
 * @param question Any question.
 * @returns The player of its kind.
 */
export function playerOf<Kind extends PlayerQuestionKind>(
  question: PlayerQuestionByKind[Kind]
): QuestionPlayer<Kind> {
  // `kind` is the key under which the question's own type stands in the table.
  return players[question.kind] as unknown as QuestionPlayer<Kind>
}

/**
 * Say how long the answer to a question can get.
 *
 * @param question Any question.
 * @returns Characters.
 */
export function longestAnswer(question: PlayerQuestion): number {
  return playerOf(question).longest(question)
}
