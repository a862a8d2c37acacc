import type {Block} from '@silabus/core'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchChromium} from '../support/chromium.ts'
import {asset, course, exported, module, paragraph, say, section, type Exported} from './model.ts'

const drawing = asset(
  'a.svg',
  'image/svg+xml',
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200"/></svg>'
)

const figure: Block = {
  type: 'figure',
  picture: {type: 'picture', source: drawing.reference, alternative: 'A box', decorative: false},
  caption: 'What it shows, in a sentence that goes on for two lines or three on a small page.'
}

const long = 'Pneumonoultramicroscopicsilicovolcanoconiosis'

const table: Block = {
  type: 'table',
  align: [],
  children: [0, 1].map(row => ({
    type: 'tableRow',
    children: Array.from({length: 5}, (_, column) => ({
      type: 'tableCell',
      children: [say(row === 0 ? 'Column' : `${long} ${column}`)]
    }))
  }))
}

function bookOf(lang: string, ...blocks: readonly Block[]): Exported {
  const dir = lang === 'ar' ? 'rtl' : 'ltr'
  return exported(course([module('m', 'M', [section('s', 'S', ...blocks)])], {lang, dir}), [drawing])
}

describe('on the page of a phone', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launchChromium()
    page = await browser.newPage({viewport: {width: 360, height: 640}})
  })
  afterAll(async () => {
    await browser.close()
  })

  /** Open the section of a book, in columns of the size of a page where it is paged. */
  async function open(book: Exported, paged: boolean): Promise<void> {
    await page.unroute('**/*')
    await page.route('**/*', async route => {
      const path = new URL(route.request().url()).pathname.slice(1)
      const type = path.endsWith('.xhtml') ? 'application/xhtml+xml' : 'text/css'
      if (path.endsWith('.svg')) {
        await route.fulfill({body: Buffer.from(drawing.bytes), contentType: 'image/svg+xml'})
      } else await route.fulfill({body: book.text(path), contentType: type})
    })
    await page.goto('https://book.example/text/m-s.xhtml')
    if (paged)
      await page.addStyleTag({
        content: 'body { height: 600px !important; columns: 320px; column-gap: 20px; column-fill: auto; }'
      })
  }

  test('a picture is never parted from its caption, wherever the page ends', async () => {
    for (let lines = 4; lines < 22; lines += 1) {
      const before = Array.from({length: lines}, (_, index) => paragraph(`Line ${index}.`))
      await open(bookOf('en', ...before, figure), true)
      const columns = await page.evaluate(() =>
        ['img', 'figcaption'].flatMap(name =>
          [...(document.querySelector(name)?.getClientRects() ?? [])].map(({left}) => Math.floor(left / 340))
        )
      )
      expect(columns.length).toBeGreaterThan(1)
      expect(new Set(columns).size).toBe(1)
    }
  })

  test('code wraps, and tables fit, whatever their words', async () => {
    await open(bookOf('en', {type: 'code', value: 'x'.repeat(300)}, table, paragraph(long.repeat(4))), false)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })

  test('emphasis in Arabic and Japanese is bold, not slanted', async () => {
    for (const lang of ['ar', 'ja', 'en']) {
      await open(
        bookOf(lang, {type: 'paragraph', children: [{type: 'emphasis', children: [say('x')]}]}),
        false
      )
      const style = await page.evaluate(() => {
        const {fontStyle, fontWeight} = getComputedStyle(document.querySelector('em') ?? document.body)
        return `${fontStyle} ${fontWeight}`
      })
      expect(style).toBe(lang === 'en' ? 'italic 400' : 'normal 700')
    }
  })
})

test('old engines can read the stylesheet: nothing in it makes them refuse the book', () => {
  const style = bookOf('en', paragraph('x')).text('style.css')
  expect(style).not.toMatch(/\bvar\(|\bmin\(|\bmax\(|\bclamp\(|position:\s*fixed|\d(?:vw|vh)\b/u)
  expect(style.split('{')).toHaveLength(style.split('}').length)
})
