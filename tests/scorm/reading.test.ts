import {mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchChromium} from '../support/chromium.ts'
import {makePackage} from './package.ts'

/** The example is read as a learner reads it who opens the unpacked folder: without a platform, from the disk. */
const example = fileURLToPath(new URL('../../examples/kesejahteraan-sosial', import.meta.url))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

// The accessibility checker reads every page of the example, perhaps on a busy machine.
let browser: Browser
let folder: string
let address: string

beforeAll(async () => {
  browser = await launchChromium()
  folder = mkdtempSync(join(tmpdir(), 'silabus-scorm-'))
  for (const [path, content] of makePackage(filesIn(example)).files) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }
  address = pathToFileURL(join(folder, 'index.html')).href
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, {recursive: true})
})

function filesIn(root: string, under = ''): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  for (const name of readdirSync(join(root, under))) {
    const path = under === '' ? name : `${under}/${name}`
    if (statSync(join(root, path)).isDirectory()) Object.assign(files, filesIn(root, path))
    else files[path] = readFileSync(join(root, path))
  }
  return files
}

interface OpenOptions {
  readonly width?: number
  readonly dark?: boolean
  readonly scripts?: boolean
  readonly at?: string
}

/** Open the course and hand it to a test, which must leave no error behind. */
async function reading(
  {width = 1280, dark = false, scripts = true, at = ''}: OpenOptions,
  read: (page: Page) => Promise<void>
): Promise<void> {
  const context = await browser.newContext({
    viewport: {width, height: 800},
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    javaScriptEnabled: scripts
  })
  const problems: string[] = []
  try {
    const page = await context.newPage()
    page.on('pageerror', error => problems.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
    })
    await page.goto(address + at)
    if (scripts) await page.waitForSelector('html.playing')
    await read(page)
    expect(problems).toEqual([])
  } finally {
    await context.close()
  }
}

async function violations(page: Page): Promise<readonly string[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe)
  return await page.evaluate(`axe.run({exclude: [['.page[hidden]']]}, {preload: false, resultTypes: ['violations']}).then(result =>
    result.violations.flatMap(({id, nodes}) => nodes.map(({html}) => id + ': ' + html.slice(0, 200))))`)
}

const pageIds = async (page: Page): Promise<readonly string[]> =>
  await page.$$eval('.page', pages => pages.map(({id}) => id))
const turnTo = async (page: Page, id: string): Promise<void> => {
  await page.evaluate(target => (location.hash = target), id)
  await page.waitForSelector(`#${id}:not([hidden])`)
}

describe('accessibility', () => {
  test.each([
    {width: 1280, dark: false},
    {width: 360, dark: true}
  ])('no page breaks a rule: %j', async options => {
    await reading(options, async page => {
      for (const id of await pageIds(page)) {
        await turnTo(page, id)
        expect(await violations(page), id).toEqual([])
      }
    })
  })

  test('checked questions, a graded quiz and the open contents break none', async () => {
    await reading({width: 360, at: '#latihan-kesos'}, async page => {
      await page.click('#latihan-kesos .quiz .quiz-actions button')
      expect(await violations(page)).toEqual([])
      await page.click('#latihan-kesos .quiz-confirm button.primary')
      expect(await violations(page)).toEqual([])
      await page.click('.contents-button')
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await turnTo(page, 'tujuan-fungsi')
      await page.check('#tujuan-fungsi .question input >> nth=0')
      await page.click('#tujuan-fungsi .question button.primary')
      await page.click('#tujuan-fungsi .hint summary')
      expect(await violations(page)).toEqual([])
    })
  })

  test('the keyboard reaches everything', async () => {
    await reading({width: 700}, async page => {
      const focused = async (): Promise<string> =>
        await page.evaluate(() => document.activeElement?.textContent.trim() ?? '')
      await page.keyboard.press('Tab')
      expect(await focused()).toBe('Langsung ke isi')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      // The contents are a drawer here: it opens with the place in it, keeps what is behind out, and gives way.
      await page.focus('.contents-button')
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.closest('.contents') !== null)).toBe(true)
      expect(await page.$eval('main', main => main.inert)).toBe(true)
      await page.keyboard.press('Escape')
      expect(await page.$eval('main', main => main.inert)).toBe(false)
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('contents-button')

      await page.focus('.pager-next')
      await page.keyboard.press('Enter')
      await page.waitForSelector('#kesos:not([hidden])')
      expect(await focused()).toBe('Kesejahteraan Sosial')
      expect(await page.title()).toBe('Kesejahteraan Sosial – Kesejahteraan Sosial dan Pekerjaan Sosial')

      await turnTo(page, 'tujuan-fungsi')
      await page.focus('#tujuan-fungsi .question input')
      await page.keyboard.press('Space')
      expect(await page.isChecked('#tujuan-fungsi .question input >> nth=0')).toBe(true)
      await page.focus('#tujuan-fungsi .question button.primary')
      await page.keyboard.press('Enter')
      expect(await page.textContent('#tujuan-fungsi .verdict')).not.toBe('')
    })
  })

  test('at 320 pixels nothing is wider than the screen', async () => {
    await reading({width: 320}, async page => {
      for (const id of await pageIds(page)) {
        await turnTo(page, id)
        expect(await page.evaluate(() => document.documentElement.scrollWidth), id).toBeLessThanOrEqual(320)
      }
      // What the learner has to know about their work is not cut short.
      const cut = await page.$$eval('.bar-state *', all =>
        all
          .filter(({scrollWidth, clientWidth}) => scrollWidth > clientWidth)
          .map(({textContent}) => textContent)
      )
      expect(cut).toEqual([])
    })
  })
})

describe('reading', () => {
  test('one page after the other, to the end, with the browser’s way back', async () => {
    await reading({}, async page => {
      const ids = await pageIds(page)
      const seen: (string | null)[] = []
      for (;;) {
        seen.push(await page.getAttribute('.page:not([hidden])', 'id'))
        const next = page.locator('.pager-next')
        if ((await next.count()) === 0) break
        await next.click()
        await page.waitForFunction(
          id => document.querySelector('.page:not([hidden])')?.id !== id,
          seen.at(-1)
        )
      }
      expect(seen).toEqual(ids)
      // The results and the collected glossary are there to be looked up, not to be worked through.
      const own = ids.filter(id => !id.startsWith('_')).length
      expect(await page.locator('.contents .is-seen').count()).toBe(own)
      expect(await page.textContent('.meter-text')).toBe(`${own} dari ${own} halaman`)
      await page.goBack()
      expect(await page.getAttribute('.page:not([hidden])', 'id')).toBe(ids.at(-2))
    })
  })

  test('notes are on the page that calls them, with a way back', async () => {
    await reading({at: '#tujuan-fungsi'}, async page => {
      const call = page.locator('#tujuan-fungsi .noteref').first()
      const number = await call.textContent()
      const id = decodeURIComponent((await call.getAttribute('href'))?.slice(1) ?? '')
      await page.evaluate(target => (location.hash = target), id)
      await page.waitForFunction(target => document.activeElement?.id === target, id)
      expect(await page.getAttribute(`[id="${id}"]`, 'value')).toBe(number)
      expect(await page.isVisible(`[id="${id}"]`)).toBe(true)
      await page.locator(`[id="${id}"] .backlink`).first().click()
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(number)
      expect(await page.getAttribute('.page:not([hidden])', 'id')).toBe('tujuan-fungsi')
    })
  })

  test('links within the course lead to their page', async () => {
    await reading({}, async page => {
      const dead = await page.$$eval<string[], HTMLAnchorElement>('a[href^="#"]', links =>
        links.flatMap(link => {
          const id = decodeURIComponent(link.hash.slice(1))
          return document.getElementById(id) === null ? [link.outerHTML] : []
        })
      )
      expect(dead).toEqual([])
    })
  })

  test('ids are unique', async () => {
    await reading({}, async page => {
      const ids = await page.$$eval('[id]', elements => elements.map(({id}) => id))
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    })
  })

  test('without scripts everything can be read, with the answers folded under the questions', async () => {
    await reading({scripts: false}, async page => {
      for (const element of await page.locator('.page').all()) expect(await element.isVisible()).toBe(true)
      expect(await page.locator('details.answers').count()).toBe(await page.locator('.question').count())
      expect(await page.locator('main button').count()).toBe(0)
      expect(await page.locator('.right-answers').first().isVisible()).toBe(false)
      await page.locator('details.answers > summary').first().click()
      expect(await page.locator('.right-answers').first().isVisible()).toBe(true)
    })
  })

  test('answers are not in the page before they are asked for', async () => {
    await reading({}, async page => {
      expect(await page.locator('.answers, .right-answers, .feedback, .explanation').count()).toBe(0)
    })
  })
})
