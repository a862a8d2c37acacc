import {encodeState, type AnswerState, type LearnerState} from './state.ts'

/** Characters that platforms were seen to keep where they keep less than the standard says. */
const smallRooms: readonly number[] = [2000, 1000, 500, 250]

/**
 * Write a state for platforms that keep less than they should: what matters least goes first. Nothing else may
 * decide what is lost, least of all where a platform happens to cut.
 *
 * @param state The state.
 * @param courseId Whose state it is.
 * @param first Which of two answers is worth more: negative for the first.
 * @returns Texts, each shorter than the one before: everything; fewer and fewer answers; none; no quizzes either.
 */
export function* statesBySize(
  state: LearnerState,
  courseId: string,
  first: (a: readonly [number, AnswerState], b: readonly [number, AnswerState]) => number
): Generator<string, void> {
  const whole = encodeState(state, courseId)
  yield whole
  const answers = [...state.answers].sort(first)
  const withAnswers = (count: number): string =>
    encodeState({...state, answers: new Map(answers.slice(0, count))}, courseId)
  let kept = answers.length
  for (const room of smallRooms) {
    if (whole.length <= room) continue
    const fitting = mostFitting(kept, count => withAnswers(count).length <= room)
    if (fitting > 0 && fitting < kept) yield withAnswers(fitting)
    kept = fitting
  }
  if (answers.length > 0) yield withAnswers(0)
  if (state.quizzes.size > 0) yield encodeState({...state, answers: new Map(), quizzes: new Map()}, courseId)
}

/** The largest number up to `most` that fits; what is smaller than one that fits, fits too. */
function mostFitting(most: number, fits: (count: number) => boolean): number {
  let least = 0
  let above = most + 1
  while (above - least > 1) {
    const middle = Math.floor((least + above) / 2)
    if (fits(middle)) least = middle
    else above = middle
  }
  return least
}
