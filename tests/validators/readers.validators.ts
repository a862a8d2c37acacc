import {
  contents,
  exportCourse,
  memoryFolder,
  parseCourse,
  plainText,
  type CourseFolder,
  type FileTree
} from '@silabus/core'
import {epub} from '@silabus/epub'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {launchChromium} from '../support/chromium.ts'
import {packageBytes} from '../support/package-bytes.ts'
import {openBook, type Reading, type ReaderName} from '../epub/readers.ts'
import {picture, scripts} from '../epub/scripts.ts'
import {example} from '../web/courses.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

const inScript = (name: string): CourseFolder =>
  memoryFolder({'course.md': scripts[name] ?? '', 'picture.svg': picture})

const books: Readonly<Record<string, () => CourseFolder>> = {
  'the example': example,
  ...Object.fromEntries(Object.keys(scripts).map(name => [`the ${name} course`, () => inScript(name)]))
}

function bookOf(folder: CourseFolder): FileTree {
  const {tree} = exportCourse(parseCourse(folder, {targets: [epub]}), epub, {
    now: new Date(0),
    generator: 'test'
  })
  if (tree === undefined) throw new Error('Unexpected course without a book')
  return tree
}

const readers: readonly ReaderName[] = ['foliate-js', 'epub.js']

test.each(readers.flatMap(reader => Object.keys(books).map(name => [reader, name] as const)))(
  '%s leads through all of the book of %s',
  async (reader, name) => {
    const folder = books[name]?.() ?? example()
    const {course} = parseCourse(folder)
    // The long one on the screen that shows most of it at once.
    const size = name === 'the example' ? {width: 1024, height: 1366} : undefined
    const open = await openBook(browser, reader, await packageBytes(bookOf(folder)), size)
    const reading = await open.page.evaluate<Reading>('read()')
    expect(reading.title).toBe(course.title)
    expect(reading.language).toBe(course.lang)
    expect(reading.direction).toBe(course.dir === 'rtl' ? 'rtl' : 'default')
    expect(reading.contents.filter(({leads}) => !leads)).toEqual([])
    const labels = reading.contents.map(({label}) => label)
    for (const {title, sections} of course.modules) {
      expect(labels).toContain(title)
      for (const {title: own} of sections) if (own !== undefined) expect(labels).toContain(own)
    }
    expect(reading.turned).toEqual(reading.spine)
    // No page may be so wide that a screen shows a part of it only.
    expect(reading.turns).toBeGreaterThanOrEqual(reading.spine.length)
    expect(reading.lost).toEqual([])
    expect(reading.pictures).toEqual([])
    expect(open.complaints).toEqual([])
    await open.close()
  }
)

test.each(Object.keys(books))('notes of %s open beside their calls', async name => {
  const folder = books[name]?.() ?? example()
  const {course} = parseCourse(folder)
  const module = contents(course).find(({footnotes}) => footnotes.length > 0)
  const open = await openBook(browser, 'foliate-js', await packageBytes(bookOf(folder)))
  const {text, type} = await open.page.evaluate<{text: string; type: string}>(`(async () => {
    for (const [index, section] of view.book.sections.entries()) {
      const found = await section.createDocument()
      if (found.querySelector('a[role="doc-noteref"]') === null) continue
      await open(index)
      return note(0)
    }
  })()`)
  expect(type).toBe('footnote')
  expect(text).toContain(plainText(module?.footnotes[0]?.children ?? []))
  expect(open.complaints).toEqual([])
  await open.close()
})
