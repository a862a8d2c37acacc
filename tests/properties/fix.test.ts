import {readFileSync} from 'node:fs'
import {fixCourse, memoryFolder} from '@silabus/core'
import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'

const example = new URL('../../examples/kesejahteraan-sosial/', import.meta.url)
const texts = ['01-kesejahteraan-sosial.md', '02-pekerjaan-sosial.md'].map(name =>
  readFileSync(new URL(name, example), 'utf8')
)

/** What people paste: lists of office programs, blanks of web pages, fences that nobody closed. */
const pasted = fc.constantFrom(
  'a. satu\nb. dua\nc. tiga',
  'A) satu\nB) dua',
  '• satu\n  o sub\n  o sub\n• dua',
  'ü\tsatu\nü\tdua',
  '–\u00A0satu\n–\u00A0dua',
  '1.\u00A0satu\n2.\u00A0dua',
  '-\u00A0[x]\u00A0ya\n-\u00A0[\u00A0] tidak',
  '##\u00A0Judul',
  'kese\u200Bjahteraan',
  '\uFEFFbaris',
  ':::question\n\nApa?\n\n- [x] ya\n- [ ] tidak\n',
  ':::question\n\nApa?\n\na. [x] ya\nb. [ ] tidak\n\n:::',
  ':::example[Judul]',
  '::::quiz{title="Kuis"}',
  ':::',
  '::::',
  ':::\u00A0question\u00A0{points=2}',
  ':::objectives\n\n• **Z1** Satu.\n• **Z2** Dua.',
  '```\n• kode\n• kode\u200B\n```',
  '    • kode\n    • kode',
  '`a\u200Bb`',
  '> • satu\n> • dua',
  '> [!NOTE]',
  '<div>\na. satu\nb. dua\n</div>',
  '| a | b |\n| - | - |',
  '- satu\n  - dua',
  '---',
  ''
)

/** A course that went through many hands: lines are cut, doubled, moved, and others pasted between them. */
const course = fc
  .record({
    text: fc.constantFrom(...texts),
    from: fc.nat(400),
    length: fc.integer({min: 2, max: 25}),
    changes: fc.array(
      fc.record({
        at: fc.double({min: 0, max: 1, noNaN: true}),
        kind: fc.constantFrom('paste', 'paste', 'paste', 'cut', 'double', 'move', 'indent', 'quote'),
        pasted,
        tight: fc.boolean()
      }),
      {maxLength: 8}
    ),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    mark: fc.boolean(),
    finalEnd: fc.boolean()
  })
  .map(({text, from, length, changes, end, mark, finalEnd}) => {
    const all = text.split('\n')
    const lines = all.slice(from % all.length).slice(0, length)
    for (const {at, kind, pasted, tight} of changes) {
      const index = Math.floor(at * lines.length)
      const line = lines[index] ?? ''
      if (kind === 'paste')
        lines.splice(index, 0, ...(tight ? [] : ['']), ...pasted.split('\n'), ...(tight ? [] : ['']))
      else if (kind === 'cut') lines.splice(index, 1)
      else if (kind === 'double') lines.splice(index, 0, line)
      else if (kind === 'move') lines.push(...lines.splice(index, 1))
      else lines[index] = kind === 'indent' ? `   ${line}` : `> ${line}`
    }
    const written = ['---', 'id: c', 'title: "a\u200Bb"', 'lang: id', '---', '', ...lines].join(end)
    return (mark ? '\uFEFF' : '') + written + (finalEnd ? end : '')
  })

const parser = unified().use(remarkParse).use(remarkGfm)

describe('fixing any course', () => {
  it('changes nothing the second time, loses no letter, and leaves code and settings alone', () => {
    fc.assert(
      fc.property(course, text => {
        const {files} = fixCourse(memoryFolder({'course.md': text}))
        const [file] = files
        if (file === undefined) return
        expect(file.before).toBe(text)
        expect(fixCourse(memoryFolder({'course.md': file.after})).files).toEqual([])

        const ids = file.fixes.flatMap(({kind, what}) =>
          kind === 'id' ? (/`(.*)`/u.exec(what)?.[1] ?? '') : []
        )
        let after = file.after
        for (const id of ids) after = after.replace(`#${id}`, '')
        expect(letters(after)).toBe(letters(text))
        expect(codeOf(file.after)).toEqual(codeOf(text))

        expect(settingsOf(file.after)).toBe(settingsOf(text))
        expect(file.after.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'))
        expect(endsOf(file.after).every(end => endsOf(text).includes(end))).toBe(true)
        expect(/[\r\n]$/u.test(file.after)).toBe(/[\r\n]$/u.test(text))
      }),
      {numRuns: 80}
    )
  })
})

/** Letters and digits but for the marks of lists, which may become others. */
function letters(text: string): string {
  return text
    .split(/\r\n|\n|\r/u)
    .map(line => line.replace(/^[\s>]*(?:\(?(?:[A-Za-z]|\d+)[.)](?=\s)|[üo](?=\s))/u, ''))
    .join('')
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
}

function codeOf(text: string): readonly string[] {
  const found: string[] = []
  const collect = (node: object): void => {
    if ('type' in node && (node.type === 'code' || node.type === 'inlineCode') && 'value' in node)
      found.push(String(node.value))
    if ('children' in node && Array.isArray(node.children))
      for (const child of node.children as object[]) collect(child)
  }
  collect(parser.parse(text))
  return found
}

function settingsOf(text: string): string {
  return /^\uFEFF?---.*?---/su.exec(text)?.[0] ?? ''
}

function endsOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\r\n|\n|\r/gu)].map(([end]) => end))]
}
