import {expect, test} from 'vitest'
import type {OrderingFacts} from '../contract.ts'
import {scramble} from '../state/hash.ts'
import {ordering} from './ordering.ts'
import {packNumbers} from './packed.ts'

const facts = (items: number): OrderingFacts => ({
  id: 'q',
  key: 1,
  points: 1,
  objectives: [],
  reported: true,
  kind: 'ordering',
  items
})
const answer = (...order: readonly number[]): string => packNumbers(order, order.length - 1)

test('each item counts when it stands in its own place', () => {
  expect(ordering.score(facts(4), answer(0, 1, 2, 3))).toBe(1)
  expect(ordering.score(facts(4), answer(0, 1, 3, 2))).toBe(0.5)
  expect(ordering.score(facts(4), answer(1, 2, 3, 0))).toBe(0)
  expect(ordering.score(facts(2), answer(1, 0))).toBe(0)
})

test('what is no order of the items is no answer', () => {
  expect(ordering.score(facts(4), answer(0, 0, 2, 3))).toBe(0)
  expect(ordering.interactions(facts(4), answer(0, 0, 2, 3))[0]?.response).toBe('')
})

test('is told in letters, in order', () => {
  expect(ordering.interactions(facts(3), answer(2, 0, 1))).toEqual([
    {type: 'sequencing', response: 'c,a,b', correct: ['a,b,c']}
  ])
  expect(ordering.interactions(facts(3), '')[0]?.response).toBe('')
  expect(answer(2, 0, 1).length).toBeLessThanOrEqual(ordering.longest(facts(3)))
})

test('no seed gives the right order away', () => {
  for (const length of [2, 3, 4]) {
    const items = Array.from({length}, (_, index) => index)
    for (let seed = 0; seed < 200; seed++) expect(scramble(items, String(seed), String)).not.toEqual(items)
  }
})
