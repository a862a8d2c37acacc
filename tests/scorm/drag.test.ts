import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {launchChromium} from '../support/chromium.ts'
import {startLms, type TestLms} from '../support/lms.ts'
import {nineKinds} from './nine-kinds.ts'

/** Matching and ordering with a pointer: one window, one finger, one mouse. */

let browser: Browser
let lms: TestLms
let context: BrowserContext
let page: Page
const problems: string[] = []

beforeAll(async () => {
  browser = await launchChromium()
  lms = await startLms(browser, nineKinds().files)
  context = await browser.newContext({
    viewport: {width: 1000, height: 900},
    hasTouch: true,
    reducedMotion: 'reduce'
  })
  page = await context.newPage()
  page.on('pageerror', error => problems.push(error.message))
  page.on('console', message => problems.push(message.text()))
  await page.goto(`${lms.origin}/course/index.html`)
  await page.waitForSelector('html.playing')
})
afterAll(async () => {
  await context.close()
  await lms.stop()
  await browser.close()
  expect(problems).toEqual([])
})

interface Point {
  readonly x: number
  readonly y: number
}

async function middle(selector: string): Promise<Point> {
  const box = await page.locator(selector).first().boundingBox()
  if (box === null) throw new Error(`Nothing to see at ${selector}`)
  return {x: box.x + box.width / 2, y: box.y + box.height / 2}
}
const show = async (selector: string): Promise<void> =>
  await page.$eval(selector, element => element.scrollIntoView({block: 'center'}))

const card = (value: number): string => `#matching .choice[data-choice="${value}"]`
const pair = (prompt: number): string => `#matching .pairs > .pair:nth-child(${prompt + 1})`
const chosen = async (): Promise<readonly string[]> =>
  await page.$$eval('#matching select', all => all.map(select => (select as HTMLSelectElement).value))
const order = async (): Promise<string> =>
  (await page.$$eval('#ordering .order-item', all => all.map(item => item.getAttribute('data-item')))).join(
    ''
  )
const item = (index: number): string => `#ordering [data-item="${index}"]`

async function grab(from: string, to: string): Promise<void> {
  const [start, end] = [await middle(from), await middle(to)]
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, {steps: 4})
}
const drop = async (from: string, to: string): Promise<void> => {
  await grab(from, to)
  await page.mouse.up()
}

/** A finger goes down, moves in steps and lets go. */
async function swipe(from: Point, by: number): Promise<void> {
  const session = await context.newCDPSession(page)
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number): Promise<void> => {
    await session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{x: from.x, y}]
    })
  }
  await touch('touchStart', from.y)
  for (const part of [0.1, 0.3, 0.6, 0.9, 1]) await touch('touchMove', from.y + by * part)
  await touch('touchEnd', from.y + by)
  await session.detach()
}

test('a choice is dragged to its prompt, to another, changes places, goes back, and Escape gives up', async () => {
  await show('#matching .pairs')
  await drop(card(0), pair(0))
  expect(await chosen()).toEqual(['0', '', ''])
  expect(await page.textContent('#matching fieldset > [role=status]')).toBe('Jakarta: placed with Indonesia')
  await grab(card(1), pair(1))
  expect(await page.locator('#matching .drag-ghost').count()).toBe(1)
  expect(await page.locator(`${pair(1)}.is-over`).count()).toBe(1)
  expect(await page.isVisible(`${pair(2)} .drop-here`)).toBe(true)
  await page.keyboard.press('Escape')
  expect(await page.locator('.drag-ghost, .is-over, .is-placing, .dragging').count()).toBe(0)
  await page.mouse.up()
  expect(await chosen()).toEqual(['0', '', ''])
  await drop(card(1), pair(1))
  await drop(`${pair(0)} .grip`, pair(1))
  expect(await chosen()).toEqual(['1', '0', ''])
  // One choice may stand in several places.
  await drop(card(1), pair(2))
  expect(await chosen()).toEqual(['1', '0', '1'])
  await drop(`${pair(0)} .grip`, '#matching .choices')
  expect(await chosen()).toEqual(['', '0', '1'])
  await drop(`${pair(1)} .grip`, '#matching legend')
  expect(await chosen()).toEqual(['', '0', '1'])
  await page.click(`${pair(1)} .take-away`)
  expect(await chosen()).toEqual(['', '', '1'])
})

test('a choice is placed by two clicks, without dragging', async () => {
  await page.click(card(2))
  expect(await page.isVisible(`${pair(0)} .drop-here`)).toBe(true)
  await page.keyboard.press('Escape')
  expect(await page.isVisible(`${pair(0)} .drop-here`)).toBe(false)
  await page.click(card(2))
  await page.click(pair(0))
  expect(await chosen()).toEqual(['2', '', '1'])
  await page.touchscreen.tap(...(Object.values(await middle(card(0))) as [number, number]))
  await page.touchscreen.tap(...(Object.values(await middle(`${pair(1)} .place`)) as [number, number]))
  expect(await chosen()).toEqual(['2', '0', '1'])
})

test('nothing that is dragged is heard twice or takes the focus', async () => {
  for (const selector of ['.grip', '.take-away', '.drop-here', '.pool-title'])
    expect(
      await page.$$eval(selector, all => all.every(one => one.closest('[aria-hidden=true]') !== null))
    ).toBe(true)
  expect(
    await page.$$eval('[aria-hidden=true]', all =>
      all
        .flatMap(one => [one, ...one.querySelectorAll('*')])
        .filter(one => (one as HTMLElement).tabIndex >= 0)
    )
  ).toEqual([])
})

test('an item is dragged by mouse, and sent to a place by its number', async () => {
  await page.locator(`${item(0)} select`).selectOption({value: '0'})
  for (const [place, index] of [3, 2, 1, 0].entries())
    await page.locator(`${item(index)} select`).selectOption({value: String(place)})
  expect(await order()).toBe('3210')
  await show('#ordering .order')
  await drop(`${item(3)} .order-text`, item(1))
  expect(await order()).toBe('2130')
  expect((await page.textContent('#ordering fieldset > [role=status]'))?.trim()).toBe('Now in place 3 of 4')
  await drop(`${item(0)} .grip`, item(2))
  expect(await order()).toBe('0213')
  await grab(`${item(0)} .grip`, item(3))
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await order()).toBe('0213')
  expect(
    await page.$$eval('#ordering .order-item', all => all.map(one => one.getAttribute('style') ?? ''))
  ).toEqual(['', '', '', ''])
  expect(
    await page.$$eval('#ordering select', all => all.map(select => (select as HTMLSelectElement).value))
  ).toEqual(['0', '1', '2', '3'])
  await page.focus(`${item(3)} select`)
  await page.locator(`${item(3)} select`).selectOption({value: '1'})
  expect(await order()).toBe('0321')
  expect(
    await page.evaluate(() => document.activeElement?.closest('.order-item')?.getAttribute('data-item'))
  ).toBe('3')
})

test('a finger drags by the grip, and scrolls the page by the text', async () => {
  await show('#ordering .order')
  const [from, to] = [await middle(`${item(0)} .grip`), await middle(item(2))]
  const at = await page.evaluate(() => window.scrollY)
  await swipe(from, to.y - from.y)
  expect(await order()).toBe('3201')
  expect(await page.evaluate(() => window.scrollY)).toBe(at)
  await swipe(await middle(`${item(2)} .order-text`), -200)
  await page.waitForFunction(before => window.scrollY > before + 40, at)
  expect(await order()).toBe('3201')
})

test('near the edge of the window the page scrolls along', async () => {
  await page.click(`${pair(2)} .take-away`)
  await page.setViewportSize({width: 1000, height: 400})
  await show(card(2))
  const at = await page.evaluate(() => window.scrollY)
  const start = await middle(card(2))
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x, 395, {steps: 3})
  await page.waitForFunction(
    ([before, place]) =>
      window.scrollY > Number(before) + 60
      && (document.querySelector(String(place))?.getBoundingClientRect().top ?? 999) < 320,
    [at, pair(2)]
  )
  await page.mouse.move(start.x, 230)
  const end = await middle(pair(2))
  await page.mouse.move(end.x, end.y, {steps: 2})
  await page.mouse.up()
  expect((await chosen())[2]).toBe('2')
})

test('what was handed in cannot be moved', async () => {
  await page.evaluate(() => (location.hash = 'graded'))
  await page.locator('#q-matching select').first().selectOption('0')
  await page.locator('#q-ordering select').first().selectOption({value: '2'})
  await page.click('#quiz .quiz-actions button')
  await page.click('#quiz .quiz-confirm .primary')
  expect(await page.locator('#quiz .grip:visible, #quiz .take-away:visible').count()).toBe(0)
  const before = await page.$$eval('#q-ordering .order-text', all => all.map(({textContent}) => textContent))
  await show('#q-ordering .order')
  await drop('#q-ordering .order-item:first-child .order-text', '#q-ordering .order-item:last-child')
  expect(
    await page.$$eval('#q-ordering .order-text', all => all.map(({textContent}) => textContent))
  ).toEqual(before)
})
