import {
  contents,
  exportCourse,
  memoryFolder,
  parseCourse,
  plainText,
  questionsOf,
  walk,
  type FileTree
} from '@silabus/core'
import {epub} from '@silabus/epub'
import {moodleXml} from '@silabus/moodle'
import {scorm12} from '@silabus/scorm'
import {html} from '@silabus/web'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readXml, type Node} from '../moodle/checker/read-xml.ts'
import {course} from './course.ts'

const exporters = [scorm12, epub, moodleXml]
const surroundings = {now: new Date(0), generator: 'test'}
const runs = {numRuns: 60}

describe('any course', () => {
  it('has no errors, and ids that are unique in the whole course', () => {
    fc.assert(
      fc.property(course, ({files}) => {
        const parsed = parseCourse(memoryFolder(files))
        expect(parsed.messages.filter(message => message.severity === 'error')).toEqual([])
        const ids: string[] = [parsed.course.id]
        for (const module of contents(parsed.course)) {
          ids.push(module.id)
          for (const section of module.sections) {
            ids.push(section.id)
            walk(section.children, node => {
              if ('id' in node && typeof node.id === 'string') ids.push(node.id)
              return undefined
            })
          }
        }
        expect(new Set(ids.map(id => id.toLowerCase())).size).toBe(ids.length)
      }),
      runs
    )
  })

  it('numbers the footnotes of each module from 1, in the order of their calls', () => {
    fc.assert(
      fc.property(course, ({files, notes}) => {
        const {modules} = parseCourse(memoryFolder(files)).course
        expect(modules.map(module => module.footnotes.map(note => note.number))).toEqual(
          notes.map(list => list.map((_, index) => index + 1))
        )
        expect(modules.map(module => module.footnotes.map(note => plainText(note.children)))).toEqual(notes)
      }),
      runs
    )
  })

  it('has the same questions, notes and objectives in every target, or says what it has not', () => {
    fc.assert(
      fc.property(course, ({files, notes, questions, objectives, questionNotes, hidden}) => {
        const parsed = parseCourse(memoryFolder(files))
        expect(questionsOf(contents(parsed.course)).map(({question}) => question.id)).toEqual(questions)
        const [scorm = '', book = '', bank = ''] = exporters.map(exporter =>
          textOf(exportCourse(parsed, exporter, surroundings).tree)
        )
        const written = (text: string, pattern: RegExp): readonly string[] =>
          [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))].sort()
        const sorted = (list: readonly string[]): readonly string[] => [...new Set(list)].sort()

        const ids = sorted(questions)
        expect(written(scorm, /\sid="(q\d+)"/gu)).toEqual(ids)
        expect(written(book, /\sid="(q\d+)"/gu)).toEqual(ids)
        expect(written(bank, /<idnumber>(q\d+)<\/idnumber>/gu)).toEqual(ids)

        const texts = sorted(notes.flat())
        expect(written(scorm, /(note-\d-\d)/gu)).toEqual(texts)
        expect(written(book, /(note-\d-\d)/gu)).toEqual(texts)
        // A bank holds questions, and the notes that they call.
        expect(written(bank, /(note-\d-\d)/gu)).toEqual(sorted(questionNotes))

        const declared = sorted(objectives.declared)
        expect(written(scorm, /\sid="(O\d\.\d)"/gu)).toEqual(declared)
        expect(written(book, /\sid="(O\d\.\d)"/gu)).toEqual(declared)
        // What no question of a bank assesses is told as unassessed.
        const told = parsed.messages.flatMap(({rule, reason}) =>
          rule === 'objective-unassessed' ? [/`(O\d\.\d)`/u.exec(reason)?.[1] ?? ''] : []
        )
        expect(sorted([...written(bank, /<text>(O\d\.\d)<\/text>/gu), ...told])).toEqual(declared)

        for (const text of hidden) {
          expect(scorm).not.toContain(text)
          expect(book).not.toContain(text)
        }
      }),
      runs
    )
  })

  it('has links that lead somewhere, in every page of the package and the book', () => {
    fc.assert(
      fc.property(course, ({files}) => {
        const parsed = parseCourse(memoryFolder(files))
        for (const exporter of [scorm12, epub]) {
          const tree = exportCourse(parsed, exporter, surroundings).tree
          const pages = new Map(
            [...(tree?.entries ?? [])].filter(
              (entry): entry is [string, string] => typeof entry[1] === 'string'
            )
          )
          const ids = new Map(
            [...pages].map(([path, text]) => [
              path,
              [...text.matchAll(/\sid="([^"]*)"/gu)].map(match => match[1] ?? '')
            ])
          )
          for (const [path, list] of ids) expect(new Set(list).size, path).toBe(list.length)
          for (const [path, text] of pages) {
            if (!path.endsWith('html')) continue
            for (const [, href = ''] of text.matchAll(/<a [^>]*href="([^"]*)"/gu)) {
              const [file = '', fragment] = href.split('#')
              const target = file === '' ? path : new URL(file, `http://x/${path}`).pathname.slice(1)
              expect([...pages.keys()]).toContain(target)
              if (fragment !== undefined) expect(ids.get(target), `${path} → ${href}`).toContain(fragment)
            }
          }
        }
      }),
      runs
    )
  })

  it('has titles and names that look like references, to the letter', () => {
    const title = '&bogus; &amp; &lt; & <b>'
    const source = title.replaceAll('&', '&amp;').replaceAll('<', '\\<')
    const question = ':::question{#q}\n\nS\n\n- [x] a\n- [ ] b\n\n:::\n'
    const parsed = parseCourse(
      memoryFolder({
        'course.md': `---\nid: c\ntitle: '${title}'\nauthors: ['${title}']\nlang: en\n---\n\n# ${source}\n\n${question}`
      })
    )
    for (const [exporter, path] of [
      [scorm12, 'imsmanifest.xml'],
      [epub, 'EPUB/toc.ncx'],
      [epub, 'EPUB/package.opf']
    ] as const) {
      const entry = exportCourse(parsed, exporter, surroundings).tree?.entries.get(path)
      expect(texts(readXml(typeof entry === 'string' ? entry : '')), path).toContain(title)
    }
    const [bank] = exportCourse(parsed, moodleXml, surroundings).tree?.entries.values() ?? []
    expect(texts(readXml(Array.isArray(bank) ? bank.join('') : '')).join()).toContain(
      '&bogus; &amp; &lt; & ‹b›'
    )
  })

  it('gives the same bytes twice', () => {
    fc.assert(
      fc.property(course, ({files}) => {
        for (const exporter of [...exporters, html]) {
          const [first, second] = [0, 1].map(() =>
            textOf(exportCourse(parseCourse(memoryFolder(files)), exporter, surroundings).tree)
          )
          expect(first).toBe(second)
        }
      }),
      {numRuns: 20}
    )
  })
})

function texts({text, children}: Node): readonly string[] {
  return [text.trim(), ...children.flatMap(texts)]
}

function textOf(tree: FileTree | undefined): string {
  return [...(tree?.entries ?? [])]
    .map(
      ([path, entry]) =>
        `${path}\n${typeof entry === 'string' ? entry : Array.isArray(entry) ? entry.join('') : ''}`
    )
    .join('\n')
}
