import {encodeState, stateLimit, type AnswerState, type LearnerState} from './state.ts'

/**
 * Characters that platforms were seen to keep where they keep less than the standard says. A state may outgrow even the
 * standard when a new edition of the course leaves less room for texts that were written before.
 */
const smallRooms: readonly number[] = [stateLimit, 2000, 1000, 500, 250]

/** An answer with the key of its question. */
type Answer = readonly [number, AnswerState]

/**
 * Write a state for platforms that keep less than they should: what matters least goes first. Nothing else may
 * decide what is lost, least of all where a platform happens to cut.
 *
 * @param state The state.
 * @param courseId Whose state it is.
 * @param rank How much an answer matters; of equal ones the shorter leaves room for others.
 * @returns Texts, each shorter than the one before: everything; fewer and fewer answers; none; no quizzes either.
 */
export function* statesBySize(
  state: LearnerState,
  courseId: string,
  rank: (answer: Answer) => number
): Generator<string, void> {
  const withAnswers = (answers: readonly Answer[]): string =>
    encodeState({...state, answers: new Map(answers)}, courseId)
  let last = encodeState(state, courseId)
  yield last
  const answers = [...state.answers].sort((a, b) => rank(b) - rank(a) || lengthOf(a) - lengthOf(b))
  for (const room of smallRooms) {
    if (last.length <= room) continue
    const kept = fittingAnswers(answers, chosen => withAnswers(chosen).length <= room)
    if (kept.length === 0) break
    last = withAnswers(kept)
    yield last
  }
  if (answers.length > 0) yield withAnswers([])
  if (state.quizzes.size > 0) yield encodeState({...state, answers: new Map(), quizzes: new Map()}, courseId)
}

/** As many answers as fit, in their order; one that is too long does not keep out shorter ones behind it. */
function fittingAnswers(
  answers: readonly Answer[],
  fits: (chosen: readonly Answer[]) => boolean
): readonly Answer[] {
  let chosen: readonly Answer[] = []
  let rest = answers
  while (rest.length > 0) {
    const taken = rest.slice(
      0,
      mostFitting(rest.length, count => fits([...chosen, ...rest.slice(0, count)]))
    )
    chosen = [...chosen, ...taken]
    const tooLong = rest[taken.length]
    if (tooLong === undefined) break
    rest = rest.slice(taken.length + 1).filter(answer => lengthOf(answer) < lengthOf(tooLong))
  }
  return chosen
}

function lengthOf([, {answer}]: Answer): number {
  return answer.length
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
