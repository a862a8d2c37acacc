import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {launchChromium} from '../support/chromium.ts'
import {startLms, type TestLms} from '../support/lms.ts'
import {makePackage} from './package.ts'

const {files, messages} = makePackage({
  'course.md': `---
id: garden
title: Growing vegetables
lang: en
targets:
  scorm12:
    sco: module
    theme:
      accent: "#6a2c91"
      logo: logo.svg
    words:
      next: Onwards
---

# Soil {#soil}

A [link](#page).

## A page {#page}

Text.
`,
  'logo.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z" fill="#6a2c91"/></svg>'
})

let browser: Browser
let lms: TestLms
let folder: string
beforeAll(async () => {
  browser = await launchChromium()
  lms = await startLms(browser, files)
  folder = mkdtempSync(join(tmpdir(), 'silabus-theme-'))
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }
})
afterAll(async () => {
  await lms.stop()
  await browser.close()
  rmSync(folder, {recursive: true})
})

/** Colours as the browser computed them. */
const look = async (page: Pick<Page, 'evaluate'>): Promise<unknown> =>
  await page.evaluate(() => {
    const link = document.querySelector('.page a')
    const logo = document.querySelector<HTMLImageElement>('.bar .logo')
    return {
      link: link === null ? '' : getComputedStyle(link).color,
      logo: logo !== null && logo.complete && logo.naturalWidth > 0 && logo.clientHeight > 0,
      next: document.querySelector('.pager-next')?.textContent.includes('Onwards')
    }
  })

test('a theme is seen under the strictest policy, in an LMS', async () => {
  expect(messages.filter(({severity}) => severity !== 'info')).toEqual([])
  const {sco, page, close} = await lms.launch({file: 'module-soil.html'})
  expect(await look(sco)).toEqual({link: 'rgb(106, 44, 145)', logo: true, next: true})
  await page.emulateMedia({colorScheme: 'dark'})
  const dark = JSON.stringify(await look(sco))
  const parts = (/rgb\((\d+), (\d+), (\d+)\)/u.exec(dark) ?? []).slice(1).map(Number)
  // Lighter than on a light page, and still a violet.
  expect(Math.min(...parts)).toBeGreaterThan(110)
  expect(parts[2]).toBeGreaterThan(parts[1] ?? 255)
  await close()
  expect(lms.problems).toEqual([])
})

test('a SCO of several plays from the disk, without an LMS', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', error => problems.push(error.message))
  page.on('console', message => problems.push(message.text()))
  await page.goto(pathToFileURL(join(folder, 'module-soil.html')).href)
  await page.waitForSelector('html.playing')
  await page.click('.pager-next')
  expect(await page.isVisible('#page')).toBe(true)
  expect(problems).toEqual([])
  await context.close()
})
