import {expect, it} from 'vitest'
import {readGaps} from './cloze-grammar.ts'

it('Gaps of all types are read, with their points', () => {
  const {found, points, html} = readGaps('a {2:SA:=x~=y} b {:MCS:no~=yes} c {1:NM:=1.5:0.1}')
  expect(found.map(({kind}) => kind)).toEqual(['typed', 'chosen', 'number'])
  expect(points).toBe(3)
  expect(html).toBe('a <gap number="1">_</gap> b <gap number="2">_</gap> c <gap number="3">_</gap>')
})

it('Escapes and references stand for themselves', () => {
  const {found} = readGaps(String.raw`{1:SA:=a\}b\#c&#126;d&amp;e~=\*}`)
  expect(found).toMatchObject([{answers: ['a}b#c~d&e', '*']}])
})

it('What a gap of a course cannot hold is told', () => {
  const {problems, found} = readGaps('{1:SA:=a#good~%50%b} {2:SAC:=c*} {1:MR:=a~=b~c}')
  expect(found).toHaveLength(2)
  expect(problems.map(({what}) => what)).toEqual([
    'feedback of a gap',
    'answers of a gap that are not wholly right',
    '`*` for anything in a gap',
    'gap to choose several options for',
    'gaps of different weight',
    'upper and lower case that matter in some gaps'
  ])
})

it('What is no gap stays text', () => {
  for (const text of ['{a}', '{1:XX:=a}', '{1:SA:=a', '{SA:=a}'])
    expect(readGaps(text)).toMatchObject({html: text, found: []})
})
