import type {WriteStream} from 'node:tty'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {createProgress} from './progress.ts'
import {coloursOf, columnsOf, printable, sizeOf} from './terminal.ts'

const {NO_COLOR, TERM} = process.env

beforeEach(() => {
  delete process.env['NO_COLOR']
  process.env['TERM'] = 'xterm'
})

afterEach(() => {
  delete process.env['NO_COLOR']
  delete process.env['TERM']
  Object.assign(process.env, NO_COLOR === undefined ? {} : {NO_COLOR}, TERM === undefined ? {} : {TERM})
})

test('colour is for terminals that want it', () => {
  const coloured = (isTTY: boolean): boolean => coloursOf(terminal(isTTY).stream).red('a') !== 'a'
  expect(coloured(true)).toBe(true)
  expect(coloured(false)).toBe(false)
  process.env['NO_COLOR'] = ''
  expect(coloured(true)).toBe(true)
  process.env['NO_COLOR'] = '1'
  expect(coloured(true)).toBe(false)
  delete process.env['NO_COLOR']
  process.env['TERM'] = 'dumb'
  expect(coloured(true)).toBe(false)
})

test('in a terminal, progress is one line that is painted over and taken away', () => {
  const {stream, written} = terminal(true)
  const progress = createProgress(stream)
  progress.step('Writing a.zip')
  progress.clear()
  expect(written().split('\r').at(-2)).toContain('Writing a.zip')
  expect(written().endsWith('\r\u001B[K')).toBe(true)
  expect(written()).not.toContain('\n')
})

test('a line of progress is never wider than the terminal', () => {
  process.env['NO_COLOR'] = '1'
  const {stream, written} = terminal(true)
  createProgress(stream).step(`Writing ${'漢'.repeat(50)}`)
  expect(columnsOf(written().replace('\r\u001B[K', ''))).toBeLessThan(40)
})

test('elsewhere, progress is a plain line for each step', () => {
  const {stream, written} = terminal(false)
  const progress = createProgress(stream)
  progress.step('Writing a.zip')
  progress.share(0.5, 'media/a.mp4')
  progress.clear()
  expect(written()).toBe('Writing a.zip\n')
})

test('what a course says cannot steer the terminal', () => {
  expect(printable('a\u001B[31mb\u009Bc\u202Ed\n\te')).toBe('a�[31mb�c�d\n\te')
})

test('sizes are told with a few digits', () => {
  const sizes = [0, 999, 1000, 12_345, 999_499, 999_500, 1_234_567, 12_345_678, 3_456_000_000]
  expect(sizes.map(sizeOf)).toEqual([
    '0 bytes',
    '999 bytes',
    '1.0 KB',
    '12 KB',
    '999 KB',
    '1.0 MB',
    '1.2 MB',
    '12 MB',
    '3.5 GB'
  ])
})

function terminal(isTTY: boolean): {stream: WriteStream; written: () => string} {
  let text = ''
  const write = (chunk: string): boolean => {
    text += chunk
    return true
  }
  // All that is asked of a stream here.
  return {stream: {isTTY, columns: 40, write} as unknown as WriteStream, written: () => text}
}
