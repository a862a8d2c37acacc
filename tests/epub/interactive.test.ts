import type {Block, Course} from '@silabus/core'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchChromium} from '../support/chromium.ts'
import {epubcheck} from '../support/epubcheck.ts'
import {packageBytes} from '../support/package-bytes.ts'
import {course, exported, module, opening, option, paragraph, section, short, single} from './model.ts'
import {faults} from './sound.ts'
import {textsOf} from './xpath.ts'

const several: Block = {
  type: 'question',
  kind: 'multiple',
  id: 'q2',
  objectives: [],
  points: 1,
  stem: [paragraph('Which?')],
  hints: [],
  explanation: [],
  shuffle: false,
  options: [option('a', 50), option('b', 50, 'Yes & "so".'), option('c', -50)]
}

function source(interactive: boolean): Course {
  const sections = [
    opening('o', single('q1'), several, short('q3')),
    section('s', 'Without', paragraph('x'), short('q4'))
  ]
  return course([module('m', 'Module', sections)], {targets: {epub: {interactive}}})
}

const book = exported(source(true))

describe('an interactive book', () => {
  test('declares its script where it has one, and passes the checker', async () => {
    expect(textsOf(book.text('package.opf'), '//o:item[@properties="scripted"]/@href')).toEqual([
      'text/m.xhtml'
    ])
    expect(faults(book.tree)).toEqual([])
    expect(await epubcheck(await packageBytes(book.tree))).toEqual([])
  })

  test('holds no control before its script runs, and the whole way to the answers', () => {
    const page = book.text('text/m.xhtml')
    expect(page).not.toMatch(/<(?:input|button|form|select)/u)
    expect(textsOf(page, '//h:p[@class="question-links"]/h:a')).toEqual(['Answer', 'Answer', 'Answer'])
  })
})

test('a book that nobody wanted to be interactive holds no script, and tells nothing', () => {
  const plain = exported(source(false))
  expect(plain.tree.entries.has('EPUB/self-check.js')).toBe(false)
  expect(plain.text('text/m.xhtml')).not.toMatch(/script|data-/u)
})

describe('in a reader that runs scripts', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launchChromium()
    page = await browser.newPage()
    await page.route('https://book.example/**', async route => {
      const path = new URL(route.request().url()).pathname.slice(1)
      const contentType = path.endsWith('.xhtml')
        ? 'application/xhtml+xml'
        : path.endsWith('.js')
          ? 'text/javascript'
          : 'text/css'
      await route.fulfill({body: book.text(path), contentType})
    })
  })
  afterAll(async () => {
    await browser.close()
  })

  const resultOf = (id: string): Promise<string | null> => page.textContent(`#${id} .self-check-result`)
  const check = (id: string): Promise<void> => page.click(`#${id} button`)

  test('a choice says what is right, with its feedback', async () => {
    await page.goto('https://book.example/text/m.xhtml')
    await check('q1')
    expect(await resultOf('q1')).toBe('Give an answer first.')
    await page.click('#q1 li:nth-child(1) p')
    await check('q1')
    expect(await resultOf('q1')).toBe('Not right yet.')
    expect(await page.textContent('#q1 li:nth-child(1) .feedback')).toBe('Look again.')
    await page.check('#q1 li:nth-child(2) input')
    await check('q1')
    expect(await resultOf('q1')).toBe('Right!')
    expect(await page.locator('#q1 .feedback').allTextContents()).toEqual(['Well seen.'])
  })

  test('of several right options all are wanted', async () => {
    await page.goto('https://book.example/text/m.xhtml')
    await page.check('#q2 li:nth-child(1) input')
    await check('q2')
    expect(await resultOf('q2')).toBe('Partly right.')
    await page.check('#q2 li:nth-child(2) input')
    await check('q2')
    expect(await resultOf('q2')).toBe('Right!')
    expect(await page.textContent('#q2 .feedback')).toBe('Yes & "so".')
    expect(await page.locator('#q3 input').count()).toBe(0)
  })
})
