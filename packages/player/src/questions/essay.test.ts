import {expect, test} from 'vitest'
import type {EssayFacts} from '../contract.ts'
import {encodeText} from '../state/text.ts'
import {essay} from './essay.ts'
import {countWords} from './word-count.ts'

const question: EssayFacts = {
  id: 'q',
  key: 1,
  points: 0,
  objectives: [],
  reported: true,
  kind: 'essay',
  room: 3000
}

test('nobody here scores it', () => {
  expect(essay.score(question, encodeText('A long text'))).toBeUndefined()
})

test('is told whole, in as many pieces as a response has room for, without a right answer', () => {
  const words = Array.from({length: 120}, (_, index) => `word${index}`)
  const told = essay.interactions(question, encodeText(words.join(' \n')))
  expect(told.length).toBeGreaterThan(3)
  expect(told.map(({response}) => response).join(' ')).toBe(words.join(' '))
  expect(Math.max(...told.map(({response}) => response.length))).toBeLessThanOrEqual(255)
  expect(told.map(({part}) => part?.name)).toEqual([
    undefined,
    ...told.slice(1).map((_, index) => `part-${index + 2}`)
  ])
  expect(told.flatMap(({correct}) => correct)).toEqual([])
  expect(essay.interactions(question, '')).toMatchObject([{response: ''}])
})

test.each([
  ['', 0],
  [' one  two\nthree – four! ', 4],
  ['jaring-pengaman sosial 2020', 3],
  ['社会福利 is 好', 6]
])('words of %j: %i', (text, count) => {
  expect(countWords(text)).toBe(count)
})
