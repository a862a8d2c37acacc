import type {PlayerCourse, PlayerPage, PlayerQuestion, PlayerQuiz} from '../contract.ts'
import type {AnswerState, Earned, LearnerState, QuizState} from '../state/state.ts'
import {drawQuestions} from './draw.ts'
import {earnedPoints, judge, more, possiblePoints, type Judgement} from './judge.ts'

/** What a learner does in a course, step by step; the one place where the state changes. */
export interface Progress {
  readonly state: () => LearnerState
  readonly judgement: () => Judgement
  /** How many remembered answers belong to nothing that the course has now: what they answered was edited. */
  readonly dropped: number
  /** The questions of the quiz's current attempt, in the order asked. */
  readonly drawn: (quiz: PlayerQuiz) => readonly PlayerQuestion[]
  readonly goTo: (page: PlayerPage) => void
  readonly see: (page: PlayerPage) => void
  /** Remember an answer; an empty one is forgotten. */
  readonly answer: (question: PlayerQuestion, answer: string, checked: boolean) => void
  /** Grade the current attempt. */
  readonly submit: (quiz: PlayerQuiz) => void
  /** Start a new attempt, with no answers but those that give no points. */
  readonly retry: (quiz: PlayerQuiz) => void
}

/**
 * Begin or go on.
 *
 * @param course The course.
 * @param remembered State of an earlier session, perhaps of an earlier version of the course.
 * @param fresh What a learner who is new begins with; what was earned counts for every learner.
 * @param changed Called after every change.
 * @returns The learner's progress.
 */
export function createProgress(
  course: PlayerCourse,
  remembered: LearnerState | undefined,
  fresh: {readonly seed: number; readonly earned: Earned},
  changed: () => void
): Progress {
  let state: LearnerState =
    remembered === undefined
      ? {...fresh, seen: new Set(), quizzes: new Map(), answers: new Map()}
      : {...known(course, remembered), earned: more(remembered.earned, fresh.earned)}
  // An edit may have made what was done already enough.
  state = {...state, earned: judge(course, state).earned}
  const questions = new Map(course.questions.map(question => [question.id, question]))

  const change = (next: Partial<LearnerState>): void => {
    state = {...state, ...next}
    state = {...state, earned: judge(course, state).earned}
    changed()
  }
  const withQuiz = (quiz: PlayerQuiz, next: QuizState): ReadonlyMap<number, QuizState> =>
    new Map(state.quizzes).set(quiz.key, next)
  const quizState = (quiz: PlayerQuiz): QuizState =>
    state.quizzes.get(quiz.key) ?? {attempts: 0, submitted: false}
  const drawn = (quiz: PlayerQuiz): readonly PlayerQuestion[] => drawQuestions(quiz, questions, state)

  return {
    dropped: remembered === undefined ? 0 : remembered.answers.size - state.answers.size,
    state: () => state,
    judgement: () => judge(course, state),
    drawn,
    goTo(page) {
      if (page.key >= 0 && state.place !== page.key) change({place: page.key})
    },
    see(page) {
      // Pages of the player itself have no place in the state.
      if (page.key >= 0 && !state.seen.has(page.key)) change({seen: new Set(state.seen).add(page.key)})
    },
    answer(question, answer, checked) {
      const before = state.answers.get(question.key)
      if ((before?.answer ?? '') === answer && (before?.checked ?? false) === checked) return
      const answers = new Map<number, AnswerState>(state.answers)
      if (answer === '') answers.delete(question.key)
      else answers.set(question.key, {answer, checked})
      change({answers})
    },
    submit(quiz) {
      const {attempts, submitted, best} = quizState(quiz)
      if (submitted) return
      const asked = drawn(quiz)
      const possible = possiblePoints(asked)
      const share = possible === 0 ? 1 : Math.min(1, earnedPoints(asked, state) / possible)
      change({
        quizzes: withQuiz(quiz, {attempts: attempts + 1, submitted: true, best: Math.max(best ?? 0, share)})
      })
    },
    retry(quiz) {
      // What was written without being scored is worked on, not tried again.
      const keys = new Set(
        quiz.questions
          .map(id => questions.get(id))
          .flatMap(question => (question?.points ? question.key : []))
      )
      change({
        quizzes: withQuiz(quiz, {...quizState(quiz), submitted: false}),
        answers: new Map([...state.answers].filter(([key]) => !keys.has(key)))
      })
    }
  }
}

/** Leave out what the course no longer has, so that the state never outgrows the course. */
function known(course: PlayerCourse, state: LearnerState): LearnerState {
  const pages = new Set(course.pages.map(({key}) => key))
  const quizzes = new Set(course.quizzes.map(({key}) => key))
  const questions = new Set(course.questions.map(({key}) => key))
  const {place, ...rest} = state
  return {
    ...rest,
    ...(place !== undefined && pages.has(place) ? {place} : {}),
    seen: new Set([...state.seen].filter(key => pages.has(key))),
    quizzes: new Map([...state.quizzes].filter(([key]) => quizzes.has(key))),
    answers: new Map([...state.answers].filter(([key]) => questions.has(key)))
  }
}
