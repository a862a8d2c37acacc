import {expect, test} from 'vitest'
import type {ShortFacts} from '../contract.ts'
import {encodeText} from '../state/text.ts'
import {short} from './short.ts'

const facts = (answers: readonly [pieces: string, weight?: number][], caseSensitive = false): ShortFacts => ({
  id: 'q',
  key: 1,
  points: 1,
  objectives: [],
  reported: true,
  kind: 'short',
  answers: answers.map(([text, weight = 100]) => ({pieces: text.split('*'), weight})),
  caseSensitive,
  room: 40
})
const score = (question: ShortFacts, typed: string): number | undefined =>
  short.score(question, encodeText(typed))

test.each([
  ['jaring pengaman', 'jaring pengaman', 1],
  ['jaring pengaman', '  Jaring \u00A0 PENGAMAN ', 1],
  ['jaring pengaman', 'jaringpengaman', 0],
  ['café', 'cafe\u0301', 1],
  ['cafe', 'café', 0],
  ['Straße', 'STRASSE', 1],
  ['don’t', "don't", 1],
  ['ὀδυσσεύς', 'ΟΔΥΣΣΕΥΣ'.replace('Ο', 'Ὀ').replace('ΕΥΣ', 'ΕΎΣ'), 1],
  ['social *', 'social work', 1],
  ['social *', 'Social  Work', 1],
  ['social *', 'antisocial work', 0],
  ['*work*', 'social workers', 1],
  ['*work*', 'work', 1],
  ['a*b*c', 'axxbyyc', 1],
  ['a*b*c', 'acb', 0],
  ['ab*ba', 'aba', 0],
  ['*', 'anything', 1],
  ['a.c', 'abc', 0],
  ['العدالة', '\u200Fالعدالة', 1],
  ['İstanbul', 'istanbul', 1],
  ['Tri-angle', 'tri\u2011ang\u00ADle', 1]
])('accepts %j: %j scores %d', (accepted, typed, expected) => {
  expect(score(facts([[accepted]]), typed)).toBe(expected)
})

test('case counts where the author says so', () => {
  const question = facts([['pH']], true)
  expect(score(question, 'pH')).toBe(1)
  expect(score(question, 'ph')).toBe(0)
})

test('the first answer that fits counts, also where a later one gives more', () => {
  const question = facts([['net', 50], ['*net*', 25], ['safety net']])
  expect(score(question, 'Net')).toBe(0.5)
  expect(score(question, 'safety net')).toBe(0.25)
  expect(score(question, 'rope')).toBe(0)
})

test('is told as text, with every answer that is wholly right', () => {
  const question = facts([['safety *'], ['net', 50], ['social security']])
  expect(short.interactions(question, encodeText('a 😀\u0007\n rope'))).toEqual([
    {type: 'fill-in', response: 'a \uFFFD rope', correct: ['safety *', 'social security']}
  ])
  expect(short.interactions(question, encodeText('x'.repeat(400)))[0]?.response).toHaveLength(255)
  expect(short.interactions(question, '')[0]?.response).toBe('')
})
