import {expect, test} from 'vitest'
import type {MultipleFacts, SingleFacts, TrueFalseFacts} from '../contract.ts'
import {multiple, single} from './choice.ts'
import {writeMany, writeOne} from './chosen.ts'
import {truefalse} from './true-false.ts'

const common = {id: 'q', key: 1, points: 1, objectives: [], reported: true, shuffle: false} as const
const one = (weights: readonly number[]): SingleFacts => ({...common, kind: 'single', weights})
const many = (weights: readonly number[]): MultipleFacts => ({...common, kind: 'multiple', weights})
const truth = (weights: readonly number[], trueOption: 0 | 1): TrueFalseFacts => ({
  ...common,
  kind: 'truefalse',
  weights,
  trueOption
})

test.each([2, 36, 64, 65, 300])('one of %i options is right, and told by its letter', count => {
  const question = one(Array.from({length: count}, (_, index) => (index === count - 1 ? 100 : 0)))
  const right = writeOne(question, [count - 1])
  expect(single.score(question, right)).toBe(1)
  expect(single.score(question, writeOne(question, [0]))).toBe(0)
  expect(right.length).toBe(single.longest(question))
  expect(single.interactions(question, writeOne(question, [0]))).toMatchObject([
    {type: 'choice', response: 'a'}
  ])
})

test('right options share the points, wrong ones take away, never below zero', () => {
  const question = many([33.33333, -50, 33.33333, 33.33333, -50, 0, 0])
  const score = (...chosen: readonly number[]): number | undefined =>
    multiple.score(question, writeMany(question, chosen))
  expect(score(0, 2, 3)).toBe(1)
  expect(score(0)).toBeCloseTo(0.3333333)
  expect(score(0, 1)).toBe(0)
  expect(score(0, 2, 3, 1)).toBeCloseTo(0.5)
  expect(score(1, 4)).toBe(0)
  expect(score()).toBe(0)
})

test('a set of options is told by letters, then digits', () => {
  const question = many(Array.from({length: 36}, (_, index) => (index % 7 === 0 ? 100 / 6 : 0)))
  const answer = writeMany(question, [0, 25, 26, 35])
  expect(answer.length).toBeLessThanOrEqual(multiple.longest(question))
  expect(multiple.interactions(question, answer)).toEqual([
    {type: 'choice', response: 'a,z,0,9', correct: ['{a,h,o,v,2,9}']}
  ])
  expect(multiple.interactions(question, '')[0]?.response).toBe('')
})

test.each([
  [truth([100, 0], 0), 't', 'f', 't'],
  [truth([0, 100], 0), 't', 'f', 'f'],
  [truth([100, 0], 1), 'f', 't', 'f']
])('true and false are told as such, in either order: %#', (question, first, second, right) => {
  expect(truefalse.interactions(question, writeOne(question, [0]))).toEqual([
    {type: 'true-false', response: first, correct: [right]}
  ])
  expect(truefalse.interactions(question, writeOne(question, [1]))[0]?.response).toBe(second)
})
