import type {Browser, Frame} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {launchChromium} from '../support/chromium.ts'
import {startLms, type TestLms} from '../support/lms.ts'
import {makePackage, textOf} from './package.ts'

let browser: Browser
let lms: TestLms

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})
afterEach(async () => {
  await lms.stop()
})

const front = (keys = ''): string => `---\nid: course\ntitle: Course\nlang: en\n${keys}---\n\n`
const question = (id: string, options = 2): string =>
  `:::question{#${id}}\n\nWhich?\n\n${Array.from(
    {length: options},
    (_, index) => `- [${index === 0 ? 'x' : ' '}] Option ${index}`
  ).join('\n')}\n\n:::\n`
const quiz = (id: string, ...inside: readonly string[]): string =>
  `::::quiz{#${id} attempts=1}\n\n${inside.join('\n')}\n::::\n`
const essay = (id: string): string => `:::question{#${id} type=essay}\n\nWrite.\n\n:::\n`

const begin = async (source: string): Promise<void> => {
  lms = await startLms(browser, makePackage(source).files)
}
const choose = async (sco: Frame, id: string, option: number): Promise<void> =>
  await sco.check(`#${id} input[value="${String(option)}"]`)
const saved = async (sco: Frame): Promise<unknown> => await sco.waitForSelector('.saving:text-is("Saved")')

describe('answers that no report can hold', () => {
  test.each([
    ['more options than a platform has signs for', front(), 37],
    ['reports are not wanted', front('targets:\n  scorm12:\n    report: none\n'), 3]
  ])('%s: the platform is told none, and everything is kept', async (_, start, options) => {
    await begin(`${start}# One {#one}\n\n${question('check', options)}\n${quiz('z', question('q', options))}`)
    const first = await lms.launch()
    await choose(first.sco, 'check', options - 1)
    await first.sco.click('#check button.primary')
    await choose(first.sco, 'q', 0)
    await first.sco.click('#z button.primary')
    await lms.keeps('cmi.core.score.raw', '100')
    await first.close()
    expect([...lms.kept.keys()].filter(element => element.startsWith('cmi.interactions'))).toEqual([])
    const second = await lms.launch()
    expect(await second.sco.isChecked(`#check input[value="${String(options - 1)}"]`)).toBe(true)
    expect(await second.sco.isChecked('#q input[value="0"]')).toBe(true)
    await second.close()
    expect(lms.problems).toEqual([])
  })
})

describe('a mark of the platform’s own', () => {
  test('decides in place of the course’s: below it nothing is passed, and no score makes it fail', async () => {
    await begin(
      `${front('pass: 50\ncomplete: passed\n')}# One {#one}\n\n${quiz('z', question('a'), question('b')).replace(' attempts=1', '')}`
    )
    const {sco, close} = await lms.launch({mastery: 90})
    await choose(sco, 'a', 0)
    await choose(sco, 'b', 1)
    await sco.click('#z button.primary')
    await lms.keeps('cmi.interactions.1.id', 'b')
    await close()
    expect(lms.kept.get('cmi.core.lesson_status')).toBe('incomplete')
    expect(lms.kept.has('cmi.core.score.raw')).toBe(false)
    const second = await lms.launch({mastery: 90})
    await second.sco.click('#z .quiz-result button')
    await choose(second.sco, 'a', 0)
    await choose(second.sco, 'b', 0)
    await second.sco.click('#z button.primary')
    await lms.keeps('cmi.core.score.raw', '100')
    await second.close()
    expect(lms.kept.get('cmi.core.lesson_status')).toBe('passed')
    expect(lms.problems).toEqual([])
  })

  test('never takes back what was completed by viewing it', async () => {
    const source = `${front('pass: 70\ncomplete: viewed\n')}# One {#one}\n\n${quiz('z', question('q'))}`
    expect(textOf(makePackage(source).files, 'imsmanifest.xml')).not.toContain('masteryscore')
    for (const mastery of [undefined, 70]) {
      await begin(source)
      const {sco, close} = await lms.launch(mastery === undefined ? {} : {mastery})
      await choose(sco, 'q', 1)
      await sco.click('#z button.primary')
      await sco.click('.pager-next')
      await lms.keeps('cmi.core.lesson_status', 'completed')
      await close()
      expect(lms.kept.get('cmi.core.lesson_status')).toBe('completed')
      expect(lms.problems).toEqual([])
      if (mastery === undefined) await lms.stop()
    }
  })
})

describe('a new edition', () => {
  test('with less room for a text: it stays whole, may be shortened, and the platform keeps what it can', async () => {
    await begin(`${front()}# One {#one}\n\n${essay('e')}\n${question('check')}`)
    const first = await lms.launch()
    const long = Array.from({length: 900}, (_, index) => `w${String(index)}`).join(' ')
    await first.sco.fill('#e textarea', long)
    const text = await first.sco.inputValue('#e textarea')
    expect(text.length).toBeGreaterThan(2500)
    await choose(first.sco, 'check', 0)
    await first.sco.click('#check button.primary')
    await saved(first.sco)
    await first.close()

    lms.update(
      makePackage(`${front()}# One {#one}\n\n${essay('e')}\n${question('check')}\n${essay('f')}`).files
    )
    const options = {engine: 'strict', room: 3900} as const
    const second = await lms.launch(options)
    expect(await second.sco.inputValue('#e textarea')).toBe(text)
    await second.sco.fill('#f textarea', 'another text '.repeat(100).trim())
    await second.sco.waitForSelector('.alarm:has-text("no room for all your answers")')
    await second.close()
    // Another device has what the platform has: not everything, but all that there is room for.
    const elsewhere = await lms.launch({...options, device: 'laptop'})
    expect(await elsewhere.sco.isChecked('#check input[value="0"]')).toBe(true)
    expect(await elsewhere.sco.inputValue('#f textarea')).toContain('another text')
    await elsewhere.kill()

    const third = await lms.launch(options)
    expect(await third.sco.inputValue('#e textarea')).toBe(text)
    await third.sco.focus('#e textarea')
    await third.sco.press('#e textarea', 'Control+End')
    for (let times = 0; times < 3; times++) await third.sco.press('#e textarea', 'Backspace')
    expect(await third.sco.inputValue('#e textarea')).toBe(text.slice(0, -3))
    await third.sco.press('#e textarea', 'x')
    expect(await third.sco.inputValue('#e textarea')).toBe(text.slice(0, -3))
    await third.sco.fill('#e textarea', text.slice(0, 300))
    await saved(third.sco)
    await third.close()
    const last = await lms.launch({...options, device: 'tablet'})
    expect(await last.sco.inputValue('#e textarea')).toBe(text.slice(0, 300))
    await last.close()
  })
})

describe('nothing is lost', () => {
  const source = `${front()}# One {#one}\n\nText.\n\n${question('check')}\n${essay('e')}`

  test('when the tab is closed', async () => {
    await begin(source)
    const {page, sco} = await lms.launch()
    await choose(sco, 'check', 1)
    await page.close({runBeforeUnload: true})
    await lms.keeps('cmi.core.session_time', /./u)
    await expectAnswer(1)
  })

  test('when the platform takes the frame away', async () => {
    await begin(source)
    const {page, sco, close} = await lms.launch()
    await choose(sco, 'check', 1)
    await page.evaluate(() => document.querySelector('iframe')?.remove())
    await lms.keeps('cmi.core.session_time', /./u)
    await close()
    await expectAnswer(1)
  })

  test('when the window that opened the course is closed', async () => {
    await begin(source)
    const {page, window, sco} = await lms.launch({place: 'popup'})
    await saved(sco)
    await page.close()
    await choose(sco, 'check', 1)
    await sco.fill('#e textarea', 'Written alone.')
    await window.close({runBeforeUnload: true})
    await expectAnswer(1)
  })

  test('when the network goes and comes back', async () => {
    await begin(source)
    const {page, sco, commitsWork, close} = await lms.launch()
    await saved(sco)
    await commitsWork(false)
    await page.context().setOffline(true)
    await choose(sco, 'check', 1)
    await sco.waitForSelector('.alarm:has-text("not saved yet")')
    await commitsWork(true)
    const before = Date.now()
    await page.context().setOffline(false)
    await saved(sco)
    // At once, not when the next try is due.
    expect(Date.now() - before).toBeLessThan(4000)
    await close()
    await expectAnswer(1)
  })

  test('and nobody is told so where it is not true', async () => {
    await begin(source)
    const said = '.results-close:not([hidden])'
    const first = await lms.launch()
    await first.sco.click('.pager-next')
    await first.sco.waitForSelector(said)
    await first.commitsWork(false)
    await first.sco.evaluate(() => (location.hash = 'one'))
    await choose(first.sco, 'check', 1)
    await first.sco.waitForSelector('.alarm:has-text("not saved yet")')
    await first.sco.click('.pager-next')
    expect(await first.sco.locator(said).count()).toBe(0)
    await first.close()
    for (const options of [{mode: 'review'}, {api: 'refusing'}] as const) {
      const {sco, close} = await lms.launch(options)
      await sco.click('.pager-next')
      expect(await sco.locator(said).count()).toBe(0)
      await close()
    }
  })

  test('when another window opens while the platform takes its time over what was handed in', async () => {
    await begin(`${front()}# One {#one}\n\n${quiz('z', question('q'))}`)
    const first = await lms.launch({slow: 4000})
    await saved(first.sco)
    await choose(first.sco, 'q', 0)
    // What follows comes while the window hears nothing.
    await first.sco.evaluate(
      () => void setTimeout(() => document.querySelector<HTMLElement>('#z button.primary')?.click(), 20)
    )
    await new Promise(resolve => setTimeout(resolve, 400))
    const second = await lms.launch()
    await second.sco.waitForSelector('#z .quiz-result:not([hidden])')
    await second.sco.click('.pager-next')
    await saved(second.sco)
    await first.close()
    await second.close()
    const {sco, close} = await lms.launch()
    expect(await sco.isVisible('#z .quiz-result')).toBe(true)
    await close()
    expect(lms.problems).toEqual([])
  })

  test('when two devices go on by turns, and one of them still holds what no platform had', async () => {
    await begin(`${front()}# One {#one}\n\n${quiz('z', question('q'))}\n${question('check')}`)
    const phone = await lms.launch()
    await saved(phone.sco)
    await phone.close()
    const again = await lms.launch({api: 'forgetful'})
    await choose(again.sco, 'q', 0)
    await again.sco.click('#z button.primary')
    await saved(again.sco)
    await again.close()
    const laptop = await lms.launch({device: 'laptop'})
    await choose(laptop.sco, 'check', 1)
    await laptop.sco.click('#check button.primary')
    await saved(laptop.sco)
    await laptop.close()
    const back = await lms.launch()
    expect(await back.sco.isChecked('#check input[value="1"]')).toBe(true)
    expect(await back.sco.textContent('#z .quiz-result h4')).toBe('Score: 100%')
    await back.close()
    const elsewhere = await lms.launch({device: 'laptop'})
    expect(await elsewhere.sco.textContent('#z .quiz-result h4')).toBe('Score: 100%')
    await elsewhere.close()
    expect(lms.problems).toEqual([])
  })

  test('when the storage of the browser is full and a second window opens', async () => {
    await begin(source)
    const first = await lms.launch({storage: 'full'})
    await saved(first.sco)
    await first.commitsWork(false)
    await first.sco.fill('#e textarea', 'Not kept anywhere yet.')
    await first.sco.waitForSelector('.alarm:has-text("not saved yet")')
    const second = await lms.launch({storage: 'full'})
    expect(await second.sco.inputValue('#e textarea')).toBe('Not kept anywhere yet.')
    await saved(second.sco)
    await first.close()
    await second.close()
    const third = await lms.launch({storage: 'full'})
    expect(await third.sco.inputValue('#e textarea')).toBe('Not kept anywhere yet.')
    await third.close()
    expect(lms.problems).toEqual([])
  })

  test('when a learner leaves by the button while the platform cannot be reached: the course goes on trying', async () => {
    await begin(source)
    const {sco, commitsWork, close} = await lms.launch({storage: false})
    await saved(sco)
    await commitsWork(false)
    await choose(sco, 'check', 1)
    await sco.waitForSelector('.alarm:has-text("not saved yet")')
    await sco.click('.pager-next')
    await sco.click('.exit button')
    expect(await sco.textContent('.alarm')).toContain('not saved yet')
    await commitsWork(true)
    await saved(sco)
    await sco.click('.exit button')
    expect(await sco.textContent('.alarm')).toContain('You may close this window')
    await close()
    await expectAnswer(1)
  })

  async function expectAnswer(option: number): Promise<void> {
    const {sco, close} = await lms.launch()
    expect(await sco.isChecked(`#check input[value="${String(option)}"]`)).toBe(true)
    await close()
    expect(lms.problems).toEqual([])
  }
})

test('a platform that turns up late is spoken to as soon as it is there', async () => {
  await begin(`${front()}# One {#one}\n\n${question('check')}`)
  const {page, close} = await lms.launch({late: 4000})
  await page.waitForFunction(`calls.some(call => call.name === 'LMSInitialize')`)
  await lms.keeps('cmi.core.lesson_status', 'incomplete')
  await close()
  expect(lms.problems).toEqual([])
})

test('whom a platform refuses is shown nothing of whoever was refused before', async () => {
  await begin(`${front()}# One {#one}\n\n${question('check')}\n${essay('e')}`)
  const first = await lms.launch({api: 'refusing'})
  await first.sco.fill('#e textarea', 'A secret.')
  await first.sco.click('#e button.primary')
  await first.close()
  const second = await lms.launch({api: 'refusing'})
  expect(await second.sco.inputValue('#e textarea')).toBe('')
  expect(await second.sco.textContent('.alarm')).toContain('did not open a session')
  await second.close()
})

test('undoing on another page changes nothing but the answer', async () => {
  await begin(`${front()}# One {#one}\n\n${essay('e')}`)
  const {sco, close} = await lms.launch()
  await sco.fill('#e textarea', 'Some words.')
  await sco.click('.pager-next')
  await saved(sco)
  await sco.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#e textarea')
    if (field !== null) field.value = 'Some word'
    field?.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'historyUndo'}))
  })
  await close()
  expect(lms.kept.get('cmi.suspend_data')?.length).toBeLessThan(60)
  expect(lms.problems).toEqual([])
})

test('in a window that may only be read, choices with letters cannot be placed either', async () => {
  await begin(
    `${front()}# One {#one}\n\n:::question{#m}\n\nMatch.\n\n| One | Other |\n| --- | --- |\n| a | \`x\` *y* |\n| b | \`z\` *y* |\n\n:::\n`
  )
  const place = async (sco: Frame): Promise<readonly string[]> => {
    await sco.evaluate(() => {
      document.querySelector<HTMLElement>('#m .choice')?.click()
      document.querySelector<HTMLElement>('#m .pairs > *')?.click()
    })
    return await sco.$$eval('#m select', selects =>
      selects.map(select => (select as HTMLSelectElement).value)
    )
  }
  const first = await lms.launch()
  await saved(first.sco)
  const second = await lms.launch()
  await first.sco.waitForSelector('.alarm:has-text("open in a newer window")')
  expect(await place(first.sco)).toEqual(['', ''])
  // The same clicks place it where it may be placed.
  expect(await place(second.sco)).not.toEqual(['', ''])
  await first.close()
  await second.close()
  expect(lms.problems).toEqual([])
})
