import {posix} from 'node:path'
import type {FileTree} from '@silabus/core'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {brokenRules} from '../support/axe.ts'
import {launchChromium} from '../support/chromium.ts'
import {courses} from '../epub/courses.ts'
import {exported} from '../epub/model.ts'
import {realBooks} from '../epub/real-courses.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

const types: Readonly<Record<string, string>> = {
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript'
}

/**
 * A document of a book is no page of the web: the reader makes the page around it, and sets the size of text. A note is
 * no landmark (DPUB-ARIA 1.1, `doc-footnote` is a `section`), and the number of a page is said by its name alone, as the
 * EPUB Accessibility Techniques have it.
 */
const ofPages =
  /^(?:landmark-one-main|page-has-heading-one|region|target-size):|role="doc-(?:footnote|pagebreak)"/u

/** Books that hold what no other does. */
const books = [
  ...realBooks(),
  ...Object.entries(courses).map(([name, {course, assets}]) => [name, exported(course, assets).tree] as const)
].filter(([name]) =>
  /kesejahteraan|every box|right to left|notes that call|recordings|with everything|with options|figures, tables|raw html/u.test(
    name
  )
)

test.each(books)('no page of the book of %s breaks a rule of accessibility', async (_, book) => {
  const context = await browser.newContext({viewport: {width: 390, height: 12_000}})
  await context.route('**/*', async route => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname.slice(1))
    const body = bytesOf(book, path)
    if (body === undefined) await route.abort()
    else await route.fulfill({body, contentType: types[posix.extname(path)] ?? ''})
  })
  const page = await context.newPage()
  const broken: string[] = []
  for (const path of book.entries.keys()) {
    if (!path.endsWith('.xhtml')) continue
    await page.goto(`http://book.test/${encodeURI(path)}`)
    const rules = await brokenRules(page)
    broken.push(...rules.filter(rule => !ofPages.test(rule)).map(rule => `${path}: ${rule}`))
  }
  await context.close()
  expect(broken).toEqual([])
})

function bytesOf(book: FileTree, path: string): Buffer | undefined {
  const entry = book.entries.get(path)
  if (entry === undefined) return undefined
  if (typeof entry === 'string' || entry instanceof Uint8Array) return Buffer.from(entry as string)
  return 'path' in entry ? Buffer.from(book.assets.read(entry)) : undefined
}
