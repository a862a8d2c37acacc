import {expect, test} from 'vitest'
import type {ClozeFacts, GapFacts} from '../contract.ts'
import {encodeText} from '../state/text.ts'
import {cloze} from './cloze.ts'
import {packNumbers} from './packed.ts'

const facts = (gaps: readonly GapFacts[], more: Partial<ClozeFacts> = {}): ClozeFacts => ({
  id: 'q',
  key: 1,
  points: gaps.length,
  objectives: [],
  reported: true,
  kind: 'cloze',
  gaps,
  caseSensitive: false,
  decimalComma: false,
  shuffle: true,
  room: 60,
  ...more
})
const question = facts([
  {kind: 'typed', answers: ['net', 'safety net']},
  {kind: 'chosen', options: ['residual', 'institutional', 'none'], right: 0},
  {kind: 'number', value: 3, tolerance: 0.5, unit: 'kg'}
])
/** Choice counted from 1, or 0; texts of the typed gaps. */
const answer = (choice: number, ...typed: readonly string[]): string =>
  packNumbers([choice], 3) + encodeText(typed.join('\n'))

test('every gap counts the same', () => {
  expect(cloze.score(question, answer(1, 'Safety  Net', '3,2'))).toBe(1)
  expect(cloze.score(question, answer(1, 'rope', '3 kg'))).toBeCloseTo(2 / 3)
  expect(cloze.score(question, answer(2, '', '4'))).toBe(0)
  expect(cloze.score(question, answer(0, 'net', ''))).toBeCloseTo(1 / 3)
})

test('a star in a gap is a star, and case counts where the author says so', () => {
  const exact = facts([{kind: 'typed', answers: ['a*c']}], {caseSensitive: true})
  const score = (typed: string): number | undefined => cloze.score(exact, encodeText(typed))
  expect(score('a*c')).toBe(1)
  expect(score('abc')).toBe(0)
  expect(score('A*C')).toBe(0)
})

test('is told gap by gap, each with its share of the points', () => {
  expect(cloze.interactions(question, answer(2, 'net', '3'))).toEqual([
    {
      type: 'fill-in',
      response: 'net',
      correct: ['net', 'safety net'],
      part: {name: 'gap-1', share: 1 / 3, score: 1}
    },
    {
      type: 'fill-in',
      response: 'institutional',
      correct: ['residual'],
      part: {name: 'gap-2', share: 1 / 3, score: 0}
    },
    {type: 'numeric', response: '3', correct: ['3'], part: {name: 'gap-3', share: 1 / 3, score: 1}}
  ])
  expect(cloze.interactions(question, '').map(({response}) => response)).toEqual(['', '', ''])
})
