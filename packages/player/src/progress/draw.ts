import type {PlayerQuiz} from '../contract.ts'
import {shuffle} from '../state/hash.ts'

/**
 * Draw the questions of one attempt at a quiz.
 *
 * @param quiz The quiz.
 * @param seed The learner's.
 * @param attempt Counted from 1.
 * @returns Ids of the questions in the order in which they are asked.
 */
export function drawQuestions(quiz: PlayerQuiz, seed: number, attempt: number): readonly string[] {
  const mixed = shuffle(quiz.questions, `${seed}/${quiz.id}/${attempt}`, id => id)
  const drawn = quiz.pick === undefined ? mixed : mixed.slice(0, quiz.pick)
  return quiz.shuffle ? drawn : quiz.questions.filter(id => drawn.includes(id))
}
