import type {PlayerCourse, PlayerPage} from '../contract.ts'
import type {LearnerRecord} from '../lms/lms.ts'
import {statesBySize} from '../state/smaller-states.ts'
import type {AnswerState} from '../state/state.ts'
import {passes} from './judge.ts'
import {objectiveResults} from './objectives.ts'
import type {Progress} from './progress.ts'

/** What a record holds besides the learner's progress. */
export interface RecordedWith {
  /** Page that is shown. */
  readonly page: PlayerPage
  /** Length of the session so far. */
  readonly seconds: number
  /** Best percentage that the platform holds. */
  readonly percent?: number | undefined
  /** Percent from which the platform calls the course passed. */
  readonly mastery?: number | undefined
}

/**
 * Put together all that is to be remembered of a learner.
 *
 * @param course The course.
 * @param progress The learner's.
 * @param other What else is recorded.
 * @returns The record; its states are written when they are asked for.
 */
export function recordOf(course: PlayerCourse, progress: Progress, other: RecordedWith): LearnerRecord {
  const state = progress.state()
  const {percent = 0, settled} = progress.judgement()
  // Many platforms keep the last score, not the best.
  const best = Math.max(percent, other.percent ?? 0)
  // By a score below its mark a platform fails whoever has not failed, and a course that is open with it.
  const harms = state.earned !== 'failed' && other.mastery !== undefined && !passes(best, other.mastery)
  const graded = gradedQuestions(course, progress)
  const isFinal = ([key, {checked}]: readonly [number, AnswerState]): boolean => checked || graded.has(key)
  return {
    states: {
      // What was handed in counts more than a draft.
      [Symbol.iterator]: () => statesBySize(state, course.id, answer => Number(isFinal(answer)))
    },
    location: other.page.key < 0 ? placeId(course, state.place) : other.page.id,
    earned: state.earned,
    ...(settled && !harms ? {percent: best} : {}),
    seconds: other.seconds,
    objectives: objectiveResults(course, state)
  }
}

/** Keys of the questions of quizzes that were handed in. */
function gradedQuestions(course: PlayerCourse, progress: Progress): ReadonlySet<number> {
  const {quizzes} = progress.state()
  const ids = new Set(
    course.quizzes.filter(({key}) => quizzes.get(key)?.submitted === true).flatMap(quiz => quiz.questions)
  )
  return new Set(course.questions.filter(({id}) => ids.has(id)).map(({key}) => key))
}

function placeId(course: PlayerCourse, place: number | undefined): string {
  return course.pages.find(({key}) => key === place)?.id ?? ''
}
