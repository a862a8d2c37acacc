import type {PlayerCourse, PlayerQuestion} from '../contract.ts'
import {longestAnswer} from '../questions/index.ts'
import {encodeState, stateLimit, type AnswerState} from './state.ts'

/** How much room a course may need in an LMS. */
export interface StateDemand {
  /** Characters of the largest state that a learner can reach. */
  readonly characters: number
  /** Characters that there are. */
  readonly limit: number
  /** Questions, in reading order, that would have to go for the rest to fit; empty when all fit. */
  readonly excess: readonly PlayerQuestion[]
}

/**
 * Measure the largest state that a learner of a course can reach: all pages seen, all quizzes submitted, the
 * longest answer to every question.
 *
 * @param course The course.
 * @returns What it takes, and what does not fit.
 */
export function measureState(course: PlayerCourse): StateDemand {
  const measure = (questions: readonly PlayerQuestion[]): number => largest(course, questions).length
  const characters = measure(course.questions)
  if (characters <= stateLimit) return {characters, limit: stateLimit, excess: []}
  // The room that answers take grows with their number, so the first that fit can be found by halving.
  let fitting = 0
  let above = course.questions.length
  while (above - fitting > 1) {
    const middle = Math.floor((fitting + above) / 2)
    if (measure(course.questions.slice(0, middle)) <= stateLimit) fitting = middle
    else above = middle
  }
  return {characters, limit: stateLimit, excess: course.questions.slice(fitting)}
}

function largest(course: PlayerCourse, questions: readonly PlayerQuestion[]): string {
  return encodeState(
    {
      seed: 0,
      earned: 'passed',
      place: 0,
      seen: new Set(course.pages.map(page => page.key)),
      quizzes: new Map(course.quizzes.map(quiz => [quiz.key, {attempts: 1, submitted: true, best: 1}])),
      answers: new Map(
        questions.map((question): [number, AnswerState] => [
          question.key,
          {answer: 'A'.repeat(longestAnswer(question)), checked: true}
        ])
      )
    },
    course.id
  )
}
