import colours from 'picocolors'
import {expect, test} from 'vitest'
import {columnsOf} from './terminal.ts'
import {terminalTable} from './terminal-table.ts'

const plain = colours.createColors(false)
const heads = ['Objective', 'Taught in', 'Assessed by']
const rows = [
  {title: 'A module with a name that is rather long, and another half of it'},
  {cells: [[{text: 'A1 漢字を読むことができる'}], [{text: 'One'}, {text: 'Two'}], [{text: 'x'.repeat(90)}]]},
  {cells: [[{text: 'A2 👩‍🏫 e\u0301'}], [{text: 'NOT TAUGHT'}], []]}
]

test.each([200, 100, 80, 60, 40, 20])('no line is wider than a terminal of %i columns', width => {
  const lines = terminalTable(heads, rows, width, plain).split('\n')
  for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width)
  // What is broken over lines is not lost.
  const text = lines.join('').replace(/\s/gu, '')
  for (const letter of ['漢', '字', '読', '👩‍🏫', 'é'.normalize('NFD')]) expect(text).toContain(letter)
  expect(text.match(/x/gu)).toHaveLength(90)
})

test('columns stand one under the other, wide letters or not', () => {
  const text = terminalTable(
    ['A', 'B'],
    [{cells: [[{text: '漢字'}], [{text: 'x'}]]}, {cells: [[{text: 'ab'}], [{text: 'y'}]]}],
    80,
    plain
  )
  expect(text).toBe('A     B\n────  ─\n漢字  x\n\nab    y\n')
})

test('in a narrow terminal, cells stand one under the other with the names of their columns', () => {
  const text = terminalTable(
    heads,
    [{cells: [[{text: 'A1 Dig.'}], [{text: 'One'}], [{text: 'q1'}]]}],
    40,
    plain
  )
  expect(text).toBe('A1 Dig.\n  Taught in:\n    One\n  Assessed by:\n    q1\n')
})

test('what a course says cannot steer the terminal', () => {
  const text = terminalTable(['A'], [{cells: [[{text: '\u001B[31mred'}]]}], 80, plain)
  expect(text).not.toContain('\u001B')
})
