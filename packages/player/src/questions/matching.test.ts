import {expect, test} from 'vitest'
import type {MatchingFacts} from '../contract.ts'
import {matching} from './matching.ts'
import {packNumbers} from './packed.ts'

const facts = (right: readonly number[], choices: number): MatchingFacts => ({
  id: 'q',
  key: 1,
  points: 1,
  objectives: [],
  reported: true,
  kind: 'matching',
  right,
  choices,
  shuffle: true
})
/** Choices by prompt; `-1` for none. */
const answer = (question: MatchingFacts, ...chosen: readonly number[]): string =>
  packNumbers(
    chosen.map(choice => choice + 1),
    question.choices
  )

test('every prompt counts the same, and a choice may serve two', () => {
  const question = facts([0, 1, 0], 3)
  expect(matching.score(question, answer(question, 0, 1, 0))).toBe(1)
  expect(matching.score(question, answer(question, 0, 2, 0))).toBeCloseTo(2 / 3)
  expect(matching.score(question, answer(question, -1, -1, 0))).toBeCloseTo(1 / 3)
  expect(matching.score(question, answer(question, 1, 0, 2))).toBe(0)
})

test.each([2, 3, 7, 8, 36, 40])('of %i choices the last is kept as well as the first', choices => {
  const question = facts([0, choices - 1, 0], choices)
  const right = answer(question, 0, choices - 1, 0)
  expect(matching.score(question, right)).toBe(1)
  expect(right.length).toBeLessThanOrEqual(matching.longest(question))
})

test('is told in pairs, all of which have to be found', () => {
  const question = facts([2, 0], 4)
  expect(matching.interactions(question, answer(question, 2, 3))).toEqual([
    {type: 'matching', response: '1.c,2.d', correct: ['{1.c,2.a}']}
  ])
  expect(matching.interactions(question, answer(question, -1, 3))[0]?.response).toBe('2.d')
  expect(matching.interactions(question, '')[0]?.response).toBe('')
  const large = facts(
    Array.from({length: 36}, (_, index) => index),
    36
  )
  expect(matching.interactions(large, '')[0]?.correct[0]?.length).toBeLessThanOrEqual(255)
})
