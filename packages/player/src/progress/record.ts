import type {PlayerCourse, PlayerPage} from '../contract.ts'
import type {LearnerRecord} from '../lms/lms.ts'
import {statesBySize} from '../state/smaller-states.ts'
import type {AnswerState} from '../state/state.ts'
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
  const {percent, settled} = progress.judgement()
  const graded = gradedQuestions(course, progress)
  const isFinal = ([key, {checked}]: readonly [number, AnswerState]): boolean => checked || graded.has(key)
  return {
    states: {
      // What was handed in counts more than a draft, and of two the shorter leaves room for others.
      [Symbol.iterator]: () =>
        statesBySize(
          state,
          course.id,
          (a, b) => Number(isFinal(b)) - Number(isFinal(a)) || a[1].answer.length - b[1].answer.length
        )
    },
    location: other.page.key < 0 ? placeId(course, state.place) : other.page.id,
    earned: state.earned,
    // Many platforms keep the last score, not the best.
    ...(percent === undefined || !settled ? {} : {percent: Math.max(percent, other.percent ?? 0)}),
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
