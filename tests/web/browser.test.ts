import {pathToFileURL} from 'node:url'
import {memoryFolder} from '@silabus/core'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, expect, test} from 'vitest'
import {brokenRules} from '../support/axe.ts'
import {launchChromium} from '../support/chromium.ts'
import {everyKind, example, fixture, study} from './courses.ts'
import {buildSite, type BuiltSite} from './site.ts'

let browser: Browser
let site: BuiltSite | undefined

beforeAll(async () => {
  browser = await launchChromium()
})
afterEach(async () => {
  await site?.clear()
})
afterAll(async () => {
  await browser.close()
})

const courses = {
  'the example': example,
  'all kinds of questions': () => memoryFolder({'course.md': everyKind}),
  'a course with works cited, figures and objectives': () => memoryFolder(study),
  'a course from right to left': () => fixture('right-to-left-course-with-foreign-ids')
}

test.each(Object.entries(courses))(
  'No page of %s breaks a rule of accessibility, light or dark',
  async (_, folder) => {
    const built = (site = await buildSite(folder()))
    const broken: string[] = []
    // Only colours differ in the dark.
    const rules = {light: undefined, dark: ['color-contrast', 'link-in-text-block']} as const
    for (const colorScheme of ['light', 'dark'] as const) {
      const {page, close} = await open({colorScheme, javaScriptEnabled: true})
      for (const name of built.pages) {
        await show(page, name)
        await unfold(page)
        const found = await brokenRules(page, rules[colorScheme])
        broken.push(...found.map(rule => `${name}, ${colorScheme}: ${rule}`))
      }
      await close()
    }
  }
)

test.each(Object.entries(courses))(
  'No page of %s is wider than a phone, or than a window at four times the size',
  async (_, folder) => {
    const built = (site = await buildSite(folder()))
    const {page, close} = await open({viewport: {width: 320, height: 640}, javaScriptEnabled: false})
    for (const name of built.pages) {
      await show(page, name)
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      )
      expect(wide, name).toBeLessThanOrEqual(0)
    }
    await close()
  }
)

test('Without script a learner reads from the contents to the end, and unfolds the answer of a self-check', async () => {
  const built = (site = await buildSite(memoryFolder({'course.md': everyKind})))
  const {page, close} = await open({javaScriptEnabled: false})
  await show(page, 'index.html')
  await page
    .getByRole('navigation', {name: 'Contents'})
    .getByRole('link', {name: 'Soil', exact: true})
    .click()
  const answer = page.locator('#single details.answer')
  expect(await answer.getByText('Just so').isVisible()).toBe(false)
  await answer.locator('summary').press('Enter')
  expect(await answer.getByText('Just so').isVisible()).toBe(true)
  const read = ['soil.html']
  for (;;) {
    const next = page.locator('a[rel="next"]')
    if ((await next.count()) === 0) break
    await next.click()
    read.push(page.url().slice(page.url().lastIndexOf('/') + 1))
  }
  expect(['index.html', ...read]).toEqual(built.pages)
  await close()
})

test('The first key leads past the navigation', async () => {
  site = await buildSite(memoryFolder({'course.md': everyKind}))
  const {page, close} = await open({})
  await show(page, 'soil.html')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link')
  const box = await page.locator('.skip-link').boundingBox()
  expect(box?.y).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
  await close()
})

test('A page asks for no file but its own', async () => {
  site = await buildSite(example())
  const {page, close} = await open({})
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  for (const name of site.pages) await show(page, name)
  const home = pathToFileURL(site.path).href
  expect(asked.filter(url => !url.startsWith(home) && !url.startsWith('data:'))).toEqual([])
  await close()
})

test('In one file everything is there: pictures, style, files to save; and nothing else is asked for', async () => {
  const course = {
    'course.md':
      '---\nid: a\ntitle: A &#x0;&#x0;0&#x0; title\nlang: en\ntargets:\n  html:\n    singleFile: true\n---\n\n# Soil &#0;&#0;0&#0; {#soil}\n\n'
      + '![A square](square.svg "Square")\n\nAgain ![a square](square.svg) and [a list](list.csv).\n\n# Two\n\n[Soil](#soil) `&#x0;&#x0;0&#x0;`\n',
    'square.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>',
    'list.csv': 'a,b\n'
  }
  site = await buildSite(memoryFolder(course))
  const {page, close} = await open({acceptDownloads: true})
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.goto(pathToFileURL(`${site.path}.html`).href)
  expect(asked.filter(url => !url.startsWith('data:'))).toHaveLength(1)
  const widths = await page.evaluate(() => [...document.images].map(image => image.naturalWidth))
  expect(widths).toEqual([40, 40])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', {name: 'a list'}).click()
  ])
  expect(download.suggestedFilename()).toBe('list.csv')
  await page.getByRole('main').getByRole('link', {name: /^Soil/u}).last().click()
  expect(page.url()).toMatch(/#soil$/u)
  expect(await brokenRules(page)).toEqual([])
  await close()
})

async function open(options: BrowserContextOptions): Promise<{page: Page; close: () => Promise<void>}> {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}, ...options})
  return {page: await context.newPage(), close: () => context.close()}
}

async function show(page: Page, name: string): Promise<void> {
  await page.goto(pathToFileURL(`${site?.path ?? ''}/${name}`).href)
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}
