import {expect, test} from 'vitest'
import {assignKeys} from './hash.ts'
import {statesBySize} from './smaller-states.ts'
import {decodeState, stateLimit, type AnswerState, type LearnerState} from './state.ts'

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
const alike = (): number => 0
const texts = [...statesBySize(state, 'course', alike)]
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
  expect([...statesBySize(small, 'course', alike)]).toHaveLength(2)
})

test('what matters more stays where it is longer', () => {
  const handedIn = {answer: 'A'.repeat(300), checked: true}
  const draft = {answer: 'B'.repeat(200), checked: false}
  const two = {...state, answers: new Map([[1, draft] as const, [2, handedIn] as const])}
  const [, fewer = ''] = [...statesBySize(two, 'course', ([, {checked}]) => Number(checked))]
  expect(fewer.length).toBeLessThanOrEqual(500)
  expect([...(decodeState(fewer, 'course')?.answers.keys() ?? [])]).toEqual([2])
})

test('a state that outgrew the standard keeps all that the standard has room for', () => {
  const texts = new Map([
    [1, {answer: 'A'.repeat(3700), checked: false}],
    [2, {answer: 'B'.repeat(1900), checked: false}],
    [3, {answer: 'C', checked: false}]
  ])
  const [, fewer = ''] = [...statesBySize({...state, quizzes: new Map(), answers: texts}, 'course', alike)]
  expect(fewer.length).toBeLessThanOrEqual(stateLimit)
  expect([...(decodeState(fewer, 'course')?.answers.keys() ?? [])].sort()).toEqual([2, 3])
})

test('one that is too long does not keep out shorter ones that matter less', () => {
  const texts = new Map([
    [1, {answer: 'A'.repeat(3950), checked: true}],
    [2, {answer: 'B'.repeat(100), checked: false}]
  ])
  const [, fewer = ''] = [
    ...statesBySize({...state, answers: texts}, 'course', ([, {checked}]) => Number(checked))
  ]
  expect([...(decodeState(fewer, 'course')?.answers.keys() ?? [])]).toEqual([2])
})
