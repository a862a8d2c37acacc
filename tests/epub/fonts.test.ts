import {memoryFolder, parseCourse} from '@silabus/core'
import {epub} from '@silabus/epub'
import {expect, test} from 'vitest'
import {asset, course, exported, module} from './model.ts'
import {textsOf} from './xpath.ts'

const font = asset('fonts/Buku Saya.woff2', 'font/woff2', 'wOF2')
const headings = asset('fonts/judul.ttf', 'font/ttf', '\0\u0001\0\0')

test('fonts travel in the book, and the colophon notes their licence', () => {
  const {text, tree} = exported(
    course([module('m', 'Module', [])], {
      targets: {
        epub: {
          font: font.reference,
          'heading-font': headings.reference,
          'font-licence': 'Buku by B. Santoso, SIL OFL 1.1'
        }
      }
    }),
    [font, headings]
  )
  const style = text('style.css')
  for (const [, path = ''] of style.matchAll(/url\("(.+?)"\)/gu)) {
    expect(path).toMatch(/^[\w./-]+$/u)
    expect(tree.entries.has(`EPUB/${path}`)).toBe(true)
  }
  expect(style.match(/@font-face/gu)).toHaveLength(2)
  expect(textsOf(text('package.opf'), '//o:item[starts-with(@media-type, "font/")]/@media-type')).toEqual([
    'font/woff2',
    'font/ttf'
  ])
  expect(textsOf(text('text/colophon.xhtml'), '//h:p')).toContain('Font: Buku by B. Santoso, SIL OFL 1.1')
})

test('without fonts of the author the reader chooses', () => {
  expect(exported(course([module('m', 'Module', [])])).text('style.css')).not.toContain('@font-face')
})

test('a file that is no font is refused where it stands', () => {
  const front =
    '---\nid: a\ntitle: A\nlang: en\ntargets:\n  epub:\n    font: a.png\n---\n\n# M {#m}\n\nText.\n'
  const {messages} = parseCourse(memoryFolder({'course.md': front}), {targets: [epub]})
  expect(messages.map(({rule, line}) => [rule, line])).toContainEqual(['front-matter-value', 7])
})
