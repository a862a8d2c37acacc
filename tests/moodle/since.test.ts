import {exportCourse, memoryFolder, parseCourse, type ExportChanges, type FileTree} from '@silabus/core'
import {moodleXml} from '@silabus/moodle'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {arbitraryCourse} from './arbitrary-course.ts'
import {bankOf, bankTexts} from './bank.ts'
import {checkMoodleXml} from './checker/check-moodle-xml.ts'
import {media, nasty, plain, rich} from './courses.ts'

/** `RUNS=1000` looks longer. */
const runs = {numRuns: Number(process.env['RUNS'] ?? 25)}

interface Made {
  readonly text: string
  readonly files: number
  readonly changes: ExportChanges | undefined
}

function make(
  markdown: string,
  earlier?: string,
  files: Readonly<Record<string, string | Uint8Array>> = media
): Made {
  const parsed = parseCourse(memoryFolder({'course.md': markdown, ...files}), {targets: [moodleXml]})
  const {tree} = exportCourse(parsed, moodleXml, {
    now: new Date(0),
    generator: 'test',
    ...(earlier === undefined ? {} : {earlier: read(earlier)})
  })
  if (tree === undefined) throw new Error('Expected a tree')
  return {text: textOf(tree), files: tree.entries.size, changes: tree.changes}
}

function textOf(tree: FileTree): string {
  return [...bankTexts(tree).values()].join('')
}

function read(text: string, size = 1000): ReturnType<NonNullable<typeof moodleXml.readEarlier>> {
  const bytes = Buffer.from(text)
  const chunks = Array.from({length: Math.ceil(bytes.length / size)}, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size)
  )
  const earlier = moodleXml.readEarlier?.(chunks)
  if (earlier === undefined) throw new Error('Expected a target that reads earlier files')
  return earlier
}

const ids = (parts: readonly {readonly id: string}[] | undefined): readonly string[] =>
  (parts ?? []).map(({id}) => id)

test.each([
  ['plain', plain],
  ['rich', rich],
  ['nasty', nasty]
])('in a %s course that stayed as it was, nothing is new', (_, markdown) => {
  const earlier = make(markdown).text
  expect(make(markdown, earlier)).toEqual({
    text: '',
    files: 0,
    changes: {added: [], changed: [], moved: [], renamed: [], removed: []}
  })
  // Wherever the pieces in which it is read end.
  for (const size of [1, 7, 4096]) expect(read(earlier, size)).toEqual(read(earlier))
})

test('what was added, changed and removed is told, and only what is new or differs is written', () => {
  const earlier = make(plain).text
  const edited = plain
    .replace('{#kuis-2 type=truefalse', '{#kuis-3 type=truefalse')
    .replace('segala usaha agar hidup layak', 'segala usaha')
  const {text, changes} = make(edited, earlier)
  expect(ids(changes?.added)).toEqual(['kuis-3'])
  expect(ids(changes?.changed)).toEqual(['satu-1'])
  expect(ids(changes?.removed)).toEqual(['kuis-2'])
  expect(changes?.moved).toEqual([])
  expect(checkMoodleXml(text)).toEqual([])
  expect(
    [...text.matchAll(/<idnumber>([^<]*)<\/idnumber>\s*<(?:single|answer|tags)/gu)].map(match => match[1])
  ).toEqual(['satu-1', 'kuis-3'])
  // Each still says where it belongs.
  expect(text).toContain('<text>top/Kursus Sederhana/Satu/Kuis Satu</text>')
})

test('in a bank without categories nothing has moved', () => {
  const flat = plain.replace('---\n', '---\ntargets:\n  moodle-xml:\n    category: flat\n')
  expect(make(flat, make(flat).text).changes).toEqual({
    added: [],
    changed: [],
    moved: [],
    renamed: [],
    removed: []
  })
})

test('every part of a question counts, its pictures too', () => {
  const question = '![a](a.png)\n\n- [x] one\n  > yes\n- [ ] two\n\n> [!TIP]\n> hint'
  const source = (attributes: string, body: string): string =>
    `---\nid: c\ntitle: C\nlang: en\n---\n\n# M {#m}\n\n:::question{#q ${attributes}}\n\n${body}\n\n:::\n`
  const picture = (byte: number): Readonly<Record<string, string | Uint8Array>> => ({
    'a.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, byte])
  })
  const earlier = make(source('', question), undefined, picture(1)).text
  const changed = (attributes: string, body: string, byte = 1): readonly string[] =>
    ids(make(source(attributes, body), earlier, picture(byte)).changes?.changed)
  expect(changed('', question)).toEqual([])
  expect(changed('', question, 2)).toEqual(['q'])
  expect(changed('points=2', question)).toEqual(['q'])
  expect(changed('title=x', question)).toEqual(['q'])
  expect(changed('shuffle=true', question)).toEqual(['q'])
  for (const word of ['one', 'yes', 'two', 'hint', '[a]'])
    expect(changed('', question.replace(word, word.replace(/\w+/u, 'other')))).toEqual(['q'])
})

test('a question in another category is told, and not made a second time', () => {
  const earlier = make(plain).text
  const question = /:::question\{#satu-1[\s\S]*?\n:::\n/u.exec(plain)?.[0] ?? ''
  const {files, changes} = make(
    plain.replace(question, '').replace(/\n::::\n/u, `\n${question}\n::::\n`),
    earlier
  )
  expect(files).toBe(0)
  expect(changes).toMatchObject({added: [], changed: [], removed: [], renamed: []})
  expect(changes?.moved).toEqual([
    {
      id: 'satu-1',
      name: 'Manakah arti luas?',
      from: 'top/Kursus Sederhana/Satu',
      to: 'top/Kursus Sederhana/Satu/Kuis Satu'
    }
  ])
})

test('a category that has another name now is told once, and its questions are not called moved', () => {
  const earlier = make(plain).text
  const {files, changes} = make(
    plain.replace('# Satu', '# Dua').replace('title="Kuis Satu"', 'title="A/B"'),
    earlier
  )
  expect(files).toBe(0)
  expect(changes).toMatchObject({added: [], changed: [], removed: [], moved: []})
  expect(changes?.renamed).toEqual([
    {id: 'uji/satu', from: 'top/Kursus Sederhana/Satu', to: 'top/Kursus Sederhana/Dua'},
    {id: 'uji/kuis', from: 'top/Kursus Sederhana/Dua/Kuis Satu', to: 'top/Kursus Sederhana/Dua/A//B'}
  ])
})

test('a file of changes says so, and is no whole to compare with', () => {
  const earlier = make(plain).text
  const {text} = make(plain.replace('segala usaha agar hidup layak', 'segala usaha'), earlier)
  expect(checkMoodleXml(text)).toEqual([])
  expect(() => read(text)).toThrow('expected a whole one to compare with')
})

test('an export of a Moodle is no file to compare with', () => {
  const {text} = make(plain)
  const exported = text.replaceAll(/<question type="(?!category)/gu, '<!-- question: 4711  -->\n$&')
  expect(() => read(exported)).toThrow('Unexpected export of a Moodle')
  expect(() => read(text.replaceAll('</defaultgrade>', '</defaultgrade><hidden>0</hidden>'))).toThrow(
    'Unexpected export of a Moodle'
  )
})

test('a question that stands twice in a file is told', () => {
  const {text} = make(plain)
  const twice = text.replace(/<question type="(?!category)[\s\S]*?<\/question>/u, '$&\n$&')
  expect(() => read(twice)).toThrow('Unexpected second question with the idnumber')
})

test('a course without questions has lost all of them', () => {
  const earlier = make(plain).text
  const {changes, files} = make(
    '---\nid: uji\ntitle: Uji\nlang: id\n---\n\n# Satu {#satu}\n\nTeks.\n',
    earlier
  )
  expect(files).toBe(0)
  expect(ids(changes?.removed)).toEqual(['satu-1', 'kuis/text-1', 'kuis-1', 'kuis-2'])
})

test('any course is the same as itself', () => {
  fc.assert(
    fc.property(arbitraryCourse, course => {
      const {xml} = bankOf(course)
      if (xml === undefined) return
      const {changes, xml: written} = bankOf(course, read(xml, 4096))
      expect(changes).toEqual({added: [], changed: [], moved: [], renamed: [], removed: []})
      expect(written).toBeUndefined()
    }),
    runs
  )
})

describe('a file that Silabus did not write', () => {
  const refusal = (text: string | Uint8Array): string => {
    try {
      moodleXml.readEarlier?.([typeof text === 'string' ? Buffer.from(text) : text])
    } catch (error) {
      if (error instanceof SyntaxError) return error.message
    }
    return 'none'
  }
  test.each([
    ['', /^line 1: /u],
    ['<html/>', /expected `<quiz>`/u],
    ['<quiz/>', /without a question that has an `<idnumber>`/u],
    ['<quiz>\n<question></quiz>', /^line 2: /u],
    ['<quiz><question type="x">', /^line 1: /u],
    ['<!DOCTYPE quiz [<!ENTITY a "b">]><quiz>&a;</quiz>', /document type/u],
    [`<quiz>${'<a>'.repeat(100_000)}`, /depth/u],
    [new Uint8Array([0x3c, 0xff, 0xfe]), /UTF-8/u],
    [
      '<quiz><question type="category"><category><text>$course$/top/X</text></category><idnumber/></question></quiz>',
      /category `top\/X` without an `<idnumber>`/u
    ]
  ])('is refused with its line: %s', (text, message) => {
    expect(refusal(text)).toMatch(message)
  })
  test('is refused wherever it is cut off', () => {
    const whole = make(plain).text.trimEnd()
    for (let length = 0; length < whole.length; length += 97)
      expect(refusal(whole.slice(0, length))).toMatch(/^line \d+: /u)
  })
})
