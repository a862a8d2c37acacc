import type {PlayerCourse, PlayerQuestion, PlayerQuiz} from '../contract.ts'
import {playerOf} from '../questions/index.ts'
import {earnedInOrder, type Earned, type LearnerState} from '../state/state.ts'

/** Where a learner stands in a course. */
export interface Judgement {
  /** Whether every page was shown that has to be. */
  readonly viewed: boolean
  /** Percent of all points, best attempts counted, two decimals; missing until every quiz was submitted. */
  readonly percent?: number
  /** What the learner has earned by now; never less than the state says already. */
  readonly earned: Earned
}

/**
 * Judge a learner by the rules of the course.
 *
 * @param course The course.
 * @param state What is remembered of the learner.
 * @returns Where the learner stands.
 */
export function judge(course: PlayerCourse, state: LearnerState): Judgement {
  const viewed = course.pages.every(page => page.optional === true || state.seen.has(page.key))
  const best = course.quizzes.map(quiz => state.quizzes.get(quiz.key)?.best)
  const finished = best.length > 0 && best.every(share => share !== undefined)
  const percent = percentOf(course, best)
  const now = earnedNow(course, state, {viewed, finished, percent})
  return {viewed, ...(finished ? {percent} : {}), earned: more(state.earned, now)}
}

function earnedNow(
  course: PlayerCourse,
  state: LearnerState,
  {
    viewed,
    finished,
    percent
  }: {readonly viewed: boolean; readonly finished: boolean; readonly percent: number}
): Earned {
  if (course.pass === undefined || course.quizzes.length === 0) return viewed ? 'completed' : 'nothing'
  if (finished && percent >= course.pass) {
    return course.complete === 'passed' || viewed ? 'passed' : 'nothing'
  }
  // While attempts remain the course stays open: a failed one is locked by many an LMS.
  if (finished && reachable(course, state) < course.pass) return 'failed'
  return course.complete === 'viewed' && viewed ? 'completed' : 'nothing'
}

/** Percent that the learner can still reach: quizzes with attempts left count in full. */
function reachable(course: PlayerCourse, state: LearnerState): number {
  return percentOf(
    course,
    course.quizzes.map(quiz => (attemptsLeft(quiz, state) === 0 ? state.quizzes.get(quiz.key)?.best : 1))
  )
}

/**
 * Count the attempts that a learner has left at a quiz.
 *
 * @param quiz The quiz.
 * @param state The learner's.
 * @returns A number; `Infinity` where attempts are not counted.
 */
export function attemptsLeft(quiz: PlayerQuiz, state: LearnerState): number {
  if (quiz.attempts === undefined) return Infinity
  return Math.max(0, quiz.attempts - (state.quizzes.get(quiz.key)?.attempts ?? 0))
}

/**
 * Say which of two is worth more.
 *
 * @param a One.
 * @param b Another.
 * @returns The better one.
 */
export function more(a: Earned, b: Earned): Earned {
  return earnedInOrder.indexOf(a) >= earnedInOrder.indexOf(b) ? a : b
}

function percentOf(course: PlayerCourse, shares: readonly (number | undefined)[]): number {
  const points = course.quizzes.map(quiz => possiblePoints(course, quiz))
  const possible = points.reduce((sum, value) => sum + value, 0)
  const earned = points.reduce((sum, value, index) => sum + value * (shares[index] ?? 0), 0)
  return possible === 0 ? 0 : round((earned / possible) * 100)
}

/**
 * Sum up what one attempt at a quiz can earn; with `pick`, all questions have equal points.
 *
 * @param course The course.
 * @param quiz One of its quizzes.
 * @returns Points.
 */
export function possiblePoints(course: PlayerCourse, quiz: PlayerQuiz): number {
  const ids = quiz.pick === undefined ? quiz.questions : quiz.questions.slice(0, quiz.pick)
  return course.questions.filter(({id}) => ids.includes(id)).reduce((sum, {points}) => sum + points, 0)
}

/**
 * Sum up what answers earn.
 *
 * @param questions Those that were asked.
 * @param state Holds the answers.
 * @returns Points.
 */
export function earnedPoints(questions: readonly PlayerQuestion[], state: LearnerState): number {
  return questions.reduce((sum, question) => {
    const answer = state.answers.get(question.key)?.answer ?? ''
    return sum + (answer === '' ? 0 : playerOf(question).score(question, answer)) * question.points
  }, 0)
}

/**
 * Round to two decimals, half up, whatever binary fractions did.
 *
 * @param value A percentage or points.
 * @returns The rounded value.
 */
export function round(value: number): number {
  return Math.round((value + Number.EPSILON) * 100) / 100
}
