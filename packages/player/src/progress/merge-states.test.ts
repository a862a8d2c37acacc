import {describe, expect, test} from 'vitest'
import type {PlayerCourse} from '../contract.ts'
import type {AnswerState, LearnerState, QuizState} from '../state/state.ts'
import {mergeStates} from './merge-states.ts'
import {singleQuestion} from './testing/single-question.ts'

const course: PlayerCourse = {
  format: 1,
  id: 'course',
  title: 'Course',
  pages: [],
  complete: 'viewed',
  quizzes: [{id: 'z', title: 'z', key: 1, questions: ['a', 'b', 'essay'], shuffle: false}],
  questions: [
    singleQuestion('a', 1),
    singleQuestion('b', 2),
    singleQuestion('essay', 3, 0),
    singleQuestion('check', 4)
  ],
  // Nothing is said.
  words: {} as PlayerCourse['words']
}
const answer = (text: string): AnswerState => ({answer: text, checked: false})
const state = (
  quiz: QuizState | undefined,
  answers: Readonly<Record<number, string>>,
  more: Partial<LearnerState> = {}
): LearnerState => ({
  seed: 7,
  earned: 'nothing',
  seen: new Set(),
  quizzes: new Map(quiz === undefined ? [] : [[1, quiz]]),
  answers: new Map(Object.entries(answers).map(([key, text]) => [Number(key), answer(text)])),
  ...more
})
const answersOf = ({answers}: LearnerState): Readonly<Record<number, string>> =>
  Object.fromEntries([...answers].map(([key, {answer: text}]) => [key, text]))

describe('of two states that went apart', () => {
  test('both have what one of them has seen, answered and earned', () => {
    const merged = mergeStates(
      course,
      state(undefined, {4: 'A'}, {seen: new Set([1]), place: 1}),
      state(undefined, {1: 'B'}, {seen: new Set([2]), place: 2, earned: 'passed'})
    )
    expect(answersOf(merged)).toEqual({1: 'B', 4: 'A'})
    expect([...merged.seen]).toEqual([1, 2])
    expect(merged).toMatchObject({earned: 'passed', place: 1, seed: 7})
  })

  test('the first has its way where both answered', () => {
    expect(answersOf(mergeStates(course, state(undefined, {4: 'A'}), state(undefined, {4: 'B'})))).toEqual({
      4: 'A'
    })
  })

  test.each([false, true])('a quiz that was handed in stays handed in, with its answers (%s)', turned => {
    const handedIn = state({attempts: 1, submitted: true, best: 0.5}, {1: 'A', 2: 'A'})
    const draft = state(undefined, {1: 'B'})
    const merged = turned ? mergeStates(course, draft, handedIn) : mergeStates(course, handedIn, draft)
    expect(merged.quizzes.get(1)).toEqual({attempts: 1, submitted: true, best: 0.5})
    expect(answersOf(merged)).toEqual({1: 'A', 2: 'A'})
  })

  test.each([false, true])('answers of an attempt before do not come back, texts do (%s)', turned => {
    const second = state({attempts: 1, submitted: false, best: 0.5}, {2: 'B'})
    const first = state({attempts: 1, submitted: true, best: 0.5}, {1: 'A', 2: 'A', 3: 'text'})
    const merged = turned ? mergeStates(course, first, second) : mergeStates(course, second, first)
    expect(merged.quizzes.get(1)).toEqual({attempts: 1, submitted: false, best: 0.5})
    expect(answersOf(merged)).toEqual({2: 'B', 3: 'text'})
  })

  test.each([false, true])(
    'of one attempt that was handed in twice one is reviewed, the better one (%s)',
    turned => {
      const better = state({attempts: 1, submitted: true, best: 0.5}, {1: 'A'})
      const worse = state({attempts: 1, submitted: true, best: 0.25}, {2: 'B'})
      const merged = turned ? mergeStates(course, better, worse) : mergeStates(course, worse, better)
      expect(answersOf(merged)).toEqual({1: 'A'})
    }
  )

  test('the best attempt counts, whoever made it', () => {
    const merged = mergeStates(
      course,
      state({attempts: 2, submitted: true, best: 0.25}, {}),
      state({attempts: 1, submitted: true, best: 0.75}, {})
    )
    expect(merged.quizzes.get(1)).toEqual({attempts: 2, submitted: true, best: 0.75})
  })
})
