import type {Block, ChosenGap, Gap, Inline, NumberGap, TypedGap} from '@silabus/core'
import {expect, test} from 'vitest'
import {at, cloze, exportedQuestion, number, paragraph, questionXml, told} from '../testing/course.ts'

const typed = (count: number, ...answers: readonly string[]): TypedGap => ({
  type: 'gap',
  kind: 'typed',
  number: count,
  answers
})
const chosen = (count: number, right: number, ...options: readonly string[]): ChosenGap => ({
  type: 'gap',
  kind: 'chosen',
  number: count,
  options,
  right
})
const numbered = (count: number, written: string, tolerance = 0): NumberGap => ({
  type: 'gap',
  kind: 'number',
  number: count,
  answer: {...number(written), tolerance}
})

type Row = Extract<Block, {type: 'table'}>['children'][number]

const tableRow = (cell: Inline): Row => ({
  type: 'tableRow',
  children: [{type: 'tableCell', children: [cell]}]
})

function stem(pieces: readonly (string | Gap)[], more: Parameters<typeof cloze>[2] = {}): string {
  const xml = questionXml(exportedQuestion(cloze('q', pieces, more)))
  return /<questiontext format="html"><text>(.*?)<\/text>/su.exec(xml)?.[1] ?? ''
}

test('gaps of every kind stand in the text', () => {
  const pieces = [
    'Net: ',
    typed(1, 'pengaman', 'jaring pengaman'),
    ', ',
    chosen(2, 1, 'a', 'b'),
    ', ',
    numbered(3, '1958', 5)
  ]
  expect(stem(pieces)).toBe(
    '<p>Net: {1:SHORTANSWER:=pengaman~=jaring pengaman}, {1:MULTICHOICE:a~=b}, {1:NUMERICAL:=1958:5}</p>'
  )
  expect(stem(pieces, {caseSensitive: true, shuffle: true})).toBe(
    '<p>Net: {1:SHORTANSWER_C:=pengaman~=jaring pengaman}, {1:MULTICHOICE_S:a~=b}, {1:NUMERICAL:=1958:5}</p>'
  )
})

test('the points are those of the gaps', () => {
  const exported = exportedQuestion(cloze('q', [typed(1, 'a'), typed(2, 'b')], {points: 4}))
  expect(told(exported)).toEqual([])
  const xml = questionXml(exported)
  expect(xml).toContain('<question type="cloze">')
  expect(xml).toContain('{2:SHORTANSWER:=a}{2:SHORTANSWER:=b}')
  expect(xml).not.toContain('defaultgrade')
})

test.each([
  [5, 3, 'each gap gives 2, together 6'],
  [1, 3, 'each gap gives 1, together 3'],
  [10, 3, 'each gap gives 3, together 9']
])('%i points for %i gaps are told', (points, count, instead) => {
  const gaps = Array.from({length: count}, (_, index) => typed(index + 1, 'a'))
  const exported = exportedQuestion(cloze('q', gaps, {points, position: at(5)}))
  expect(told(exported)).toEqual([
    `target-loss 5 Unexpected \`points=${points}\` for ${count} gaps, expected something that Moodle can carry; ${instead}`
  ])
})

test.each([
  ['a}b', 'a\\}b'],
  ['a#b', 'a\\#b'],
  ['a~b', 'a&#126;b'],
  ['a*b', 'a\\*b'],
  ['a/b "c" =d :e', 'a/b "c" =d :e'],
  ['=x', '=x'],
  ['%50%x', '%50%x'],
  ['R & D', 'R &amp; D'],
  ['<b>', '&lt;b&gt;'],
  ['&lt;', '&amp;lt;'],
  ['C:\\', 'C:\\ '],
  ['R &', 'R &amp; '],
  ['a\n b', 'a b']
])('an answer %s to type is written %s', (answer, written) => {
  expect(stem([typed(1, answer)])).toBe(`<p>{1:SHORTANSWER:=${written}}</p>`)
})

test.each([
  ['a}b', 'a\\}b'],
  ['a~b', 'a&amp;\\#126;b'],
  ['a*b', 'a*b'],
  ['R & D', 'R &amp;amp; D'],
  ['<b>', '&amp;lt;b&amp;gt;']
])('an option %s is written %s, since Moodle takes it for HTML', (option, written) => {
  expect(stem([chosen(1, 0, option, 'x')])).toBe(`<p>{1:MULTICHOICE:=${written}~x}</p>`)
})

test('a wrong option that begins as a right one does not become one', () => {
  expect(stem([chosen(1, 0, 'x', '=y', '%50%z')])).toBe('<p>{1:MULTICHOICE:=x~%0%=y~%0%%50%z}</p>')
})

test('the author’s own braces are no gaps', () => {
  const text = 'Write {1:SA:=x}, {:MC:=a~b}, {#1} or {#x} and {a: b}. '
  expect(stem([text, typed(1, 'a')])).toBe(
    '<p>Write &#123;1:SA:=x}, &#123;:MC:=a~b}, &#123;#1} or {#x} and {a: b}. {1:SHORTANSWER:=a}</p>'
  )
})

test('gaps stand in tables, lists and bold text', () => {
  const gaps = [typed(1, 'a'), typed(2, 'b'), typed(3, 'c')] as const
  const xml = questionXml(
    exportedQuestion(
      cloze('q', [], {
        points: 3,
        gaps,
        stem: [
          {
            type: 'table',
            children: [tableRow({type: 'text', value: 'head'}), tableRow(gaps[0])]
          },
          {
            type: 'list',
            children: [{type: 'listItem', children: [{type: 'paragraph', children: [gaps[1]]}]}]
          },
          paragraph({type: 'strong', children: [gaps[2]]})
        ]
      })
    )
  )
  expect(xml).toContain('<td>{1:SHORTANSWER:=a}</td>')
  expect(xml).toContain('<li>{1:SHORTANSWER:=b}</li>')
  expect(xml).toContain('<strong>{1:SHORTANSWER:=c}</strong>')
})

test('the unit of a number stands after its gap, and the author hears of it', () => {
  const gap = {...numbered(1, '9.81 m/s²', 0.05), position: at(6)}
  expect(stem([gap])).toBe('<p>{1:NUMERICAL:=9.81:0.05}\u00A0m/s²</p>')
  expect(told(exportedQuestion(cloze('q', [gap])))).toEqual([
    'target-loss 6 Unexpected unit `m/s²` of a gap, expected something that Moodle can carry; '
      + 'it stands after the gap, which asks for the number alone'
  ])
})

test('a text of gaps alone has a name', () => {
  const xml = questionXml(exportedQuestion(cloze('q', [typed(1, 'a'), ' ', typed(2, 'b')])))
  expect(xml).toContain('<name><text>Question (q)</text></name>')
})
