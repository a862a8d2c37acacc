import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {exportCourse, memoryFolder, parseCourse, type CourseFolder, type Message} from '@silabus/core'
import {moodleXml} from '@silabus/moodle'
import {describe, expect, it} from 'vitest'
import {packageBytes} from '../support/package-bytes.ts'
import {bankText} from './bank.ts'
import {checkMoodleXml} from './checker/check-moodle-xml.ts'
import {all, first, readXml, type Node} from './checker/read-xml.ts'
import {media, nasty, plain, rich, written} from './courses.ts'

interface Made {
  readonly xml: string
  readonly messages: readonly Message[]
  /** Every question, by idnumber. */
  readonly questions: ReadonlyMap<string, Node>
}

function make(folder: CourseFolder): Made | undefined {
  const parsed = parseCourse(folder, {targets: [moodleXml]})
  const {tree, messages} = exportCourse(parsed, moodleXml, {now: new Date(0), generator: 'test'})
  if (tree === undefined) return undefined
  const xml = bankText(tree)
  const questions = new Map(readXml(xml).children.map(node => [first(node, 'idnumber')?.text ?? '', node]))
  return {xml, messages: [...parsed.messages, ...messages], questions}
}

function made(markdown: string): Made {
  const result = make(memoryFolder({'course.md': markdown, ...media}))
  if (result === undefined) throw new Error('Expected a file')
  return result
}

/** Read a folder of the disk as a course. */
function folderAt(path: string): CourseFolder {
  const files: Record<string, Uint8Array> = {}
  const visit = (place: string, prefix: string): void => {
    for (const name of readdirSync(place)) {
      const inside = join(place, name)
      if (statSync(inside).isDirectory()) visit(inside, `${prefix}${name}/`)
      else files[`${prefix}${name}`] = readFileSync(inside)
    }
  }
  visit(path, '')
  const [only, ...others] = Object.keys(files)
  const lone = !('course.md' in files) && only !== undefined && others.length === 0 ? {alone: only} : {}
  return memoryFolder(files, {name: 'course', ...lone})
}

function text(node: Node | undefined, ...path: readonly string[]): string {
  const found = path.reduce<Node | undefined>(
    (parent, name) => (parent === undefined ? undefined : first(parent, name)),
    node
  )
  return found === undefined ? '' : (first(found, 'text')?.text ?? found.text)
}

const root = fileURLToPath(new URL('../..', import.meta.url))

describe('a plain course', () => {
  const {xml, messages, questions} = made(plain)

  it('is a file that Moodle keeps whole, without a message', () => {
    expect(checkMoodleXml(xml)).toEqual([])
    expect(messages).toEqual([])
  })

  it('keeps feedback, hints, explanation, points and objectives', () => {
    const question = questions.get('satu-1')
    expect(question?.attributes['type']).toBe('multichoice')
    expect(text(question, 'hint')).toContain('Ingat bagian pertama.')
    expect(text(question, 'generalfeedback')).toContain('Lihat bagian A.')
    expect(text(question, 'answer', 'feedback')).toContain('Itu arti sempit.')
    expect(text(question, 'tags', 'tag')).toBe('TP1')
    expect(text(questions.get('kuis-1'), 'defaultgrade')).toBe('2')
    expect(questions.get('kuis-2')?.attributes['type']).toBe('truefalse')
    expect(text(questions.get('kuis/text-1'), 'questiontext')).toContain('Kerjakan sendiri.')
  })
})

describe('a rich course', () => {
  const {xml, messages, questions} = made(rich)
  const question = questions.get('kaya-1')

  it('is a file that Moodle keeps whole', () => {
    expect(checkMoodleXml(xml)).toEqual([])
  })

  it('tells what is lost: links into the course, one message each', () => {
    expect(messages.map(({rule, severity, target}) => [rule, severity, target])).toEqual([
      ['target-loss', 'warning', 'moodle-xml'],
      ['target-loss', 'warning', 'moodle-xml']
    ])
  })

  it('carries pictures and other files in each element that refers to them', () => {
    const stem = question === undefined ? undefined : first(question, 'questiontext')
    expect(stem === undefined ? [] : all(stem, 'file').map(({attributes}) => attributes['name'])).toEqual([
      'lembar-kerja.pdf',
      'peta.svg',
      'picture.png'
    ])
    const pdf = stem === undefined ? undefined : first(stem, 'file')
    expect(Buffer.from(pdf?.text ?? '', 'base64').toString()).toBe('%PDF-1.7')
  })

  it('is written as it was checked, with the pictures streamed into it', async () => {
    const parsed = parseCourse(memoryFolder({'course.md': rich, ...media}))
    const {tree} = exportCourse(parsed, moodleXml, {now: new Date(0), generator: 'test'})
    if (tree === undefined) throw new Error('Expected a file')
    expect(Buffer.from(await packageBytes(tree)).toString('utf8')).toBe(xml)
  })

  it('keeps code, tables, boxes and notes', () => {
    const stem = text(question, 'questiontext')
    expect(stem).toContain(']]>')
    expect(stem).toContain('<table class="table table-bordered">')
    expect(stem).toContain('<summary>Lebih lanjut</summary>')
    expect(stem).toContain('Nurdin, <em>Pengantar</em> (1990)')
  })

  it('keeps the author’s words for true and false, and other languages', () => {
    expect(questions.get('kaya-2')?.attributes['type']).toBe('multichoice')
    expect(text(questions.get('kaya-3'), 'questiontext')).toContain('<p lang="ar" dir="rtl">')
  })

  it('takes a rounded third for a third', () => {
    const fractions = (id: string): (string | undefined)[] =>
      all(questions.get(id) ?? readXml('<none/>'), 'answer').map(({attributes}) => attributes['fraction'])
    expect(fractions('kaya-4')).toEqual(['33.33333', '33.33333', '33.33333', '-50'])
    expect(fractions('kaya-5')).toEqual(['33.33333', '66.66667', '-50'])
  })
})

describe('a nasty course', () => {
  const {xml, messages, questions} = made(nasty)

  it('is a file that Moodle keeps whole', () => {
    expect(checkMoodleXml(xml)).toEqual([])
  })

  it('refuses what Moodle would refuse, at its line', () => {
    const refused = messages.filter(({rule}) => rule === 'target-refused')
    const lines = nasty.split('\n')
    const lineOf = (piece: string): number => lines.findIndex(line => line.includes(piece)) + 1
    expect(refused.map(({line, reason}) => [line, reason])).toEqual([
      [lineOf('{#nasty-4}'), expect.stringContaining('11 right options')],
      [lineOf('`85%`'), expect.stringContaining('`83.33333%` or `90%`')]
    ])
    expect([...questions.keys()]).not.toContain('nasty-4')
    expect([...questions.keys()]).not.toContain('nasty-5')
  })

  it('keeps what stands in code and in plain words', () => {
    const stem = text(questions.get('nasty-1'), 'questiontext')
    expect(stem).toContain('<code>]]></code>')
    expect(stem).toContain('&#x26;amp;')
    expect(stem).toContain('👩‍👩‍👧')
  })

  it('has no name that Moodle would cut, strip or mix with another', () => {
    const paths = [...questions.values()].map(node => text(node, 'category')).filter(path => path !== '')
    expect(paths[0]).toBe('top/A//B & ‹C› ]]› "D" 😀')
    expect(paths.slice(-2).map(path => path.split('/').at(-1))).toEqual(['Top (kembar-1)', 'top (kembar-2)'])
    expect(messages.filter(({reason}) => reason.includes('title of more than'))).toHaveLength(1)
  })
})

describe('a course of written answers', () => {
  const {xml, messages, questions} = made(written)

  it('is a file that Moodle keeps whole, of Moodle’s own types', () => {
    expect(checkMoodleXml(xml)).toEqual([])
    const types = [...questions.values()].map(({attributes}) => attributes['type'])
    expect(types.slice(2)).toEqual(['shortanswer', 'numerical', 'matching', 'ordering', 'cloze', 'essay'])
  })

  it('keeps what the author wrote', () => {
    const texts = (id: string): readonly string[] =>
      all(questions.get(id) ?? readXml('<none/>'), 'answer').map(answer => text(answer, 'text'))
    expect(texts('pendek')).toEqual(['jaring pengaman', 'jaring*', '*'])
    expect(texts('bilangan')).toEqual(['9.81'])
    expect(text(questions.get('bilangan'), 'units', 'unit', 'unit_name')).toBe('m/s²')
    const stem = text(questions.get('rumpang'), 'questiontext')
    expect(stem).toContain('{2:SHORTANSWER_C:=pengaman~=jaring {1:SA:=x\\}}')
    expect(stem).toContain('{2:MULTICHOICE_S:=residual~a&amp;\\#126;b~%0%=c}')
    expect(stem).toContain('<strong>{2:NUMERICAL:=1958:5}</strong> &#123;#1}')
    expect(text(questions.get('esai'), 'graderinfo')).toContain('Dua contoh.')
  })

  it('tells what is lost where it stands', () => {
    const lines = written.split('\n')
    const lineOf = (piece: string): number => lines.findIndex(line => line.includes(piece)) + 1
    expect(messages.map(({rule, line}) => [rule, line])).toEqual([
      ['target-loss', lineOf('**Prancis**')],
      ['target-loss', lineOf('1. Satu')],
      // Moodle's form offers no field of twelve lines.
      ['target-loss', lineOf('lines=')]
    ])
  })
})

describe('every course of the project', () => {
  const fixtures = join(root, 'tests/fixtures')
  const folders = [
    join(root, 'examples/kesejahteraan-sosial'),
    ...readdirSync(fixtures).map(name => join(fixtures, name, 'input'))
  ]
  it.each(folders.map(path => path.slice(root.length)))('%s', path => {
    const {xml} = make(folderAt(join(root, path))) ?? {}
    expect(xml === undefined ? [] : checkMoodleXml(xml)).toEqual([])
  })
})
