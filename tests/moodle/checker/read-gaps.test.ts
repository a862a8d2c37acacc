import {expect, test} from 'vitest'
import {readGaps, withoutGaps} from './read-gaps.ts'

test.each([
  ['{1:SA:=a}', [{fraction: 100, answer: 'a', feedback: ''}]],
  ['{1:SA:=a\\}b}', [{fraction: 100, answer: 'a}b', feedback: ''}]],
  ['{1:SA:=a\\#b#c\\}d}', [{fraction: 100, answer: 'a#b', feedback: 'c}d'}]],
  ['{1:SA:=a&#126;b}', [{fraction: 100, answer: 'a~b', feedback: ''}]],
  ['{1:SA:=a\\~b}', [{fraction: 100, answer: 'a\\~b', feedback: ''}]],
  ['{1:SA:=R &amp; ~=x}', ['R &', 'x'].map(answer => ({fraction: 100, answer, feedback: ''}))],
  ['{1:SA:=R &amp;~=x}', [{fraction: 100, answer: 'R &~=x', feedback: ''}]],
  [
    '{1:SA:==a~%-33.3%b~%0%=c}',
    [
      [100, '=a'],
      [-33.3, 'b'],
      [0, '=c']
    ].map(([fraction, answer]) => ({fraction, answer, feedback: ''}))
  ]
])('%s is read as Moodle reads it', (source, alternatives) => {
  const text = `<p>${source}</p>`
  expect(readGaps(text)).toEqual([
    {weight: 1, type: 'SHORTANSWER', alternatives, start: 3, end: 3 + source.length}
  ])
  expect(withoutGaps(text)).toBe('<p></p>')
})

test.each(['{1:SA:=a', '{1:SA:=a\\}', '{1:SA:=a&amp;}', '{1:sa:=a}', '{1:ESSAY:=a}'])(
  '%s is no gap',
  text => {
    expect(readGaps(text)).toEqual([])
  }
)
