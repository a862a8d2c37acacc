import type {Message} from '@silabus/core'
import colours from 'picocolors'
import {expect, test} from 'vitest'
import {codeFrame} from './code-frame.ts'
import {github} from './github.ts'
import {summary} from './pretty.ts'

const plain = colours.createColors(false)
const message: Message = {
  rule: 'link-dead',
  severity: 'error',
  reason: 'Unexpected link, expected 100 % of\nit: there',
  file: 'a, b: c.md',
  line: 2,
  column: 3,
  endLine: 2,
  endColumn: 5,
  url: 'https://example.org'
}

test('a frame marks the place', () => {
  expect(codeFrame(['one', 'a bcd e'], message, plain)).toBe('  2 | a bcd e\n    |   ^^\n')
})

test('a frame marks the place under tabs, wide letters and letters of several marks', () => {
  const frame = (line: string, column: number): string =>
    codeFrame([line], {line: 1, column, endLine: 1, endColumn: column + 1}, plain)
  expect(frame('\tx', 2)).toBe('  1 |  x\n    |  ^\n')
  expect(frame('漢字x', 3)).toBe('  1 | 漢字x\n    |     ^\n')
  expect(frame('e\u0301x', 3)).toBe('  1 | e\u0301x\n    |  ^\n')
})

test('a frame shows the part of a long line that matters', () => {
  const line = `${'a'.repeat(500)}HERE${'b'.repeat(500)}`
  const frame = codeFrame([line], {line: 1, column: 501, endLine: 1, endColumn: 505}, plain)
  const [shown = '', marks = ''] = frame.split('\n')
  expect(shown.length).toBeLessThan(110)
  expect(marks.indexOf('^')).toBe(shown.indexOf('HERE'))
  expect(marks.lastIndexOf('^')).toBe(shown.indexOf('HERE') + 3)
})

test('a place that spans lines is marked to the end of its first, one that does not exist has no frame', () => {
  expect(codeFrame(['abc', 'd'], {line: 1, column: 2, endLine: 2, endColumn: 1}, plain)).toBe(
    '  1 | abc\n    |  ^^\n'
  )
  expect(codeFrame(['abc'], {line: 9, column: 1, endLine: 9, endColumn: 1}, plain)).toBe('')
  expect(codeFrame(['---'], {line: 1, column: 1, endLine: 1, endColumn: 1}, plain)).toBe('')
  expect(codeFrame([''], {line: 1, column: 1, endLine: 1, endColumn: 1}, plain)).toBe('')
})

test('workflow commands escape what would end them', () => {
  const text = github({
    messages: [message, {...message, severity: 'info', endLine: 3, target: 'epub'}],
    folder: {path: process.cwd()}
  })
  expect(text).toBe(
    '::error file=a%2C b%3A c.md,line=2,endLine=2,col=3,endColumn=5,title=link-dead::'
      + 'Unexpected link, expected 100 %25 of%0Ait: there\n'
      + '::notice file=a%2C b%3A c.md,line=2,endLine=3,title=link-dead (epub)::'
      + 'Unexpected link, expected 100 %25 of%0Ait: there\n'
  )
})

test('messages are counted', () => {
  const info: Message = {...message, severity: 'info'}
  expect(summary([])).toBe('Nothing to report')
  expect(summary([message, {...message, severity: 'warning'}, message, info, info])).toBe(
    '2 errors, 1 warning, 2 info'
  )
})
