import type {PlayerCourse} from '../contract.ts'
import type {Recovered} from '../lms/mirror.ts'
import {decodeState, type AnswerState, type LearnerState, type QuizState} from '../state/state.ts'
import {more} from './judge.ts'

/**
 * Say what the learner has beyond what the platform remembers.
 *
 * @param course The course.
 * @param remembered What the platform remembers; missing where it remembers nothing, or garbage.
 * @param recovered A copy that the platform does not have.
 * @returns A state to go on from in place of the platform's; `undefined` where the platform's is the newest.
 */
export function beyond(
  course: PlayerCourse,
  remembered: LearnerState | undefined,
  recovered: Recovered | undefined
): LearnerState | undefined {
  const copy = decodeState(recovered?.state ?? '', course.id)
  if (copy === undefined || remembered === undefined || recovered?.goesOn === true) return copy
  // Only states of one attempt were drawn the same number.
  return copy.seed === remembered.seed ? mergeStates(course, remembered, copy) : undefined
}

/**
 * Put together two states of one attempt that went apart: two devices, or a platform that lost the middle of a story.
 * Nothing that was earned or handed in goes; where both say something about one question, the first has its way.
 *
 * @param course The course.
 * @param first What the platform has.
 * @param second What somebody else has.
 * @returns A state from which neither is missed.
 */
export function mergeStates(course: PlayerCourse, first: LearnerState, second: LearnerState): LearnerState {
  const place = first.place ?? second.place
  const quizzes = new Map(first.quizzes)
  for (const [key, quiz] of second.quizzes) quizzes.set(key, further(quiz, first.quizzes.get(key)))
  return {
    seed: first.seed,
    earned: more(first.earned, second.earned),
    ...(place === undefined ? {} : {place}),
    seen: new Set([...first.seen, ...second.seen]),
    quizzes,
    answers: mergeAnswers(course, first, second)
  }
}

function mergeAnswers(
  course: PlayerCourse,
  first: LearnerState,
  second: LearnerState
): ReadonlyMap<number, AnswerState> {
  const merged = new Map([...second.answers, ...first.answers])
  const questions = new Map(course.questions.map(question => [question.id, question]))
  for (const quiz of course.quizzes) {
    const [one, other] = [first.quizzes.get(quiz.key), second.quizzes.get(quiz.key)]
    const lead = steps(one) - steps(other)
    // Answers to one open attempt can stand beside each other; of two that were handed in, one is reviewed.
    if (lead === 0 && one?.submitted !== true) continue
    const ahead = lead > 0 || (lead === 0 && (one?.best ?? 0) >= (other?.best ?? 0)) ? first : second
    // Answers of an attempt that is over do not come back; texts without points go on from attempt to attempt.
    for (const id of quiz.questions) {
      const question = questions.get(id)
      if (question === undefined) continue
      const answer = ahead.answers.get(question.key)
      if (answer !== undefined) merged.set(question.key, answer)
      else if (question.points > 0) merged.delete(question.key)
    }
  }
  return merged
}

/** The quiz in which more happened, with the best that either reached. */
function further(quiz: QuizState, other: QuizState | undefined): QuizState {
  if (other === undefined) return quiz
  const ahead = steps(quiz) > steps(other) ? quiz : other
  const best = Math.max(quiz.best ?? -1, other.best ?? -1)
  return best < 0 ? ahead : {...ahead, best}
}

/** Each attempt is handed in, and the next one begun. */
function steps(quiz: QuizState | undefined): number {
  return quiz === undefined ? 0 : quiz.attempts * 2 - Number(quiz.submitted)
}
