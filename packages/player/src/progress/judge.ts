import type {PlayerCourse, PlayerQuestion, PlayerQuiz} from '../contract.ts'
import {playerOf} from '../questions/index.ts'
import {round} from './round.ts'
import {earnedInOrder, type Earned, type LearnerState} from '../state/state.ts'

/** Where a learner stands in a course. */
export interface Judgement {
  /** Whether every page was shown that has to be. */
  readonly viewed: boolean
  /**
   * Percent of the points that count, of best attempts, two decimals; missing until every quiz that counts was submitted,
   * and where none has points.
   */
  readonly percent?: number
  /**
   * Whether a platform may hear `percent`: whoever knows the pass mark calls a lower score a failure, and locks it,
   * and a higher one a pass (SCORM 1.2 RTE 3.4.4, `cmi.core.lesson_status`). So the course is passed by then, or it
   * has failed for good; where nobody passes or fails, every quiz was submitted.
   */
  readonly settled: boolean
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
  const quizzes = course.quizzes.filter(({counts}) => counts !== false)
  const best = quizzes.map(quiz => state.quizzes.get(quiz.key)?.best)
  const scored = quizzes.some(quiz => isScored(course, quiz))
  const finished = scored && best.every(share => share !== undefined)
  const reached = percentOf(course, quizzes, best)
  const percent = round(reached)
  const lost =
    finished && course.pass !== undefined && !passes(reachable(course, quizzes, state), course.pass)
  const earned = more(state.earned, earnedNow(course, {viewed, scored, finished, reached, lost}))
  const settled =
    finished && (course.pass === undefined || lost || earned === 'passed' || earned === 'failed')
  return {viewed, ...(finished ? {percent} : {}), settled, earned}
}

function earnedNow(
  course: PlayerCourse,
  {
    viewed,
    scored,
    finished,
    reached,
    lost
  }: Readonly<Record<'viewed' | 'scored' | 'finished' | 'lost', boolean>> & {readonly reached: number}
): Earned {
  // What nobody can pass is completed by viewing it.
  if (course.pass === undefined || !scored) return viewed ? 'completed' : 'nothing'
  if (finished && passes(reached, course.pass)) {
    return course.complete === 'passed' || viewed ? 'passed' : 'nothing'
  }
  // What is completed by viewing it stays open until then: nobody fails who may still complete it.
  if (course.complete === 'viewed') return viewed ? 'completed' : 'nothing'
  // While attempts remain the course stays open: a failed one is locked by many an LMS.
  return lost ? 'failed' : 'nothing'
}

/**
 * Compare with a pass mark: what a learner reads as 66.67 % passes that mark, and a third of the points passes 33.333333.
 *
 * @param percent What was reached.
 * @param mark What passing takes.
 * @returns Whether it is enough.
 */
export function passes(percent: number, mark: number): boolean {
  return Math.max(percent, round(percent)) >= mark - 1e-6
}

/** Percent that the learner can still reach: quizzes with attempts left count in full. */
function reachable(course: PlayerCourse, quizzes: readonly PlayerQuiz[], state: LearnerState): number {
  return percentOf(
    course,
    quizzes,
    quizzes.map(quiz => (attemptsLeft(quiz, state) === 0 ? state.quizzes.get(quiz.key)?.best : 1))
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

function percentOf(
  course: PlayerCourse,
  quizzes: readonly PlayerQuiz[],
  shares: readonly (number | undefined)[]
): number {
  const points = quizzes.map(quiz => quizPoints(course, quiz))
  const possible = points.reduce((sum, value) => sum + value, 0)
  const earned = points.reduce((sum, value, index) => sum + value * (shares[index] ?? 0), 0)
  return possible === 0 ? 0 : (earned / possible) * 100
}

/** What a quiz counts for in the course: what an attempt can earn, on average where questions are drawn. */
function quizPoints(course: PlayerCourse, quiz: PlayerQuiz): number {
  const all = possiblePoints(course.questions.filter(({id}) => quiz.questions.includes(id)))
  return quiz.pick === undefined ? all : (all * quiz.pick) / quiz.questions.length
}

/**
 * Say whether a quiz has points at all.
 *
 * @param course The course.
 * @param quiz One of its quizzes.
 * @returns Whether the player can score one of its questions.
 */
export function isScored(course: PlayerCourse, quiz: PlayerQuiz): boolean {
  return quizPoints(course, quiz) > 0
}

/**
 * Sum up what questions can earn.
 *
 * @param questions Those that are asked.
 * @returns Points.
 */
export function possiblePoints(questions: readonly PlayerQuestion[]): number {
  return questions.reduce((sum, {points}) => sum + points, 0)
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
    return sum + (answer === '' ? 0 : (playerOf(question).score(question, answer) ?? 0)) * question.points
  }, 0)
}
