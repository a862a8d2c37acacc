import {memoryFolder, parseCourse} from '@silabus/core'
import {describe, expect, it} from 'vitest'

const head = '---\nid: c\ntitle: C\nlang: en\n---\n'

/** A mistake in running text, and the part of it that the message marks. */
const mistakes: readonly [rule: string, source: string][] = [
  ['footnote-undefined', '[^nowhere]'],
  ['link-dead', '[gone](#nowhere)'],
  ['link-unsafe', '[bad](javascript:x)'],
  ['media-missing', '![gone](gone.png)'],
  ['media-remote', '![far](https://example.org/a.png)'],
  ['html-removed', '<script>x</script>'],
  ['link-blank', '[two words](two words.pdf)']
]

/** What may stand before it on its line. */
const before: readonly [name: string, text: string][] = [
  ['nothing', ''],
  ['a word', 'word '],
  ['an emoji', '🙂 '],
  ['a family of emoji', '👨‍👩‍👧 '],
  ['a tab', 'a\tb '],
  ['wide letters', '漢字 '],
  ['marks that join', 'e\u0301 '],
  ['an entity', '&amp; '],
  ['an escape', '\\* '],
  ['right-to-left text', 'نظام '],
  ['a list mark', '- '],
  ['a number', '12. '],
  ['a quotation', '> '],
  ['a list in a quotation', '> - '],
  ['emphasis', '**bold** '],
  ['code', '`code` ']
]

const lineEnds: readonly [name: string, mark: string][] = [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r']
]

describe.each(mistakes)('%s', (rule, source) => {
  it.each(before)('is told where it stands after %s', (_name, text) => {
    for (const [, end] of lineEnds) {
      for (const mark of ['', '\uFEFF']) {
        for (const lines of [0, 1, 5]) {
          const course = `${head}\n# M {#m}\n\n${'filler\n\n'.repeat(lines)}${text}${source} after\n`
          const line = course.split('\n').findIndex(line => line.includes(source)) + 1
          const {messages} = parseCourse(memoryFolder({'course.md': mark + course.replaceAll('\n', end)}))
          const told = messages.filter(message => message.rule === rule)
          expect(told.map(message => `${message.line}:${message.column}`)).toEqual([
            `${line}:${text.length + 1}`
          ])
          expect(told[0]?.endLine).toBe(line)
        }
      }
    }
  })
})

describe('a mistake of a fence', () => {
  it.each(lineEnds)('is told in the line of the fence, with %s', (_name, end) => {
    const course = `${head}\n# M {#m}\n\n- item\n\n  :::question{#q colour=red}\n\n  Stem?\n\n  - [x] a\n  - [x] b\n  - [ ] b\n\n  :::\n`
    const {messages} = parseCourse(memoryFolder({'course.md': course.replaceAll('\n', end)}))
    expect(messages.map(({rule, line, column}) => `${rule} ${line}:${column}`)).toEqual([
      'attribute-unknown 11:3',
      'question-option-duplicate 17:3'
    ])
  })

  it('is told in the first line of a file that starts with a byte order mark', () => {
    const {messages} = parseCourse(memoryFolder({'course.md': '\uFEFF🙂 [^no]\n'}))
    expect(messages.find(({rule}) => rule === 'footnote-undefined')).toMatchObject({line: 1, column: 4})
  })
})

describe('a mistake of front matter', () => {
  it.each(lineEnds)('is told at its key or its value, with %s', (_name, end) => {
    const course = `---\nid: c\ntitle: 🙂\nlang: en\nkeywrods: x\npass: 🙂 many\n---\n\ntext\n`
    const {messages} = parseCourse(memoryFolder({'course.md': course.replaceAll('\n', end)}))
    expect(messages.map(({rule, line, column}) => `${rule} ${line}:${column}`)).toEqual([
      'front-matter-unknown 5:1',
      'front-matter-value 6:1'
    ])
  })
})
