import {readdirSync, readFileSync} from 'node:fs'
import {
  exportCourse,
  memoryFolder,
  parseCourse,
  type CourseFolder,
  type FileTree,
  type Message
} from '@silabus/core'
import {epub} from '@silabus/epub'
import {moodleXml} from '@silabus/moodle'
import {scorm12} from '@silabus/scorm'
import {html, pdf} from '@silabus/web'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readXml} from '../moodle/checker/read-xml.ts'

const example = new URL('../../examples/kesejahteraan-sosial/', import.meta.url)
const surroundings = {now: new Date(0), generator: 'test'}

/** What a slip of the hand, a bad merge or a bad disk does to a file. */
type Damage = (text: string, at: number, span: number) => string

const lines = (change: (list: string[], from: number, to: number) => string[]): Damage => {
  return (text, at, span) => {
    const list = text.split('\n')
    const from = Math.floor(at * list.length)
    return change(list, from, Math.min(list.length, from + 1 + Math.floor(span * 40))).join('\n')
  }
}

const pieces = [
  '\u0000',
  '\u000B',
  '\uD800',
  '\uFFFE',
  '\u202E',
  ']]>',
  '<script>alert(1)</script>',
  '<!--',
  '<![CDATA[',
  '<svg><style>',
  ':::',
  '::::',
  ':::question{#x}',
  ':::quiz{pick=9}',
  '[[',
  '[[(a) | b]]',
  '[^1]:',
  '[^99]',
  '](',
  '![',
  '![](../../etc/passwd)',
  '`',
  '```',
  '$$',
  '$\\frac{',
  '|',
  '> > > >',
  '- - - -',
  '# ',
  '{#a',
  '{#a}',
  '&#0;',
  '&bogus;',
  '---\n',
  '🙂',
  '\r',
  '\t'
]

const damages: readonly Damage[] = [
  lines((list, from, to) => [...list.slice(0, from), ...list.slice(to)]),
  lines((list, from, to) => [...list.slice(0, to), ...list.slice(from)]),
  lines((list, from, to) => [...list.slice(0, from), ...list.slice(from, to).reverse(), ...list.slice(to)]),
  lines((list, from, to) => list.map((line, index) => (index >= from && index < to ? `  ${line}` : line))),
  (text, at) => text.slice(0, Math.floor(at * text.length)),
  (text, at, span) => {
    const place = Math.floor(at * text.length)
    return `${text.slice(0, place)}${pieces[Math.floor(span * pieces.length)] ?? ''}${text.slice(place)}`
  },
  (text, at, span) => {
    const place = Math.floor(at * text.length)
    return `${text.slice(0, place)}${text.slice(place + 1 + Math.floor(span * 20))}`
  },
  text => text.replaceAll('\n', '\r\n')
]

const unit = fc.double({min: 0, max: 0.999, noNaN: true})
const damage = fc.array(fc.tuple(fc.nat(damages.length - 1), unit, unit, fc.nat(2)), {
  minLength: 1,
  maxLength: 4
})

describe('a damaged course', () => {
  const intact = filesOf()
  const names = Object.keys(intact).filter(name => name.endsWith('.md') && !name.includes('/'))

  it('never stops the program, and is told at places that exist', () => {
    fc.assert(
      fc.property(damage, steps => {
        const files = {...intact}
        for (const [kind, at, span, which] of steps) {
          const name = names[which % names.length] ?? 'course.md'
          files[name] = damages[kind]?.(String(files[name]), at, span) ?? ''
        }
        tryOut(memoryFolder(files), files)
      }),
      {numRuns: 12}
    )
  })

  it('never stops the program when bytes are wrong', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(unit, fc.nat(255)), {minLength: 1, maxLength: 30}), bytes => {
        const name = names[1] ?? 'course.md'
        const broken = new TextEncoder().encode(String(intact[name]))
        for (const [at, byte] of bytes) broken[Math.floor(at * broken.length)] = byte
        tryOut(memoryFolder({...intact, [name]: broken}), {
          ...intact,
          [name]: new TextDecoder().decode(broken)
        })
      }),
      {numRuns: 5}
    )
  })
})

describe('Markdown that nobody would write', () => {
  it('never stops the program', () => {
    const piece = fc.constantFrom(...pieces, 'word', ' ', '\n', '\n\n', '- ', '1. ', '> ', '    ')
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 60}), list => {
        const files = {'course.md': `---\nid: c\ntitle: C\nlang: en\nmath: true\n---\n${list.join('')}`}
        tryOut(memoryFolder(files), files)
      }),
      {numRuns: 150}
    )
  })
})

function filesOf(): Record<string, string | Uint8Array> {
  const found: Record<string, string | Uint8Array> = {}
  for (const entry of readdirSync(example, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue
    const path = `${entry.parentPath}/${entry.name}`
    const name = path.slice(example.pathname.length).replace(/^\//u, '')
    found[name] = /\.(?:md|vtt|csv)$/u.test(name) ? readFileSync(path, 'utf8') : readFileSync(path)
  }
  return found
}

/** Web pages and print are written by the same code but for the frame, so that they take turns. */
let turns = 0

/** Build a course for every target as a draft would be, and look at all that comes out. */
function tryOut(folder: CourseFolder, files: Readonly<Record<string, string | Uint8Array>>): void {
  const parsed = parseCourse(folder)
  const messages: Message[] = [...parsed.messages]
  for (const exporter of [scorm12, epub, moodleXml, (turns += 1) % 2 === 0 ? html : pdf]) {
    const {tree, messages: more} = exportCourse(parsed, exporter, surroundings)
    messages.push(...more)
    if (tree !== undefined) expectReadable(tree)
  }
  for (const message of messages) expectPlace(message, files)
}

function expectPlace(message: Message, files: Readonly<Record<string, string | Uint8Array>>): void {
  const said = `${message.file}:${message.line}:${message.column} ${message.rule}`
  const content = files[message.file]
  if (typeof content !== 'string') return
  const text = content.split(/\r\n|\r|\n/u)
  for (const [line, column] of [
    [message.line, message.column],
    [message.endLine, message.endColumn]
  ] as const) {
    expect(line, said).toBeGreaterThanOrEqual(1)
    expect(line, said).toBeLessThanOrEqual(text.length)
    expect(column, said).toBeGreaterThanOrEqual(1)
    expect(column, said).toBeLessThanOrEqual((text[line - 1] ?? '').length + 1)
  }
}

// eslint-disable-next-line no-control-regex -- what no XML 1.0 file may hold
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u

function expectReadable({entries, print}: FileTree): void {
  const page = print?.page(new Map())
  for (const [path, entry] of [...entries, ...(page === undefined ? [] : [['page', page] as const])]) {
    const text = typeof entry === 'string' ? entry : Array.isArray(entry) ? entry.join('') : undefined
    if (text === undefined) continue
    expect(forbidden.exec(text)?.[0], path).toBeUndefined()
    if (/\.(?:xml|xhtml|opf|ncx)$/u.test(path)) expect(() => readXml(text), path).not.toThrow()
  }
}
