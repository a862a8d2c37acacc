import {expect, it} from 'vitest'
import {flattenDeepLines} from './nesting.ts'

function flatten(text: string): {text: string; told: number[][]} {
  const told: number[][] = []
  const result = flattenDeepLines(text, (...message) => told.push(message))
  return {text: result, told}
}

it('leaves ordinary text, deep code and long rules alone', () => {
  const text = [
    `- a\n  - b\n    - c`,
    '* * * '.repeat(30),
    '```',
    ' '.repeat(100) + '- code',
    '```',
    'x'.repeat(500)
  ].join('\n\n')
  expect(flatten(text)).toEqual({text, told: []})
})

it('blanks out what no reader follows, at the same length, and tells the first line', () => {
  const deep = '> '.repeat(5000) + 'x'
  const text = `before\n\n${deep}\n${deep}\n\nafter`
  const {text: result, told} = flatten(text)
  expect(result).toBe(`before\n\n${' '.repeat(deep.length)}\n${' '.repeat(deep.length)}\n\nafter`)
  expect(told).toEqual([[5000, 8, 8 + deep.length]])
})

it('counts lists by their indentation', () => {
  const text = Array.from({length: 300}, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')
  const {text: result, told} = flatten(text)
  expect(told).toHaveLength(1)
  expect(result).toHaveLength(text.length)
  expect(result.trimEnd().split('\n')).toHaveLength(40)
})
