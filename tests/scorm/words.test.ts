import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchChromium} from '../support/chromium.ts'
import {startLms} from '../support/lms.ts'
import {makePackage, textOf} from './package.ts'

const course = (lang: string): string => `---
id: course
title: دورة
lang: ${lang}
version: "1.0"
---

مقدمة.

# الوحدة {#one}

نص.

![فيديو](film.mp4)

:::question{#check}

أيها؟

- [x] نعم
  > أحسنت.
- [ ] لا

> [!TIP]
> فكر.

> [!NOTE]
> لأن.

:::

# الثانية {#two}

::::quiz{#quiz}

:::question{#q}

أيها؟

- [x] نعم
- [ ] لا

:::

::::
`
const files = (lang: string): Record<string, string> => ({
  'course.md': course(lang),
  'film.mp4': 'film',
  'film.vtt': 'WEBVTT\n'
})

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

/** Texts in letters of a kind, and names that only screen readers say, each with the language it stands in. */
const textsLike = (
  letters: string
): string => `[...document.querySelectorAll('body :not(script)')].flatMap(element => {
  if (element.closest('figure') !== null) return []
  const own = [...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data)
  return [...own, element.getAttribute('aria-label') ?? '']
    .filter(text => /[${letters}]{2}/.test(text))
    .map(text => ({text: text.trim(), lang: element.closest('[lang]').lang}))
})`

interface Spoken {
  readonly text: string
  readonly lang: string
}

describe('words of the interface', () => {
  test('are marked as English where the course’s language is not spoken, and the course’s own are not', async () => {
    const lms = await startLms(browser, makePackage(files('fa')).files)
    try {
      const {sco, close} = await lms.launch()
      await sco.evaluate(() => (location.hash = 'one'))
      await sco.check('#check input[value="0"]')
      await sco.click('#check button.primary')
      await sco.evaluate(() => (location.hash = 'two'))
      await sco.click('#quiz button.primary')
      await sco.click('#quiz .quiz-confirm button.primary')
      await sco.waitForSelector('#quiz .quiz-result:not([hidden])')
      const latin = await sco.evaluate<Spoken[]>(textsLike('a-zA-Z'))
      const texts = latin.map(({text}) => text)
      for (const word of [
        'Contents',
        'Skip to the text',
        'Introduction',
        'Right!',
        'Try again',
        'Your results'
      ])
        expect(texts).toContain(word)
      expect(latin.filter(({lang}) => lang !== 'en')).toEqual([])
      const other = await sco.evaluate<Spoken[]>(textsLike('\\u0600-\\u06ff'))
      expect(other.length).toBeGreaterThan(10)
      expect(other.filter(({lang}) => lang !== 'fa')).toEqual([])
      expect(await sco.getAttribute('.contents-title', 'dir')).toBe('ltr')
      expect(await sco.getAttribute('#check .verdict', 'dir')).toBe('ltr')
      await close()
      expect(lms.problems).toEqual([])
    } finally {
      await lms.stop()
    }
  })

  test.each(['id', 'in', 'en-GB', 'ar', 'ar-EG', 'pt-BR', 'zh-CN', 'zh-Hans'])(
    'are not marked where they are the course’s: %s',
    lang => {
      const page = textOf(makePackage(files(lang)).files, 'index.html')
      expect(page.match(/ lang="[^"]*"/gu)).toHaveLength(1)
      expect(page).not.toContain('"wordsIn"')
    }
  )

  test('are Arabic in an Arabic course', () => {
    const page = textOf(makePackage(files('ar')).files, 'index.html')
    for (const word of ['المحتويات', 'مقدمة', 'تلميح', 'السؤال 1', 'نقطة واحدة']) expect(page).toContain(word)
    expect(page).toContain('<html lang="ar" dir="rtl">')
    expect(page.match(/dir="/gu)).toHaveLength(1)
  })

  test.each(['zh-Hant', 'zh-TW', 'zh-HK'])('are marked as simplified characters in %s', lang => {
    const page = textOf(makePackage(files(lang)).files, 'index.html')
    expect(page).toContain('<h2 class="contents-title" id="_contents-title" lang="zh-Hans">目录</h2>')
    expect(page).toContain('"wordsIn":{"lang":"zh-Hans"}')
  })

  test('do not give their language to captions', () => {
    expect(textOf(makePackage(files('ar')).files, 'index.html')).toContain('srclang="ar"')
  })
})
