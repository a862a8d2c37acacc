import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Browser, BrowserContext, Frame, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, expect, test, vi} from 'vitest'
import {brokenRules} from '../support/axe.ts'
import {launchChromium} from '../support/chromium.ts'
import {startLms, type LaunchedCourse, type TestLms} from '../support/lms.ts'
import {kinds, nineKinds} from './nine-kinds.ts'

/**
 * All kinds of questions in all their states: held against the rules, heard as a screen reader hears them, and
 * answered by keyboard alone. `UPDATE=1` rewrites what is heard.
 */

// Many states in one window, perhaps on a busy machine.
vi.setConfig({testTimeout: 300_000})

const update = process.env['UPDATE'] === '1'
let browser: Browser
let lms: TestLms
let context: BrowserContext | undefined
let problems: string[]

beforeAll(async () => {
  browser = await launchChromium()
})
afterEach(async () => {
  await context?.close()
  context = undefined
  await lms.stop()
  expect(problems).toEqual([])
})
afterAll(async () => {
  await browser.close()
})

/** Open the course by itself; the browser keeps what the learner does. */
async function open(lang = 'en', width = 1280): Promise<Page> {
  lms = await startLms(browser, nineKinds(lang).files)
  context = await browser.newContext({viewport: {width, height: 800}, reducedMotion: 'reduce'})
  problems = []
  const page = await context.newPage()
  // The order in which things are heard is one of many.
  await page.addInitScript(() => (Math.random = () => 0.5))
  page.on('pageerror', error => problems.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
  })
  await page.goto(`${lms.origin}/course/index.html`)
  await page.waitForSelector('html.playing')
  return page
}

const turnTo = async (page: Page | Frame, id: string): Promise<void> => {
  await page.evaluate(target => (location.hash = target), id)
  await page.waitForSelector(`[id="${id}"]:not([hidden])`)
}

/** Answer every kind but the essay, all right or all as wrong as can be. */
async function answer(page: Page, prefix: string, right: boolean): Promise<void> {
  const at = (kind: string): string => `[id="${prefix}${kind}"]`
  await page.check(`${at('single')} input[value="${right ? 0 : 1}"]`)
  for (const value of [0, 1])
    await page.setChecked(`${at('multiple')} input[value="${value}"]`, right || value === 0)
  await page.check(`${at('truefalse')} input[value="${right ? 1 : 0}"]`)
  await page.fill(`${at('short')} input`, right ? 'net' : 'rope')
  await page.fill(`${at('numeric')} input`, right ? '9.8' : '3')
  for (const [index, value] of (right ? [0, 1, 2] : [3, 1, 0]).entries())
    await page
      .locator(`${at('matching')} select`)
      .nth(index)
      .selectOption(String(value))
  for (const [place, item] of (right ? [0, 1, 2, 3] : [3, 2, 1, 0]).entries())
    await page.locator(`${at('ordering')} [data-item="${item}"] select`).selectOption({value: String(place)})
  const gaps = page.locator(`${at('cloze')} .gap`)
  await gaps.nth(0).locator('input').fill('safety net')
  await gaps
    .nth(1)
    .locator('select')
    .selectOption(right ? '0' : '1')
  await gaps
    .nth(2)
    .locator('input')
    .fill(right ? '3' : '4')
  await page.fill(`${at('essay')} textarea`, 'Two words')
}

const showAnswers = async (page: Page): Promise<void> =>
  await page.$$eval('#checks .question-actions .quiet:not([hidden])', all => {
    for (const button of all) (button as HTMLButtonElement).click()
  })

/** Nothing breaks a rule, light or dark, wide or narrow, and nothing leaves the window. */
async function fits(page: Page, state: string): Promise<void> {
  for (const {width, dark, only} of [
    {width: 1280, dark: false, only: ['color-contrast', 'target-size']},
    {width: 360, dark: true, only: undefined}
  ]) {
    await page.setViewportSize({width, height: 800})
    await page.emulateMedia({colorScheme: dark ? 'dark' : 'light'})
    expect(await brokenRules(page, only), `${state}, ${width}, ${dark ? 'dark' : 'light'}`).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(width)
    expect(await smallTargets(page), `${state}, ${width}`).toEqual([])
  }
  await page.setViewportSize({width: 1280, height: 800})
}

/** Controls outside running text that a finger misses (WCAG 2.2, 2.5.8), those that only pointers know included. */
const smallTargets = async (page: Page): Promise<readonly string[]> =>
  await page.$$eval(
    'button, select, textarea, summary, input[type=text], .grip, .take-away, .choice, .review a',
    all =>
      all.flatMap(control => {
        const {width, height} = control.getBoundingClientRect()
        return width === 0 || control.matches(':disabled') || Math.min(width, height) >= 23.9
          ? []
          : [control.outerHTML.slice(0, 120)]
      })
  )

/** Hold what is heard of a part of the page against the file that was read by a person. */
async function heard(page: Page, selector: string, name: string): Promise<void> {
  const file = fileURLToPath(new URL(`heard/${name}.yaml`, import.meta.url))
  const said = `${await page.locator(selector).ariaSnapshot()}\n`
  if (update) {
    mkdirSync(dirname(file), {recursive: true})
    writeFileSync(file, said)
  }
  expect(existsSync(file) ? readFileSync(file, 'utf8') : '', name).toBe(said)
}

test('every state of every kind breaks no rule and is heard as it should be', async () => {
  const page = await open()
  const check = async (): Promise<void> => {
    for (const kind of kinds) await page.click(`#${kind} .question-actions .primary`)
  }
  await heard(page, '.bar', 'bar')
  await heard(page, '.contents', 'contents')
  await heard(page, '.pager', 'pager')
  for (const kind of kinds) await heard(page, `#${kind}`, `${kind}-fresh`)
  await fits(page, 'fresh')
  await answer(page, '', false)
  for (const hint of await page.locator('#single .hint').all()) await hint.locator('summary').click()
  await fits(page, 'answered')
  await check()
  for (const kind of kinds) await heard(page, `#${kind}`, `${kind}-checked`)
  await fits(page, 'checked')
  await showAnswers(page)
  for (const kind of kinds) await heard(page, `#${kind}`, `${kind}-shown`)
  await fits(page, 'shown')
  await answer(page, '', true)
  await check()
  await fits(page, 'right')
  await page.reload()
  await page.waitForSelector('html.playing')
  expect(await page.locator('#checks .verdict.is-right').count()).toBe(8)

  await turnTo(page, 'graded')
  await page.click('#quiz .quiz-actions button')
  await heard(page, '.quiz-confirm', 'quiz-confirm')
  await fits(page, 'asked about open questions')
  await answer(page, 'q-', false)
  await page.uncheck('#q-multiple input[value="0"]')
  await page.click('#quiz .quiz-actions button')
  await page.click('#quiz .quiz-confirm .primary')
  await heard(page, '.quiz-result', 'quiz-result')
  await heard(page, '#q-matching', 'graded-matching')
  await heard(page, '#q-multiple', 'graded-unanswered')
  await fits(page, 'handed in')
  await page.reload()
  await page.waitForSelector('html.playing')
  expect(await page.locator('#graded .review > .is-wrong').count()).toBe(5)
  await page.click('#quiz .quiz-result button')
  await answer(page, 'q-', false)
  await page.click('#quiz .quiz-actions button')
  await fits(page, 'no attempts left')
  await turnTo(page, '_results')
  await page.click('.results-review summary')
  await heard(page, '#_results', 'results')
  await fits(page, 'results')
})

test('a course that runs from right to left, in a language without words of its own, breaks no rule', async () => {
  const page = await open('he')
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
  await answer(page, '', false)
  for (const kind of kinds) await page.click(`#${kind} .question-actions .primary`)
  await showAnswers(page)
  await fits(page, 'shown, from right to left')
  await turnTo(page, 'graded')
  await answer(page, 'q-', false)
  await page.click('#quiz .quiz-actions button')
  await fits(page, 'handed in, from right to left')
})

test('what a window says that is not to be worked in any more breaks no rule, and can be acted on', async () => {
  lms = await startLms(browser, nineKinds().files)
  problems = lms.problems
  const inEveryLook = async ({page, sco}: LaunchedCourse, state: string): Promise<void> => {
    for (const width of [1060, 360]) {
      await page.$eval('iframe', (frame, to) => frame.setAttribute('width', String(to)), width)
      await sco.waitForFunction(to => window.innerWidth === to, width)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({colorScheme})
        expect(await brokenRules(sco), `${state}, ${width}, ${colorScheme}`).toEqual([])
      }
    }
  }
  const older = await lms.launch()
  const newer = await lms.launch()
  await older.sco.waitForSelector('.alarm button')
  await inEveryLook(older, 'older window')
  // The drawer lies over the alarm: the keyboard goes all the way round, past what is behind.
  await older.sco.click('.contents-button')
  for (let steps = 0; steps < 12; steps++) {
    await older.page.keyboard.press('Shift+Tab')
    const behind = await older.sco.evaluate(
      () => document.activeElement?.closest('.skip-link, .bar, .alarm, main')?.className
    )
    expect(behind).toBeUndefined()
  }
  await older.sco.press('.contents-close', 'Enter')
  expect(await older.sco.isVisible('.alarm button')).toBe(true)

  await turnTo(newer.sco, '_results')
  await inEveryLook(newer, 'results that offer to end')
  await newer.sco.click('.exit button')
  await newer.sco.waitForSelector('.alarm button')
  await inEveryLook(newer, 'ended')
  await older.close()
  await newer.close()
})

test('every kind is answered, checked, handed in and tried again by keyboard alone, and the focus is always seen', async () => {
  const page = await open('en', 900)
  const {keyboard} = page
  /** Where the keyboard is: named, marked, in the window, not beneath the bar. */
  const focus = async (): Promise<string> => {
    const found = await page.evaluate(() => {
      const element = document.activeElement ?? document.body
      const box = element.getBoundingClientRect()
      const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0
      const marked = [element, element.closest('.option')].some(
        one => one !== null && getComputedStyle(one).outlineStyle !== 'none'
      )
      const isSeen = element.closest('.bar') !== null || (box.bottom > bar && box.top < window.innerHeight)
      const own = element.closest('.question')?.id ?? ''
      return {
        name: `${own} ${element.localName}.${element.className}`,
        isLost: element === document.body,
        marked,
        isSeen,
        isPlace: element.getAttribute('tabindex') === '-1'
      }
    })
    expect(found, found.name).toMatchObject({isLost: false, isSeen: true})
    if (!found.isPlace) expect(found.marked, `${found.name} is marked`).toBe(true)
    return found.name
  }
  /** Go on until the focus is there; every stop on the way counts. */
  const tabTo = async (selector: string): Promise<void> => {
    for (let steps = 0; steps < 60; steps++) {
      await keyboard.press('Tab')
      await focus()
      if (await page.evaluate(to => document.activeElement?.matches(to) === true, selector)) return
    }
    throw new Error(`The keyboard does not reach ${selector}`)
  }
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await keyboard.press(key)
    await focus()
  }
  /** Answer as a learner would who has no other way. */
  const answerAll = async (prefix: string, after: (kind: string) => Promise<void>): Promise<void> => {
    const at = (kind: string): string => `[id="${prefix}${kind}"]`
    await tabTo(`${at('single')} input`)
    await press('ArrowDown', 'Space')
    await after('single')
    await tabTo(`${at('multiple')} input`)
    await press('Space')
    await after('multiple')
    await tabTo(`${at('truefalse')} input`)
    await press('Space')
    await after('truefalse')
    await tabTo(`${at('short')} input`)
    await keyboard.type('net')
    await after('short')
    await tabTo(`${at('numeric')} input`)
    await keyboard.type('9.81')
    await after('numeric')
    for (const number of [1, 2, 3]) {
      await tabTo(`${at('matching')} .pair:nth-child(${number}) select`)
      await press('ArrowDown')
    }
    await after('matching')
    await tabTo(`${at('ordering')} .order-item:first-child select`)
    await press('ArrowDown')
    await tabTo(`${at('ordering')} .order-item:nth-child(3) .order-move:first-child`)
    await press('Enter')
    await after('ordering')
    await tabTo(`${at('cloze')} .gap-typed input`)
    await keyboard.type('safety net')
    await tabTo(`${at('cloze')} .gap-chosen select`)
    await press('ArrowDown')
    await tabTo(`${at('cloze')} .gap-number input`)
    await keyboard.type('3')
    await after('cloze')
    await tabTo(`${at('essay')} textarea`)
    await keyboard.type('One two three')
    await after('essay')
  }

  await keyboard.press('Tab')
  await press('Enter')
  await answerAll('', async kind => {
    const own = `[id="${kind}"] .question-actions`
    await tabTo(`${own} .primary`)
    await press('Enter')
    expect(await page.textContent(`#${kind} .verdict`), kind).not.toBe('')
    if (await page.isVisible(`${own} .quiet`)) {
      await tabTo(`${own} .quiet`)
      await press('Enter')
    }
  })
  await tabTo('.pager-next')
  await keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.closest('#graded') !== null)
  await focus()
  await tabTo('#quiz .quiz-actions button')
  await press('Enter')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('quiz-confirm')
  await tabTo('.quiz-confirm button:not(.primary)')
  await press('Enter')
  expect(await focus()).toContain('q-single input')
  await press('Shift+Tab')
  await answerAll('q-', () => Promise.resolve())
  await tabTo('#quiz .quiz-actions button')
  await press('Enter')
  expect(await page.evaluate(() => document.activeElement?.classList.contains('quiz-result'))).toBe(true)
  await tabTo('.review a')
  await keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'q-single')
  await focus()
  await keyboard.press('Shift+Tab')
  await page.focus('.quiz-result .buttons button')
  await press('Enter')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('quiz-title')
  expect(await page.isVisible('#quiz .quiz-result')).toBe(false)
})
