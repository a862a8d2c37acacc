import {memoryFolder, parseCourse} from '@silabus/core'
import {describe, expect, it} from 'vitest'

const head = '---\nid: c\ntitle: C\nlang: en\n---\n\n# M {#m}\n\n'
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({length: count}, (_, index) => line(index)).join('\n')

/** Courses by size; each takes a moment at its base size. */
const sources: readonly [name: string, base: number, source: (size: number) => string][] = [
  ['a long paragraph', 4000, size => 'word word, '.repeat(size)],
  ['footnotes', 250, size => lines(size, index => `text[^${index}]\n\n[^${index}]: note\n`)],
  ['list items', 2000, size => '- item\n'.repeat(size)],
  ['numbered items', 2000, size => lines(size, index => `${index + 1}. item`)],
  ['quoted lines', 2000, size => '> a\n'.repeat(size)],
  ['rows of a table', 1000, size => `| a | b |\n|---|---|\n${'| a | b |\n'.repeat(size)}`],
  ['headings', 500, size => '### a\n\ntext\n\n'.repeat(size)],
  ['opening brackets', 2000, size => '['.repeat(size)],
  ['stars', 10_000, size => '*'.repeat(size)],
  ['colons', 10_000, size => ':'.repeat(size)],
  ['fences that never close', 100, size => ':::example\n'.repeat(size)],
  ['gaps', 500, size => `:::question{#q}\n\n${`${'[[a]] '.repeat(50)}\n\n`.repeat(size / 50)}:::\n`],
  [
    'accepted numbers',
    1000,
    size => `:::question{#q}\n\nS\n\n${lines(size, index => `- ${index}`)}\n\n:::\n`
  ],
  [
    'questions',
    100,
    size => lines(size, index => `:::question{#q${index}}\n\nS\n\n- [x] a\n- [ ] b\n\n:::\n`)
  ],
  [
    'terms of a glossary',
    100,
    size =>
      `${'term1 and term2. '.repeat(size)}\n\n:::glossary\n\n${lines(size, index => `- **term${index}** — meaning`)}\n\n:::\n`
  ],
  [
    'a list nested as deep as it goes',
    200,
    size => lines(size, index => `${' '.repeat((index % 60) * 2)}- a`)
  ]
]

/** Four times the text should take four times as long; sixteen times would be the square of it. */
const limit = 10

describe('time grows with the size of', () => {
  it.each(sources)('%s', (_name, base, source) => {
    // The processor's time, because other programs run beside the tests.
    const cost = (size: number): number => {
      const folder = memoryFolder({'course.md': head + source(size)})
      const start = process.cpuUsage()
      parseCourse(folder)
      const {user, system} = process.cpuUsage(start)
      return user + system
    }
    cost(base)
    // What else runs, and the collector of garbage, only add to a time: the least of a few rounds comes near the
    // truth. A time that grows with the square stays too long in every round.
    let small = Infinity
    let large = Infinity
    const growth = (): number => large / Math.max(small, 20_000)
    for (let round = 0; round < 2 || (round < 6 && growth() >= limit); round++) {
      small = Math.min(small, cost(base))
      large = Math.min(large, cost(4 * base))
    }
    expect(growth()).toBeLessThan(limit)
  })
})

describe('a paragraph of many lines', () => {
  it('takes hardly longer where its words could start an address', () => {
    // Latin letters may be the name before an `@`: the parser cuts the text there, and has to join it again.
    const cost = (line: string): number => {
      const folder = memoryFolder({'course.md': head + line.repeat(40_000)})
      const start = process.cpuUsage()
      parseCourse(folder)
      return process.cpuUsage(start).user
    }
    let plain = Infinity
    let words = Infinity
    for (let round = 0; round < 2 || (round < 5 && words / plain >= 2.2); round++) {
      plain = Math.min(plain, cost('слово слово, слово\n'))
      words = Math.min(words, cost('word word, word\n'))
    }
    expect(words / plain).toBeLessThan(2.2)
  })
})

describe('a small text that stands for a huge one', () => {
  it('is refused before it grows', () => {
    const aliases = lines(
      30,
      index => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(9)}*a${index}]`
    )
    const start = process.cpuUsage()
    const {messages} = parseCourse(
      memoryFolder({
        'course.md': `---\nid: c\ntitle: C\nlang: en\na0: &a0 [x]\n${aliases}\nkeywords: *a30\n---\n\ntext\n`
      })
    )
    expect(messages.some(({severity}) => severity === 'error')).toBe(true)
    const {user} = process.cpuUsage(start)
    expect(user / 1000).toBeLessThan(2000)
  })
})
