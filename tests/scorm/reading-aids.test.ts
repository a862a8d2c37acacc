import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {brokenRules} from '../support/axe.ts'
import {launchChromium} from '../support/chromium.ts'
import {startLms, type PackageFiles, type TestLms} from '../support/lms.ts'
import {makePackage, textOf} from './package.ts'

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 1600 900"><circle cx="800" cy="450" r="300"/></svg>'

const english = `---
id: cafe
title: A course to read
lang: en
authors: [Ann]
---

# Coffee

In a café, people talk.[^a] The *cafés* of Vienna are many. See [the tables](#tables).

[^a]: A note with a [link](#tables), and another note.[^b]
[^b]: The other note.

:::question{#apple}

Which one is a fruit?

- [x] quince
  > Feedbackword.
- [ ] chair

> [!TIP]
> Hintword.

> [!NOTE]
> Explanationword.

:::

## Code {#code}

\`\`\`js
const answer = 42
\`\`\`

![A circle](circle.svg "A circle on its own")

## Tables {#tables}

${'A paragraph that fills the page.\n\n'.repeat(60)}

| One | Two | Three | Four | Five | Six |
|---|---|---|---|---|---|
| Donaudampfschifffahrt | Donaudampfschifffahrt | Donaudampfschifffahrt | Donaudampfschifffahrt | Donaudampfschifffahrt | Donaudampfschifffahrt |

## Terms {#terms}

:::glossary

- **Vienna** — A city on the *Danube*.

:::

# Test

::::quiz{#quiz title="Last questions" pass=50}

:::question{#graded}

Gradedword?

- [x] yes
- [ ] no

:::

::::
`

const arabic = `---
id: rtl
title: مقرر
lang: ar
---

# الأول {#one}

مُقَدِّمة قصيرة.[^1]

[^1]: ملاحظة.

## الثاني {#two}

نص.
`

const japanese = `---
id: ja
title: 社会福祉
lang: ja
---

# はじめに {#one}

人々の暮らしを支える。

## 制度 {#two}

社会福祉制度はガイドラインに基づく。
`

let browser: Browser
const servers = new Map<string, TestLms>()
const packages = {
  english: makePackage({'course.md': english, 'circle.svg': drawing}).files,
  sequential: sequential(makePackage({'course.md': english, 'circle.svg': drawing}).files),
  arabic: makePackage(arabic).files,
  japanese: makePackage(japanese).files
}

beforeAll(async () => {
  browser = await launchChromium()
  for (const [name, files] of Object.entries(packages)) servers.set(name, await startLms(browser, files))
})
afterAll(async () => {
  for (const server of servers.values()) await server.stop()
  await browser.close()
})

/** The same package, whose pages open one after the other. */
function sequential(files: PackageFiles): PackageFiles {
  const page = textOf(files, 'index.html').replace('"complete":', '"navigation":"sequential","complete":')
  return new Map([...files, ['index.html', page]])
}

/** Open a course under the strictest content policy, in a browser of one's own, and hand it to a test. */
async function reading(
  name: string,
  options: BrowserContextOptions & {readonly at?: string; readonly before?: string},
  read: (page: Page, open: () => Promise<void>) => Promise<void>
): Promise<void> {
  const {at = '', before, ...more} = options
  const context = await browser.newContext({
    viewport: {width: 1000, height: 700},
    reducedMotion: 'reduce',
    ...more
  })
  const problems: string[] = []
  try {
    const page = await context.newPage()
    if (before !== undefined) await page.addInitScript(before)
    page.on('pageerror', error => problems.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
    })
    const open = async (): Promise<void> => {
      await page.goto('about:blank')
      await page.goto(`${servers.get(name)?.origin ?? ''}/course/index.html${at}`)
      await page.waitForSelector('html.playing')
    }
    await open()
    await read(page, open)
    expect(problems).toEqual([])
  } finally {
    await context.close()
  }
}

const shownPage = async (page: Page): Promise<string | null> =>
  await page.getAttribute('.page:not([hidden])', 'id')
const arrives = async (page: Page, id: string): Promise<void> => {
  await page.waitForSelector(`[id="${id}"]:not([hidden])`)
}
const focused = async (page: Page): Promise<string> =>
  await page.evaluate(() => document.activeElement?.className ?? '')

/** Draw a finger over the page, from its middle. */
async function swipe(page: Page, across: number, selector = 'main'): Promise<void> {
  await page.$eval(
    selector,
    (element, distance) => {
      const touch = (x: number): Touch =>
        new Touch({identifier: 1, target: element, clientX: x, clientY: 300})
      const fire = (type: string, x: number, lifted: boolean): boolean =>
        element.dispatchEvent(
          new TouchEvent(type, {
            bubbles: true,
            touches: lifted ? [] : [touch(x)],
            changedTouches: [touch(x)]
          })
        )
      fire('touchstart', 180, false)
      fire('touchend', 180 + distance, true)
    },
    across
  )
}

describe('turning pages', () => {
  test('arrow keys turn pages, unless something else has a use for them', async () => {
    await reading('english', {}, async page => {
      await page.keyboard.press('ArrowRight')
      await arrives(page, 'coffee')
      await page.keyboard.press('Alt+Shift+ArrowRight')
      await page.focus('#apple input')
      await page.keyboard.press('ArrowRight')
      expect(await shownPage(page)).toBe('coffee')
      await page.focus('main')
      await page.keyboard.press('ArrowRight')
      await arrives(page, 'code')
      await page.keyboard.press('ArrowLeft')
      await arrives(page, 'coffee')
    })
  })

  test('the left arrow goes on where one reads to the left, and so does a finger', async () => {
    await reading('arabic', {hasTouch: true}, async page => {
      await page.keyboard.press('ArrowLeft')
      await arrives(page, 'two')
      await page.keyboard.press('ArrowRight')
      await arrives(page, 'one')
      await swipe(page, 150)
      await arrives(page, 'two')
      await swipe(page, -150)
      await arrives(page, 'one')
    })
  })

  test('a finger turns pages, but not over a table that it scrolls', async () => {
    await reading(
      'english',
      {hasTouch: true, viewport: {width: 360, height: 700}, at: '#code'},
      async page => {
        await swipe(page, -150)
        await arrives(page, 'tables')
        await swipe(page, -150, '#tables table')
        await swipe(page, -30)
        expect(await shownPage(page)).toBe('tables')
      }
    )
  })

  test('a learner who comes back is told so, can start over, and sees the same lines', async () => {
    await reading('english', {at: '#tables'}, async (page, _open) => {
      await page.evaluate(() => {
        window.scrollTo(0, 900)
      })
      await page.goto('about:blank')
      await page.goto(`${servers.get('english')?.origin ?? ''}/course/index.html`)
      await page.waitForSelector('html.playing')
      expect(await shownPage(page)).toBe('tables')
      expect(await page.textContent('.notice')).toBe('You are back where you left off.Go to the beginning')
      expect(await page.evaluate(() => Math.abs(window.scrollY - 900) < 60)).toBe(true)
      await page.click('.notice a')
      await arrives(page, '_start')
      expect(await page.locator('.notice').count()).toBe(0)
    })
  })

  test('pages that open one after the other: no key, link, address or search leads further', async () => {
    await reading('sequential', {}, async page => {
      const locked = page.locator('.contents a', {hasText: 'Tables'})
      expect(await locked.getAttribute('aria-disabled')).toBe('true')
      expect(await locked.getAttribute('href')).toBeNull()
      expect(await locked.textContent()).toContain('opens after the pages before it')
      await page.evaluate(() => (location.hash = 'tables'))
      await page.waitForSelector('.notice')
      expect(await page.textContent('.notice')).toContain('Tables: opens after the pages before it')
      expect(await shownPage(page)).toBe('_start')
      await page.keyboard.press('ArrowRight')
      await arrives(page, 'coffee')
      await page.click('#coffee a[href="#tables"] >> nth=0')
      expect(await shownPage(page)).toBe('coffee')
      await page.click('.search-button')
      await page.fill('#_search', 'paragraph')
      await page.waitForFunction(() => document.querySelector('.search-count')?.textContent !== '')
      expect(await page.locator('.search-results li').count()).toBe(0)
      await page.keyboard.press('Escape')
      await page.click('.pager-next')
      await arrives(page, 'code')
      await page.locator('.contents a', {hasText: 'Tables'}).click()
      await arrives(page, 'tables')
      expect(await page.textContent('.contents-count')).toContain('3/4')
      await page.emulateMedia({media: 'print'})
      expect(await page.isVisible('#tables')).toBe(true)
      expect(await page.isVisible('#test')).toBe(false)
    })
  })

  test('the contents say which quizzes were passed', async () => {
    await reading('english', {at: '#test'}, async page => {
      await page.check('#graded input >> nth=0')
      await page.click('.quiz-actions button')
      expect(await page.locator('.contents a', {hasText: 'Test'}).textContent()).toContain('Passed')
    })
  })
})

describe('notes, terms, pictures, code', () => {
  test('a note opens beside its call, and the keyboard goes in and back', async () => {
    await reading('english', {at: '#coffee'}, async page => {
      const box = page.locator('.pop-over')
      await page.focus('#coffee p .noteref')
      await page.keyboard.press('Enter')
      expect(await box.getByText('A note with a').isVisible()).toBe(true)
      expect(await box.locator('.pop-over-title').textContent()).toBe('Note 1')
      expect(await box.locator('.backlink, .pop-over-body [id]').count()).toBe(0)
      expect(await focused(page)).toBe('pop-over')
      await page.keyboard.press('Escape')
      expect(await box.isVisible()).toBe(false)
      expect(await focused(page)).toBe('noteref')
      // Past its last link one goes on behind the call.
      await page.keyboard.press('Enter')
      for (const _stop of ['close', 'link', 'note', 'on']) await page.keyboard.press('Tab')
      expect(await box.isVisible()).toBe(false)
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Vienna')
      await page.click('#coffee p .noteref')
      await box.locator('.noteref').click()
      expect(await box.getByText('The other note.').isVisible()).toBe(true)
      await page.mouse.click(5, 690)
      expect(await box.isVisible()).toBe(false)
      await page.click('#coffee p .noteref')
      await box.getByText('link', {exact: true}).click()
      await arrives(page, 'tables')
      expect(await box.isVisible()).toBe(false)
    })
  })

  test('a term shows what it means, with the way to the glossary', async () => {
    await reading('english', {at: '#coffee'}, async page => {
      await page.click('#coffee .term')
      expect(await page.textContent('.pop-over')).toContain('A city on the Danube.')
      await page.click('.pop-over-more a')
      await arrives(page, 'terms')
    })
  })

  test('a picture opens in its full size and can be moved about in', async () => {
    await reading('english', {at: '#code', viewport: {width: 500, height: 700}}, async page => {
      await page.focus('.zoom-button')
      await page.keyboard.press('Enter')
      expect(await page.locator('dialog.zoom img').getAttribute('alt')).toBe('A circle')
      expect(await page.$eval('.zoom-stage', stage => stage.scrollWidth)).toBe(1600)
      await page.keyboard.press('ArrowRight')
      expect(await shownPage(page)).toBe('code')
      await page.keyboard.press('Escape')
      expect(await page.locator('dialog[open]').count()).toBe(0)
      expect(await focused(page)).toContain('zoom-button')
    })
  })

  test('code is copied, also where the clipboard is closed', async () => {
    const closed =
      'if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.reject(new Error("closed"))'
    for (const before of ['', closed, `${closed}; document.execCommand = () => false`]) {
      await reading(
        'english',
        {at: '#code', before, permissions: ['clipboard-read', 'clipboard-write']},
        async page => {
          await page.click('.copy-button')
          const failed = before.includes('execCommand')
          await page
            .getByRole('status')
            .getByText(failed ? 'Copying is not allowed here' : 'Copied')
            .waitFor({state: 'attached'})
          if (failed)
            expect(await page.evaluate(() => String(getSelection()).trim())).toBe('const answer = 42')
          else
            expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(/^const answer = 42\n?$/u)
        }
      )
    }
  })
})

describe('search', () => {
  const results = async (page: Page, typed: string): Promise<readonly string[]> => {
    await page.fill('#_search', '')
    await page.fill('#_search', typed)
    await page.waitForFunction(() => document.querySelector('.search-count')?.textContent !== '')
    return await page.$$eval('.search-results a', links => links.map(({textContent}) => textContent))
  }

  test('finds words as they are typed, without case and accents, and leads to them', async () => {
    await reading('english', {}, async page => {
      await page.click('.search-button')
      expect(await results(page, 'CAFE vie')).toEqual([
        'CoffeeIn a café, people talk. The cafés of Vienna are many. See the tables.'
      ])
      expect(await page.textContent('.search-count')).toBe('Places found: 1')
      expect(
        await page.$$eval('.search-results mark', marks => marks.map(({textContent}) => textContent))
      ).toEqual(['café', 'café', 'Vie'])
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await arrives(page, 'coffee')
      expect(await page.textContent('mark.found')).toBe('café')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('In a café')
      // The same place once more, while it is marked still.
      for (let times = 0; times < 2; times++) {
        await page.click('.search-button')
        await page.click('.search-results a')
        expect(await page.$$eval('mark.found', marks => marks.map(({textContent}) => textContent))).toEqual([
          'café'
        ])
      }
      await page.waitForFunction(() => document.querySelector('mark.found') === null)
      expect(await page.textContent('#coffee > p:has(.noteref)')).toContain('In a café, people talk.')
      await page.click('.search-button')
      expect(await results(page, 'zzz')).toEqual([])
      expect(await page.textContent('.search-count')).toBe('Nothing found for “zzz”')
    })
  })

  test('finds parts of words where no blanks divide them', async () => {
    await reading('japanese', {}, async page => {
      await page.click('.search-button')
      expect(await results(page, '福祉')).toEqual(['制度社会福祉制度はガイドラインに基づく。'])
      expect(await results(page, 'ライン')).toHaveLength(1)
      expect(await results(page, '福制')).toEqual([])
    })
  })

  test('finds Arabic with or without vowel signs', async () => {
    await reading('arabic', {}, async page => {
      await page.click('.search-button')
      expect(await results(page, 'مقدمة')).toEqual(['الأولمُقَدِّمة قصيرة.'])
    })
  })

  test('says nothing of what is right', () => {
    const files = packages.english
    const [path] = [...files.keys()].filter(name => /^search-[0-9a-f]{8}\.js$/u.test(name))
    const index = textOf(files, path ?? '')
    expect(textOf(files, 'imsmanifest.xml')).toContain(`href="${path ?? ''}"`)
    expect(index).toContain('vienna')
    expect(index).toContain('fruit')
    for (const kept of ['quince', 'feedbackword', 'hintword', 'explanationword', 'gradedword'])
      expect(index).not.toContain(kept)
  })
})

describe('display and print', () => {
  const look = async (page: Page): Promise<unknown> =>
    await page.evaluate(() => ({
      size: Number(parseFloat(getComputedStyle(document.body).fontSize).toFixed(2)),
      dark: getComputedStyle(document.documentElement).backgroundColor === 'rgb(20, 25, 28)',
      scheme: document.querySelector('meta[name="color-scheme"]')?.getAttribute('content')
    }))

  test('size and colours are chosen in the bar, and stay', async () => {
    await reading('english', {}, async (page, open) => {
      expect(await look(page)).toEqual({size: 17, dark: false, scheme: 'light dark'})
      await page.click('.display-button')
      await page.getByRole('button', {name: 'Larger text'}).click()
      await page.getByLabel('Dark').check()
      const chosen = {size: 19.55, dark: true, scheme: 'dark'}
      expect(await look(page)).toEqual(chosen)
      await page.keyboard.press('Escape')
      expect(await focused(page)).toContain('display-button')
      await open()
      expect(await look(page)).toEqual(chosen)
    })
  })

  test('the choices are all in the window, whatever the size of the text', async () => {
    for (const name of ['english', 'arabic']) {
      for (const width of [360, 1000, 1280]) {
        await reading(name, {viewport: {width, height: 700}}, async page => {
          await page.click('.display-button')
          const [smaller, larger] = await page.locator('.sizes > button').all()
          await smaller?.click()
          for (;;) {
            const box = await page.locator('.display-panel').boundingBox()
            const isInside = box && box.x >= 0 && box.x + box.width <= width && box.y + box.height <= 700
            expect(isInside, `${name}, ${width}, ${String(await page.textContent('.size'))}`).toBe(true)
            if ((await larger?.getAttribute('aria-disabled')) !== 'false') break
            await larger?.click()
          }
          expect(await page.textContent('.size')).toBe('160\u202f%')
        })
      }
    }
  })

  test('light stays light where the system is dark', async () => {
    await reading('english', {colorScheme: 'dark'}, async page => {
      expect(await look(page)).toMatchObject({dark: true})
      await page.click('.display-button')
      await page.getByLabel('Light').check()
      expect(await look(page)).toMatchObject({dark: false, scheme: 'light'})
      expect(await page.$eval('.code-keyword', word => getComputedStyle(word).color)).toBe(
        'rgb(139, 42, 134)'
      )
    })
  })

  test('all of it works where nothing may be remembered', async () => {
    const before = 'Object.defineProperty(window, "localStorage", {get() { throw new Error("blocked") }})'
    await reading('english', {before}, async page => {
      await page.click('.display-button')
      await page.getByLabel('Dark').check()
      expect(await look(page)).toMatchObject({dark: true})
    })
  })

  test('all pages are printed, and nothing of the screen', async () => {
    await reading(
      'english',
      {before: 'window.print = () => dispatchEvent(new Event("beforeprint"))'},
      async page => {
        await page.click('.display-button')
        await page.getByRole('button', {name: 'Print the whole course'}).click()
        await page.emulateMedia({media: 'print', colorScheme: 'dark'})
        const visible = await page.$$eval('.page', pages =>
          pages.filter(element => element.checkVisibility()).map(({id}) => id)
        )
        expect(visible).toEqual(['_start', 'coffee', 'code', 'tables', 'terms', 'test'])
        for (const gone of [
          '.contents',
          '.bar-tools',
          '.pager',
          '.copy-button',
          '.zoom-button',
          '.quiz-actions'
        ])
          expect(await page.locator(gone).first().isVisible(), gone).toBe(false)
        expect(await page.$eval('html', root => getComputedStyle(root).color)).toBe('rgb(0, 0, 0)')
        await page.waitForFunction(() => [...document.images].every(({complete}) => complete))
      }
    )
  })

  test('reading time is told for the course, its modules and its pages', () => {
    const page = textOf(packages.english, 'index.html')
    expect(page.match(/Reading time: \d+ min/gu)).toEqual([
      'Reading time: 2 min',
      'Reading time: 2 min',
      'Reading time: 2 min'
    ])
  })
})

test('in the narrowest window with the largest text nothing is wider than the window, whatever is open', async () => {
  for (const name of ['english', 'arabic']) {
    const before = 'if (location.protocol !== "about:") localStorage.setItem("silabus-display", "4 bySystem")'
    await reading(name, {viewport: {width: 320, height: 560}, before}, async page => {
      const fits = async (what: string): Promise<void> => {
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(width, `${name}, ${what}`).toBeLessThanOrEqual(320)
      }
      for (const id of await page.$$eval('.page', pages => pages.map(element => element.id))) {
        await page.evaluate(target => (location.hash = target), id)
        await arrives(page, id)
        await fits(id)
      }
      for (const button of ['.contents-button', '.search-button', '.display-button']) {
        await page.click(button)
        await fits(button)
        await page.keyboard.press('Escape')
      }
      await page.evaluate(
        () => (location.hash = document.querySelector('.noteref')?.closest('.page')?.id ?? '')
      )
      await page.click('.noteref >> visible=true')
      await fits('note')
      const box = await page.locator('.pop-over').boundingBox()
      expect(box && [box.x, box.x + box.width <= 320, box.y + box.height <= 560]).toEqual([0, true, true])
    })
  }
})

describe('rules of accessibility', () => {
  /** Nothing breaks a rule; where something lies over the page, colours are looked at without what is beneath. */
  async function breaksNoRule(page: Page, state: string, over?: string): Promise<void> {
    const broken = await brokenRules(page)
    if (over === undefined) expect(broken, state).toEqual([])
    else {
      const others = broken.filter(told => !told.startsWith('color-contrast'))
      expect(others, state).toEqual([])
      const beneath = page.locator('.page:not([hidden])')
      await beneath.evaluate(element => element.style.setProperty('visibility', 'hidden'))
      expect(await page.isVisible(over), state).toBe(true)
      expect(await brokenRules(page, ['color-contrast']), state).toEqual([])
      await beneath.evaluate(element => element.style.removeProperty('visibility'))
    }
  }

  test.each([
    {width: 1000, colorScheme: 'light'},
    {width: 1000, colorScheme: 'dark'},
    {width: 360, colorScheme: 'light'},
    {width: 360, colorScheme: 'dark'}
  ] as const)('nothing that opens over the page breaks one: %j', async ({width, colorScheme}) => {
    const options = {viewport: {width, height: 700}, colorScheme}
    await reading('english', {...options, at: '#coffee'}, async page => {
      const isSheet = async (): Promise<boolean> => await page.locator('.pop-over.is-sheet').isVisible()
      await page.click('.search-button')
      await page.fill('#_search', 'vienna')
      await page.waitForSelector('.search-results mark')
      await breaksNoRule(page, 'results')
      await page.keyboard.press('ArrowDown')
      await breaksNoRule(page, 'a result that has the keyboard')
      await page.fill('#_search', 'zzz')
      await page.waitForSelector('.search-count:has-text("Nothing found")')
      await breaksNoRule(page, 'no results')
      await page.keyboard.press('Escape')

      await page.click('.display-button')
      await breaksNoRule(page, 'display', '.display-panel')
      await page.keyboard.press('Escape')

      await page.click('#coffee p .noteref')
      expect(await isSheet()).toBe(width === 360)
      await breaksNoRule(page, 'note', '.pop-over')
      await page.keyboard.press('Escape')
      await page.click('#coffee .term')
      expect(await isSheet()).toBe(width === 360)
      await breaksNoRule(page, 'term', '.pop-over')
      await page.keyboard.press('Escape')

      await page.keyboard.press('ArrowRight')
      await arrives(page, 'code')
      await page.click('.zoom-button')
      await breaksNoRule(page, 'picture')
      await page.keyboard.press('Escape')

      await page.goto('about:blank')
      await page.goto(`${servers.get('english')?.origin ?? ''}/course/index.html`)
      await page.waitForSelector('.notice')
      await breaksNoRule(page, 'a learner who comes back')
    })
  })

  test.each([
    {width: 1000, colorScheme: 'light'},
    {width: 360, colorScheme: 'dark'}
  ] as const)('pages that are locked, and why they are, break none: %j', async ({width, colorScheme}) => {
    await reading('sequential', {viewport: {width, height: 700}, colorScheme}, async page => {
      await page.evaluate(() => (location.hash = 'tables'))
      await page.waitForSelector('.notice')
      await breaksNoRule(page, 'notice')
      if (width === 360) await page.click('.contents-button')
      expect(await page.locator('.contents .is-locked').first().isVisible()).toBe(true)
      await breaksNoRule(page, 'contents')
    })
  })
})

describe('what moves', () => {
  /** Every animation and transition that begins, by what it is called or changes. */
  const record = `
    window.moved = []
    for (const type of ['animationstart', 'transitionrun'])
      document.addEventListener(type, event => moved.push(event.animationName ?? event.propertyName), true)
  `

  /** Open and turn what can be; tells what moved on the way, and what is on the move right after a step. */
  async function movesOf(
    page: Page
  ): Promise<{readonly moved: ReadonlySet<string>; readonly running: number}> {
    let running = 0
    const look = async (): Promise<void> => {
      running += await page.evaluate(() => document.getAnimations().length)
      // What begins is told with the next picture.
      await page.evaluate(async () => {
        for (let picture = 0; picture < 2; picture++) await new Promise(requestAnimationFrame)
      })
    }
    for (const button of ['.contents-button', '.search-button', '.display-button']) {
      await page.click(button)
      await look()
      await page.keyboard.press('Escape')
      await look()
    }
    for (const link of ['#coffee p .noteref', '#coffee .term']) {
      await page.click(link)
      await look()
      await page.keyboard.press('Escape')
    }
    await page.hover('#apple .option')
    await look()
    await page.check('#apple input >> nth=0')
    await look()
    await page.click('#apple .question-actions .primary')
    await look()
    await page.click('.pager-next')
    await arrives(page, 'code')
    await look()
    await page.click('.zoom-button')
    await look()
    const moved = new Set(await page.evaluate<string[]>('moved'))
    // The wait for the player, which begins where a picture is drawn before the player runs, shows nothing.
    moved.delete('wait')
    return {moved, running}
  }

  /** What the style sheet lets move in this window: what a later rule takes back does not count. */
  const allowedToMove = async (page: Page): Promise<readonly string[]> =>
    await page.evaluate(() => {
      const found = new Map<string, boolean>()
      const still = /^(none|auto|0m?s(, 0m?s)*)$/u
      const read = (rules: CSSRuleList): void => {
        for (const rule of rules) {
          if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) continue
          if (rule instanceof CSSGroupingRule) read(rule.cssRules)
          if (!(rule instanceof CSSStyleRule)) continue
          for (const property of ['animation-name', 'transition-duration', 'scroll-behavior']) {
            const value = rule.style.getPropertyValue(property)
            if (value !== '') found.set(`${rule.selectorText} ${property}`, !still.test(value))
          }
        }
      }
      for (const sheet of document.styleSheets) read(sheet.cssRules)
      return [...found].flatMap(([name, moves]) => (moves ? [name] : []))
    })

  const options = {at: '#coffee', viewport: {width: 360, height: 700}, before: record}
  // Nothing of it is seen: until the player runs, the course waits behind it.
  const waiting = 'html:not(.playing) body animation-name'

  test('nothing, where the learner wants nothing to move', async () => {
    await reading('english', {...options, reducedMotion: 'reduce'}, async page => {
      expect(await movesOf(page)).toEqual({moved: new Set(), running: 0})
      expect(await allowedToMove(page)).toEqual([waiting])
      expect(await page.$eval('html', root => getComputedStyle(root).scrollBehavior)).toBe('auto')
    })
  })

  test('pages, windows, notes, answers and the meter elsewhere', async () => {
    await reading('english', {...options, reducedMotion: 'no-preference'}, async page => {
      const {moved} = await movesOf(page)
      for (const name of ['come-in', 'rise', 'border-top-color']) expect([...moved]).toContain(name)
      expect(await allowedToMove(page)).toContain('.meter::-webkit-progress-value transition-duration')
    })
  })
})
