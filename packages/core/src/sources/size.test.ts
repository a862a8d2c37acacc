import {expect, it} from 'vitest'
import {memoryFolder} from '../memory-folder.ts'
import {parseCourse} from '../parse-course.ts'

const head = '---\nid: c\ntitle: C\nlang: en\n---\n\n# M {#m}\n\n'
const told = (text: string): readonly string[] =>
  parseCourse(memoryFolder({'course.md': text})).messages.map(
    ({line, column, reason}) => `${line}:${column} ${reason}`
  )

it('refuses what would need more memory than there is, in one message', () => {
  expect(told(head + '- a\n  - b\n    - c\n      - d\n'.repeat(300_000))).toEqual([
    expect.stringMatching(
      /^1:1 Unexpected Markdown that takes \d+ MB of memory to read, expected at most 2000 MB/u
    )
  ])
  expect(told(`${head}${'word '.repeat(4_000_000)}`)).toEqual([
    '1:1 Unexpected 21 MB of Markdown, expected at most 20 MB in a course; the file is left out'
  ])
})

it('counts all files of a course together', () => {
  const part = `<!-- ${'word '.repeat(1_200_000)}-->\n\nText.\n`
  const {messages} = parseCourse(memoryFolder({'course.md': head, '2.md': part, '3.md': part}))
  expect(messages.filter(({rule}) => rule === 'file-large').map(({file}) => file)).toEqual(['3.md'])
})

it('refuses a paragraph that is all emphasis, at its place', () => {
  expect(told(`${head}Text.\n\n${'*a* '.repeat(15_000)}`)).toEqual([
    '11:1 Unexpected paragraph with 30000 signs of emphasis, expected at most 20000; the file is left out'
  ])
})
