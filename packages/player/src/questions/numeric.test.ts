import {expect, test} from 'vitest'
import type {NumericFacts} from '../contract.ts'
import {encodeText} from '../state/text.ts'
import {numeric} from './numeric.ts'

const facts = (...answers: readonly Partial<NumericFacts['answers'][number]>[]): NumericFacts => ({
  id: 'q',
  key: 1,
  points: 1,
  objectives: [],
  reported: true,
  kind: 'numeric',
  answers: answers.map(answer => ({value: 0, tolerance: 0, weight: 100, ...answer})),
  decimalComma: false,
  room: 40
})
const score = (question: NumericFacts, typed: string): number | undefined =>
  numeric.score(question, encodeText(typed))

test.each([
  [0.3, 0.1, '0.4', 1],
  [0.3, 0.1, '0,2', 1],
  [0.3, 0.1, '0.401', 0],
  [0.1, 0, '0.10', 1],
  [1958, 5, '1963', 1],
  [1958, 5, '1964', 0],
  [9.81, 0.4905, '9.3195', 1],
  [1e-19, 1e-21, '1.01e-19', 1],
  [1e-19, 1e-21, '1.02e-19', 0],
  [-3, 0.5, '−3,5', 1],
  [0, 0, '-0', 1],
  [5, 0, 'five', 0]
])('%d ± %d: %s scores %d', (value, tolerance, typed, expected) => {
  expect(score(facts({value, tolerance}), typed)).toBe(expected)
})

test('a unit that all answers share may be left out, but no other may be typed', () => {
  const question = facts({value: 9.81, unit: 'm/s²'}, {value: 9.8, unit: 'm/s²', weight: 50})
  expect(score(question, '9.81')).toBe(1)
  expect(score(question, '9.81 m/s²')).toBe(1)
  expect(score(question, '9.8m/s^2')).toBe(0.5)
  expect(score(question, '9.81 km/h')).toBe(0)
  expect(score(question, '9.81 M/S²')).toBe(0)
})

test('units that differ have to be typed', () => {
  const question = facts({value: 1, unit: 'km'}, {value: 1000, unit: 'm'})
  expect(score(question, '1 km')).toBe(1)
  expect(score(question, '1000m')).toBe(1)
  expect(score(question, '1000')).toBe(0)
  expect(score(question, '1 m')).toBe(0)
  expect(numeric.interactions(question, encodeText('1000 m'))).toEqual([
    {type: 'fill-in', response: '1000 m', correct: ['1 km', '1000 m']}
  ])
})

test('the first answer that fits counts', () => {
  const question = facts({value: 5}, {value: 5, tolerance: 1, weight: 50})
  expect(score(question, '5')).toBe(1)
  expect(score(question, '5.5')).toBe(0.5)
})

test('is told as a number, or as text where it is none', () => {
  const question = facts({value: 6.02e23, tolerance: 1e21}, {value: 6e23, weight: 50})
  const [right] = numeric.interactions(question, encodeText('6,02 × 10²³'))
  expect(right).toEqual({
    type: 'numeric',
    response: '602000000000000000000000',
    correct: ['602000000000000000000000']
  })
  expect(numeric.interactions(question, encodeText('very many'))).toEqual([
    {type: 'fill-in', response: 'very many', correct: ['6.02e+23']}
  ])
  expect(numeric.interactions(question, '')).toMatchObject([{type: 'numeric', response: ''}])
})
