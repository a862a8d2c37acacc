import {expect, test} from 'vitest'
import {assignKeys} from './hash.ts'
import {statesBySize} from './smaller-states.ts'
import {decodeState, type AnswerState, type LearnerState} from './state.ts'

const keys = assignKeys(Array.from({length: 200}, (_, index) => `question ${index}`))
const state: LearnerState = {
  seed: 7,
  earned: 'passed',
  place: 5,
  seen: new Set(keys.slice(0, 20)),
  quizzes: new Map(keys.slice(0, 5).map(key => [key, {attempts: 1, submitted: true, best: 0.5}])),
  answers: new Map(
    keys.map((key, index): [number, AnswerState] => [
      key,
      {answer: 'A'.repeat(1 + (index % 40)), checked: index % 2 === 0}
    ])
  )
}
const shortest = (a: readonly [number, AnswerState], b: readonly [number, AnswerState]): number =>
  a[1].answer.length - b[1].answer.length
const texts = [...statesBySize(state, 'course', shortest)]
const states = texts.map(text => decodeState(text, 'course'))

test('what matters least goes first, and each text is shorter than the one before', () => {
  expect(states.map(one => one?.answers.size)).toEqual(
    [...states.map(one => one?.answers.size)].sort((a, b) => Number(b) - Number(a))
  )
  expect(texts.every((text, index) => index === 0 || text.length < (texts[index - 1] ?? '').length)).toBe(
    true
  )
  expect(states[0]?.answers.size).toBe(200)
  expect(states.at(-2)?.answers.size).toBe(0)
  expect(states.at(-2)?.quizzes.size).toBe(5)
  expect(states.at(-1)?.quizzes.size).toBe(0)
})

test('what is always there is all but answers and quizzes', () => {
  for (const one of states) {
    expect(one?.place).toBe(5)
    expect(one?.seen.size).toBe(20)
    expect(one?.earned).toBe('passed')
  }
})

test('long answers go before short ones', () => {
  const [, fewer] = states
  const longest = Math.max(...[...(fewer?.answers.values() ?? [])].map(({answer}) => answer.length))
  const lost = [...state.answers].filter(([key]) => fewer?.answers.has(key) !== true)
  expect(lost.length).toBeGreaterThan(0)
  expect(Math.min(...lost.map(([, {answer}]) => answer.length))).toBeGreaterThanOrEqual(longest)
})

test('a small state is written whole, or without answers', () => {
  const small = {...state, answers: new Map([...state.answers].slice(0, 2)), quizzes: new Map()}
  expect([...statesBySize(small, 'course', shortest)]).toHaveLength(2)
})
