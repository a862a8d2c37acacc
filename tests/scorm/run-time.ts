import type {Browser, Frame} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi} from 'vitest'
import {launchChromium} from '../support/chromium.ts'
import {startLms, type LaunchedCourse, type LaunchOptions, type TestLms} from '../support/lms.ts'
import {makePackage} from './package.ts'

const course = `---
id: course
title: A course
lang: en
pass: 70
complete: viewed-and-passed
---

# One {#one}

Something to read.[^1]

[^1]: A note of the first module.

:::question{#check}

Which is right?

- [ ] The first
  > No.
- [x] The second
  > Yes.

> [!NOTE]
> Because it is.

:::

## A page {#page}

More to read, back to [the module](#one).

# Two {#two}

::::quiz{#quiz title="A quiz" pass=50 attempts=2}

:::question{#q1}

Choose one.

- [x] Right
- [ ] Wrong

:::

:::question{#q2}

Choose all.

- [x] Right
- [x] Also right
- [ ] Wrong

:::

::::

## Another {#another}

::::quiz{#quiz-2 title="Another quiz"}

:::question{#q3 type=truefalse points=2}

It is so.

- [x] True
- [ ] False

:::

::::
`

let lms: TestLms

const go = async (sco: Frame, id: string): Promise<void> => {
  await sco.evaluate(target => (location.hash = target), id)
  await sco.waitForSelector(`.page:has(#${id}):not([hidden]), .page#${id}:not([hidden])`)
}
const choose = async (sco: Frame, question: string, ...options: readonly number[]): Promise<void> => {
  for (const option of options) await sco.check(`#${question} input[value="${option}"]`)
}
const handIn = async (sco: Frame, quiz: string): Promise<void> => await sco.click(`#${quiz} button.primary`)
const visit = async (sco: Frame, ...pages: readonly string[]): Promise<void> => {
  for (const page of pages) await go(sco, page)
}
const interactions = (field: string): readonly (string | undefined)[] => {
  const found: (string | undefined)[] = []
  while (lms.kept.has(`cmi.interactions.${found.length}.id`))
    found.push(lms.kept.get(`cmi.interactions.${found.length}.${field}`))
  return found
}

/** What the course is played as: one SCO, or the first of two. */
export type Form = 'course' | 'module'

/** The same text for each form: as a module, everything but the first heading moves one level down. */
function inForm(form: Form, text: string): string {
  if (form === 'course') return text
  let modules = 0
  return `${text
    .replace('\n---\n', '\ntargets:\n  scorm12:\n    sco: module\n---\n')
    .replace(/^# /gmu, hash =>
      (modules += 1) === 1 ? hash : `#${hash}`
    )}\n\n# More {#more}\n\nAnother module.\n`
}

/**
 * Play courses in a browser, with platforms behind them.
 *
 * @param form What they are played as.
 */
export function testRunTime(form: Form): void {
  const packed = (text: string): ReturnType<typeof makePackage> => makePackage(inForm(form, text))
  const {files, messages} = packed(course)
  let browser: Browser
  let first = 'one'
  const serve = async (text: string): Promise<void> => {
    await lms.stop()
    first = /^# .*\{#([^}]+)\}$/mu.exec(text)?.[1] ?? ''
    lms = await startLms(browser, packed(text).files)
  }
  const launch = async (options: LaunchOptions = {}): Promise<LaunchedCourse> =>
    await lms.launch(form === 'course' ? options : {file: `module-${first}.html`, ...options})

  describe(`as a ${form}`, () => {
    beforeAll(async () => {
      browser = await launchChromium()
    })
    afterAll(async () => {
      await browser.close()
    })
    beforeEach(async () => {
      first = 'one'
      lms = await startLms(browser, files)
    })
    afterEach(async () => {
      await lms.stop()
    })

    test('it has no mistakes of its own', () => {
      expect(messages.filter(({severity}) => severity !== 'info')).toEqual([])
    })

    describe('a launch', () => {
      test('the first one is incomplete, to be resumed, and kept at once, before anything is scored', async () => {
        const launched = await launch()
        await lms.keeps('cmi.core.lesson_status', 'incomplete')
        expect(lms.kept.get('cmi.core.exit')).toBe('suspend')
        expect(lms.kept.has('cmi.core.score.raw')).toBe(false)
        await launched.close()
        expect(lms.problems).toEqual([])
      })

      test('opening and closing completes nothing, and ends the session once', async () => {
        const launched = await launch()
        await launched.close()
        expect(lms.kept.get('cmi.core.lesson_status')).toBe('incomplete')
        expect(lms.kept.get('cmi.core.session_time')).toMatch(/^\d{2,4}:\d\d:\d\d$/u)
        expect(lms.problems).toEqual([])
      })

      test('place and answers come back after the window was killed', async () => {
        const first = await launch()
        await choose(first.sco, 'check', 1)
        await first.sco.click('#check button.primary')
        await go(first.sco, 'two')
        await choose(first.sco, 'q2', 0, 1)
        await first.sco.waitForSelector('.saving:text-is("Saved")')
        expect(lms.kept.get('cmi.core.lesson_location')).toBe('two')
        await first.kill()

        const second = await launch()
        expect(await second.sco.isVisible('#two')).toBe(true)
        expect(await second.sco.isChecked('#q2 input[value="0"]')).toBe(true)
        expect(await second.sco.isChecked('#q2 input[value="1"]')).toBe(true)
        expect(await second.sco.isChecked('#q2 input[value="2"]')).toBe(false)
        await go(second.sco, 'one')
        expect(await second.sco.textContent('#check .verdict')).toBe('Right!')
        expect(await second.sco.textContent('#check .question-explanation')).toContain('Because it is.')
        // Answers of an earlier session are not told again.
        expect(interactions('id')).toEqual(['check'])
        await second.close()
        expect(lms.problems).toEqual([])
      })

      test('state comes back even if the LMS forgot that the session was suspended', async () => {
        const first = await launch()
        await go(first.sco, 'page')
        await first.close()
        await lms.keeps('cmi.core.lesson_location', 'page')
        lms.kept.delete('cmi.core.exit')
        const second = await launch()
        expect(await second.sco.isVisible('#page')).toBe(true)
        await second.close()
      })

      test.each(['', 'S1.garbage', 'another tool’s <b>state</b>', `S9.${'x'.repeat(5000)}`])(
        'a foreign state does not crash: %#',
        async state => {
          lms.kept.set('cmi.suspend_data', state).set('cmi.core.lesson_location', '../nowhere')
          lms.kept.set('cmi.core.lesson_status', 'completed')
          const launched = await launch()
          expect(await launched.sco.isVisible('#one')).toBe(true)
          await go(launched.sco, 'page')
          await launched.close()
          await lms.keeps('cmi.suspend_data', /^S2\./u)
          // What was earned before stays earned.
          expect(lms.kept.get('cmi.core.lesson_status')).toBe('completed')
          expect(lms.problems).toEqual([])
        }
      )
    })

    describe('the rules of the course', () => {
      test('passed when all pages were seen and the points suffice; no score before the last quiz', async () => {
        const {sco, close} = await launch({mastery: 70})
        await visit(sco, 'page', 'two')
        await choose(sco, 'q1', 0)
        await choose(sco, 'q2', 0)
        await handIn(sco, 'quiz')
        await sco.waitForSelector('#quiz .quiz-result:not([hidden])')
        expect(await sco.textContent('#quiz .quiz-result h4')).toBe('Score: 75%')
        expect(await sco.textContent('#quiz .quiz-result')).toContain('Passed.')
        await lms.keeps('cmi.interactions.1.result', '0.5')
        expect(lms.kept.has('cmi.core.score.raw')).toBe(false)
        expect(lms.kept.get('cmi.core.lesson_status')).toBe('incomplete')

        await go(sco, 'another')
        await choose(sco, 'q3', 0)
        await handIn(sco, 'quiz-2')
        await lms.keeps('cmi.core.score.raw', '87.5')
        expect(lms.kept.get('cmi.core.score.min')).toBe('0')
        expect(lms.kept.get('cmi.core.score.max')).toBe('100')
        expect(lms.kept.get('cmi.core.lesson_status')).toBe('passed')
        await close()
        expect(lms.kept.get('cmi.core.lesson_status')).toBe('passed')
        expect(interactions('id')).toEqual(['q1', 'q2', 'q3'])
        expect(interactions('type')).toEqual(['choice', 'choice', 'true-false'])
        expect(interactions('student_response')).toEqual(['a', 'a', 't'])
        expect(interactions('correct_responses.0.pattern')).toEqual(['a', '{a,b}', 't'])
        expect(interactions('result')).toEqual(['correct', '0.5', 'correct'])
        expect(interactions('weighting')).toEqual(['1', '1', '2'])
        expect(lms.problems).toEqual([])
      })

      test('what was passed stays passed, and the best score stays, in later sessions', async () => {
        const first = await launch()
        await visit(first.sco, 'page', 'two')
        await choose(first.sco, 'q1', 0)
        await choose(first.sco, 'q2', 0, 1)
        await handIn(first.sco, 'quiz')
        await go(first.sco, 'another')
        await choose(first.sco, 'q3', 0)
        await handIn(first.sco, 'quiz-2')
        await lms.keeps('cmi.core.lesson_status', 'passed')
        await first.close()

        const second = await launch()
        await go(second.sco, 'another')
        await second.sco.click('#quiz-2 .quiz-result button')
        await choose(second.sco, 'q3', 1)
        await handIn(second.sco, 'quiz-2')
        expect(await second.sco.textContent('#quiz-2 .quiz-result')).toContain('Best attempt: 100%')
        await second.close()
        expect(lms.kept.get('cmi.core.lesson_status')).toBe('passed')
        expect(lms.kept.get('cmi.core.score.raw')).toBe('100')
        expect(lms.problems).toEqual([])
      })

      test('below the pass mark the course stays open while attempts remain', async () => {
        const first = await launch({mastery: 70})
        await visit(first.sco, 'page', 'two')
        await choose(first.sco, 'q1', 1)
        await choose(first.sco, 'q2', 2)
        await handIn(first.sco, 'quiz')
        await go(first.sco, 'another')
        await choose(first.sco, 'q3', 1)
        await handIn(first.sco, 'quiz-2')
        await lms.keeps('cmi.interactions.2.id', 'q3')
        await go(first.sco, '_results')
        expect(await first.sco.textContent('#_results .results')).toContain('Score: 0%')
        await first.close()
        await lms.keeps('cmi.core.lesson_location', 'another')
        expect(lms.kept.get('cmi.core.lesson_status')).toBe('incomplete')
        expect(lms.kept.has('cmi.core.score.raw')).toBe(false)

        const second = await launch({mastery: 70})
        await second.sco.click('#quiz-2 .quiz-result button')
        await choose(second.sco, 'q3', 0)
        await handIn(second.sco, 'quiz-2')
        await go(second.sco, 'two')
        await second.sco.click('#quiz .quiz-result button')
        await choose(second.sco, 'q1', 0)
        await choose(second.sco, 'q2', 0)
        await handIn(second.sco, 'quiz')
        await lms.keeps('cmi.core.score.raw', '87.5')
        await second.close()
        expect(lms.kept.get('cmi.core.lesson_status')).toBe('passed')
        expect(lms.problems).toEqual([])
      })

      test('with the points but not all pages, the course is not passed by the platform either', async () => {
        const {sco, close} = await launch({mastery: 70})
        await go(sco, 'two')
        await choose(sco, 'q1', 0)
        await choose(sco, 'q2', 0, 1)
        await handIn(sco, 'quiz')
        await go(sco, 'another')
        await choose(sco, 'q3', 0)
        await handIn(sco, 'quiz-2')
        await close()
        await lms.keeps('cmi.interactions.2.id', 'q3')
        expect(lms.kept.get('cmi.core.lesson_status')).toBe('incomplete')
        expect(lms.kept.has('cmi.core.score.raw')).toBe(false)
        expect(lms.problems).toEqual([])
      })

      test('a quiz asks about unanswered questions in the page, and ends after its attempts', async () => {
        const {sco, close} = await launch()
        await go(sco, 'two')
        await handIn(sco, 'quiz')
        expect(await sco.textContent('#quiz .quiz-confirm')).toContain('Questions without an answer: 2')
        await sco.click('#quiz .quiz-confirm button:has-text("Keep working")')
        expect(await sco.evaluate(() => document.activeElement?.closest('.question')?.id)).toBe('q1')
        await choose(sco, 'q1', 0)
        await handIn(sco, 'quiz')
        await sco.click('#quiz .quiz-confirm button:has-text("Hand in anyway")')
        expect(await sco.textContent('#quiz .quiz-result')).toContain('Attempts left: 1')
        expect(await sco.isDisabled('#q1 input[value="0"]')).toBe(true)
        // While attempts remain, the right answers are not given away.
        expect(await sco.locator('#quiz .is-missed').count()).toBe(0)
        await sco.click('#quiz .quiz-result button')
        expect(await sco.isChecked('#q1 input[value="0"]')).toBe(false)
        await choose(sco, 'q1', 1)
        await handIn(sco, 'quiz')
        await sco.click('#quiz .quiz-confirm button:has-text("Hand in anyway")')
        const result = await sco.textContent('#quiz .quiz-result')
        expect(result).toContain('Score: 0%')
        expect(result).toContain('Best attempt: 50%')
        expect(result).toContain('No attempts left.')
        expect(await sco.locator('#quiz .quiz-result button').count()).toBe(0)
        expect(await sco.locator('#quiz .is-missed').count()).toBe(3)
        await close()
        expect(lms.problems).toEqual([])
      })
    })

    describe('a course of one page', () => {
      beforeEach(async () => {
        await serve('---\nid: tiny\ntitle: Small\nlang: en\n---\n\n# Small {#small}\n\nA sentence.\n')
      })

      test('is not completed by opening and closing it', async () => {
        const {sco, close} = await launch()
        expect(await sco.locator('.page').count()).toBe(2)
        await close()
        expect(lms.kept.get('cmi.core.lesson_status')).toBe('incomplete')
        expect(lms.problems).toEqual([])
      })

      test('is completed by saying so', async () => {
        const {sco, close} = await launch()
        await sco.click('.pager-next')
        await lms.keeps('cmi.core.lesson_status', 'completed')
        expect(await sco.textContent('.results-verdict')).toBe(`You have completed this ${form}.`)
        await close()
        expect(lms.kept.has('cmi.core.score.raw')).toBe(false)
        expect(lms.problems).toEqual([])
      })
    })

    describe('an LMS with habits of its own', () => {
      test('answers with booleans', async () => {
        const {sco, close} = await launch({api: 'boolean'})
        await go(sco, 'page')
        await lms.keeps('cmi.core.lesson_location', 'page')
        expect(await sco.textContent('.saving')).toBe('Saved')
        await close()
        expect(lms.problems).toEqual([])
      })

      test('turns up late', async () => {
        const {close} = await launch({late: 600})
        await lms.keeps('cmi.core.lesson_status', 'incomplete')
        await close()
        expect(lms.problems).toEqual([])
      })

      test.each(['throwing', 'refusing', 'none'] as const)(
        '%s: the course can be read and answered all the same',
        async api => {
          const {sco, page} = await launch({api})
          await choose(sco, 'check', 0)
          await sco.click('#check button.primary')
          expect(await sco.textContent('#check .verdict')).toBe('Not right yet.')
          await sco.click('.pager-next')
          await sco.waitForSelector('#page:not([hidden])')
          const told = `${await sco.textContent('.saving')}${await sco.textContent('.alarm')}`
          expect(told).toContain(api === 'none' ? 'in this browser only' : 'did not open a session')
          await page.reload()
          const again = page.frame({name: 'sco'})
          await again?.waitForSelector('html.playing')
          if (api === 'none') expect(await again?.isVisible('#page')).toBe(true)
          else expect(await again?.textContent('.alarm')).toContain('did not open a session')
          expect(lms.kept.size).toBe(0)
          expect(lms.problems).toEqual([])
        }
      )

      test.each([{mode: 'review'}, {mode: 'browse'}, {credit: 'no-credit'}] as const)(
        'for looking only: nothing is written (%j)',
        async options => {
          const first = await launch()
          await choose(first.sco, 'check', 1)
          await first.sco.click('#check button.primary')
          await first.close()
          await lms.keeps('cmi.interactions.0.id', 'check')
          const second = await launch(options)
          expect(await second.sco.isChecked('#check input[value="1"]')).toBe(true)
          await go(second.sco, 'page')
          expect(await second.sco.textContent('.alarm')).toContain('nothing you do here is recorded')
          const names = (await second.calls()).map(({name}) => name)
          expect(names).not.toContain('LMSSetValue')
          await second.close()
          expect(lms.problems).toEqual([])
        }
      )

      test('a failed commit is told, tried again, and loses nothing', async () => {
        const {sco, commitsWork, close} = await launch()
        await lms.keeps('cmi.core.lesson_status', 'incomplete')
        await commitsWork(false)
        await choose(sco, 'check', 1)
        await sco.click('#check button.primary')
        await sco.waitForSelector('.alarm:has-text("not saved yet")')
        await commitsWork(true)
        await lms.keeps('cmi.interactions.0.student_response', 'b')
        await sco.waitForSelector('.saving:has-text("Saved")')
        expect(await sco.textContent('.alarm')).toBe('')
        await close()
        expect(lms.problems).toEqual([])
      })

      test('calls nothing after the end, and ends once', async () => {
        const {page, sco} = await launch()
        await sco.evaluate(() => {
          dispatchEvent(new PageTransitionEvent('pagehide'))
          dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))
        })
        await go(sco, 'page')
        await page.waitForTimeout(1500)
        const names: string[] = await page.evaluate('calls.map(call => call.name)')
        expect(names.filter(name => name === 'LMSFinish')).toHaveLength(1)
        expect(names.at(-1)).toBe('LMSFinish')
      })
    })

    describe('nothing gets lost', () => {
      /** Answer the self-check, wait until the LMS keeps it, then answer more, which it does not get. */
      const answerTwice = async (
        options: LaunchOptions = {}
      ): Promise<Awaited<ReturnType<TestLms['launch']>>> => {
        const launched = await launch(options)
        const {sco} = launched
        await choose(sco, 'check', 1)
        await sco.click('#check button.primary')
        await go(sco, 'two')
        await sco.waitForSelector('.saving:text-is("Saved")')
        return launched
      }
      const hasSecondAnswer = async (sco: Frame): Promise<void> => {
        await go(sco, 'two')
        expect(await sco.isChecked('#q1 input[value="0"]')).toBe(true)
        await go(sco, 'one')
        expect(await sco.textContent('#check .verdict')).toBe('Right!')
      }

      test('of the last seconds before a tab crashes while the platform cannot be reached', async () => {
        const first = await answerTwice()
        await first.commitsWork(false)
        await choose(first.sco, 'q1', 0)
        await first.sco.waitForSelector('.alarm:has-text("not saved yet")')
        await first.kill()
        const second = await launch()
        expect(await second.sco.textContent('.notice')).toContain('brought back from this browser')
        await hasSecondAnswer(second.sco)
        await second.close()
        // Now that the platform has it, nothing is brought back again.
        const third = await launch()
        expect(await third.sco.locator('.notice').count()).toBe(0)
        await hasSecondAnswer(third.sco)
        await third.close()
        expect(lms.problems).toEqual([])
      })

      test('of what was done after the login ran out, while the platform still says that all is well', async () => {
        const first = await answerTwice()
        await first.close()
        const second = await launch({api: 'forgetful'})
        await choose(second.sco, 'q1', 0)
        await second.sco.waitForSelector('.saving:text-is("Saved")')
        await second.close()
        const third = await launch()
        await hasSecondAnswer(third.sco)
        await third.close()
        expect(lms.problems).toEqual([])
      })

      test('of what was done while every call throws, because the window of the platform is gone', async () => {
        const first = await answerTwice()
        await first.vanish()
        await choose(first.sco, 'q1', 0)
        await first.sco.waitForSelector('.alarm:has-text("not saved yet")')
        await first.close()
        const second = await launch()
        await hasSecondAnswer(second.sco)
        await second.close()
        expect(lms.problems).toEqual([])
      })

      test('but what another device went on from is not undone', async () => {
        const first = await answerTwice()
        await first.commitsWork(false)
        await choose(first.sco, 'q1', 1)
        await first.sco.waitForSelector('.alarm:has-text("not saved yet")')
        await first.kill()
        const elsewhere = await launch({device: 'laptop'})
        await go(elsewhere.sco, 'two')
        await choose(elsewhere.sco, 'q1', 0)
        await elsewhere.sco.waitForSelector('.saving:text-is("Saved")')
        await elsewhere.close()
        await lms.keeps('cmi.core.lesson_location', 'two')
        const back = await launch()
        await hasSecondAnswer(back.sco)
        await back.close()
        expect(lms.problems).toEqual([])
      })

      test('and a new attempt starts without anything of the one before', async () => {
        const first = await answerTwice()
        await first.close()
        lms.kept.clear()
        const second = await launch()
        expect(await second.sco.isVisible('#one')).toBe(true)
        expect(await second.sco.isChecked('#check input[value="1"]')).toBe(false)
        await second.close()
        expect(lms.problems).toEqual([])
      })

      test.each<LaunchOptions>([{room: 300}, {api: 'cutting', engine: 'scorm-again'}])(
        'where the platform has too little room, scores stay, and the rest stays in this browser (%j)',
        async options => {
          await serve(
            `---\nid: long\ntitle: Long\nlang: en\n---\n\n# One {#one}\n\n:::question{#e type=essay}\n\nWrite.\n\n:::\n\n::::quiz{#z}\n\n:::question{#q}\n\nWhich?\n\n- [x] A\n- [ ] B\n\n:::\n\n::::\n`
          )
          const {sco, close} = await launch(options)
          const text = Array.from({length: 90}, (_, index) => `word${index}`).join(' ')
          await sco.fill('#e textarea', text)
          await choose(sco, 'q', 0)
          await handIn(sco, 'z')
          await sco.waitForSelector('.alarm:has-text("no room for all your answers")')
          await close()
          await lms.keeps('cmi.core.score.raw', '100')
          expect(lms.kept.get('cmi.suspend_data')?.length).toBeLessThanOrEqual(300)
          const again = await launch(options)
          expect(await again.sco.inputValue('#e textarea')).toBe(text)
          expect(await again.sco.textContent('#z .quiz-result h4')).toBe('Score: 100%')
          await again.close()
          const elsewhere = await launch({...options, device: 'laptop'})
          expect(await elsewhere.sco.inputValue('#e textarea')).toBe('')
          expect(await elsewhere.sco.textContent('#z .quiz-result h4')).toBe('Score: 100%')
          await elsewhere.close()
          expect(lms.problems).toEqual([])
        }
      )

      test('when the course is edited: every answer stays that the edit did not touch', async () => {
        const first = await launch()
        await choose(first.sco, 'check', 1)
        await first.sco.click('#check button.primary')
        await go(first.sco, 'another')
        await choose(first.sco, 'q3', 0)
        await handIn(first.sco, 'quiz-2')
        await go(first.sco, 'two')
        await choose(first.sco, 'q1', 0)
        await choose(first.sco, 'q2', 1)
        await first.sco.waitForSelector('.saving:text-is("Saved")')
        await first.close()
        const edited = course
          .replace('# Two', '# Between {#between}\n\nSomething new.\n\n# Two')
          .replace('- [x] Right\n- [x] Also right', '- [x] Quite right\n- [x] Also right')
          .replace('## A page {#page}', '## A page with another title {#page}')
        lms.update(packed(edited).files)
        const {sco, close} = await launch()
        expect(await sco.isVisible('#two')).toBe(true)
        expect(await sco.textContent('.notice')).toContain('Answers that no longer fit: 1')
        expect(await sco.isChecked('#q1 input[value="0"]')).toBe(true)
        expect(await sco.isChecked('#q2 input[value="1"]')).toBe(false)
        await go(sco, 'one')
        expect(await sco.textContent('#check .verdict')).toBe('Right!')
        await go(sco, 'another')
        expect(await sco.textContent('#quiz-2 .quiz-result h4')).toBe('Score: 100%')
        await close()
        expect(lms.problems).toEqual([])
      })

      test('in fifty launches in a row', {timeout: 400_000}, async () => {
        for (let count = 0; count < 50; count++) {
          const {sco, close, kill} = await launch()
          await go(sco, count % 2 === 0 ? 'two' : 'page')
          if (count > 0) expect(await sco.isChecked('#q2 input[value="0"]')).toBe(count % 2 === 1)
          if (count % 2 === 0) await sco.check('#q2 input[value="0"]')
          else
            await sco.evaluate(() =>
              document.querySelector<HTMLInputElement>('#q2 input[value="0"]')?.click()
            )
          const before = lms.kept.get('cmi.suspend_data')
          if (count % 5 === 4) {
            await sco.waitForSelector('.saving:text-is("Saved")')
            await kill()
          } else await close()
          const isNew = (): void => expect(lms.kept.get('cmi.suspend_data')).not.toBe(before)
          await vi.waitFor(isNew, {timeout: 30_000})
        }
        expect(lms.kept.get('cmi.core.lesson_status')).toBe('incomplete')
        expect(lms.problems).toEqual([])
      })
    })

    describe('a course of three hundred questions', () => {
      const many = Array.from(
        {length: 300},
        (_, index) =>
          `:::question{#q${index + 1}}\n\nQuestion ${index + 1}?\n\n- [x] Right\n- [ ] Wrong\n- [ ] Also wrong\n\n:::\n`
      )
      const halves = [many.slice(0, 150), many.slice(150)].map(
        (questions, index) => `::::quiz{#z${index + 1} shuffle=true}\n\n${questions.join('\n')}\n::::\n`
      )

      test('keeps and reports all of them', async () => {
        await serve(`---\nid: many\ntitle: Many\nlang: en\n---\n\n# One {#one}\n\n${halves.join('\n')}`)
        const first = await launch()
        await first.sco.evaluate(() => {
          for (const input of [...document.querySelectorAll<HTMLInputElement>('.question input[value="0"]')])
            input.click()
        })
        await handIn(first.sco, 'z1')
        await first.sco.waitForSelector('#z1 .quiz-result:not([hidden])')
        await first.sco.waitForSelector('.saving:text-is("Saved")')
        await first.kill()
        expect(interactions('id')).toHaveLength(150)
        expect(lms.kept.get('cmi.suspend_data')?.length).toBeLessThanOrEqual(3900)
        const second = await launch()
        expect(await second.sco.locator('#z1 .question.graded input[value="0"]:checked').count()).toBe(150)
        expect(await second.sco.locator('#z2 .question.graded input[value="0"]:checked').count()).toBe(150)
        await handIn(second.sco, 'z2')
        await lms.keeps('cmi.core.score.raw', '100')
        expect(lms.kept.get('cmi.core.lesson_status')).toBe('completed')
        await second.close()
        expect(interactions('id')).toHaveLength(300)
        expect(new Set(interactions('id')).size).toBe(300)
        expect(lms.problems).toEqual([])
      })
    })

    describe('two windows', () => {
      test('the older one becomes read-only, says so, and hands over what it knows', async () => {
        const first = await launch()
        await go(first.sco, 'two')
        await first.sco.waitForSelector('.saving:text-is("Saved")')
        await first.commitsWork(false)
        await choose(first.sco, 'q1', 0)
        const second = await launch()
        await first.sco.waitForSelector('.alarm:has-text("open in a newer window")')
        expect(await first.sco.isDisabled('#q1 input[value="1"]')).toBe(true)
        expect(await first.sco.isDisabled('#quiz button.primary')).toBe(true)
        expect(await second.sco.isChecked('#q1 input[value="0"]')).toBe(true)
        const before = (await first.calls()).length
        await go(first.sco, 'page')
        await choose(second.sco, 'q2', 1)
        await second.sco.waitForSelector('.saving:text-is("Saved")')
        await first.close()
        await second.close()
        expect(before).toBeGreaterThan(0)
        const third = await launch()
        expect(await third.sco.isChecked('#q1 input[value="0"]')).toBe(true)
        expect(await third.sco.isChecked('#q2 input[value="1"]')).toBe(true)
        await third.close()
        expect(lms.problems).toEqual([])
      })

      test('the older one says nothing more to the platform, not even goodbye', async () => {
        const first = await launch()
        await lms.keeps('cmi.core.lesson_status', 'incomplete')
        const second = await launch()
        await first.sco.waitForSelector('.alarm:has-text("open in a newer window")')
        const before = (await first.calls()).length
        await go(first.sco, 'page')
        await first.sco.evaluate(() => void dispatchEvent(new PageTransitionEvent('pagehide')))
        expect((await first.calls()).length).toBe(before)
        // The session of the older window is open still, and its turn can be taken back.
        await first.sco.click('.alarm button')
        await second.sco.waitForSelector('.alarm:has-text("open in a newer window")')
        await first.page.waitForFunction(`calls.filter(call => call.name === 'LMSInitialize').length === 2`)
        const sco = first.page.frame({name: 'sco'})
        await sco?.waitForSelector('.saving:text-is("Saved")')
        await second.close()
      })
    })

    describe('wherever the course opens', () => {
      test.each(['nested', 'popup'] as const)('%s: it finds the LMS and loses nothing', async place => {
        const first = await launch({place})
        await go(first.sco, 'two')
        await choose(first.sco, 'q1', 0)
        await first.sco.waitForSelector('.saving:text-is("Saved")')
        await first.close()
        await lms.keeps('cmi.core.lesson_location', 'two')
        const second = await launch({place})
        expect(await second.sco.isChecked('#q1 input[value="0"]')).toBe(true)
        await second.close()
        expect(lms.problems).toEqual([])
      })

      test('a browser that lets it keep nothing, and windows not talk to each other', async () => {
        const first = await launch({storage: false})
        await go(first.sco, 'two')
        await choose(first.sco, 'q1', 0)
        await first.sco.waitForSelector('.saving:text-is("Saved")')
        await first.kill()
        const second = await launch({storage: false})
        expect(await second.sco.isChecked('#q1 input[value="0"]')).toBe(true)
        await second.close()
        expect(lms.problems).toEqual([])
      })

      test('slowly: a platform that takes five seconds for each commit', async () => {
        const {sco, page, calls, close} = await launch({slow: 5000})
        await lms.keeps('cmi.core.lesson_status', 'incomplete')
        await go(sco, 'two')
        await choose(sco, 'q1', 0)
        await choose(sco, 'q2', 0)
        await page.waitForTimeout(3000)
        const commits = (await calls()).filter(({name}) => name === 'LMSCommit').length
        expect(commits).toBeLessThanOrEqual(2)
        await close()
        const second = await launch()
        await go(second.sco, 'two')
        expect(await second.sco.isChecked('#q2 input[value="0"]')).toBe(true)
        await second.close()
        expect(lms.problems).toEqual([])
      })
    })

    describe('what platforms stumble over', () => {
      test('numbers are written as the standard does, in a course whose language writes commas', async () => {
        await serve(course.replace('lang: en', 'lang: de'))
        const {sco, close} = await launch()
        await visit(sco, 'page', 'two')
        await choose(sco, 'q1', 0)
        await choose(sco, 'q2', 0)
        await handIn(sco, 'quiz')
        await go(sco, 'another')
        await choose(sco, 'q3', 0)
        await handIn(sco, 'quiz-2')
        await lms.keeps('cmi.core.score.raw', '87.5')
        await go(sco, '_results')
        expect(await sco.textContent('.results')).toContain('87,5')
        await close()
        expect(interactions('result')).toContain('0.5')
        expect(lms.problems).toEqual([])
      })

      test('the focus stays with the platform until the learner turns a page, and is on the heading then', async () => {
        const {page, sco, close} = await launch()
        expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
        await sco.click('.pager-next')
        await sco.waitForFunction(() => document.activeElement?.classList.contains('page-title'))
        await close()
        expect(lms.problems).toEqual([])
      })

      test('a page that is hidden and then left commits before it finishes, and says nothing after', async () => {
        const {sco, calls, close} = await launch()
        await choose(sco, 'check', 1)
        await sco.evaluate(() => {
          Object.defineProperty(document, 'visibilityState', {get: () => 'hidden'})
          document.dispatchEvent(new Event('visibilitychange'))
          dispatchEvent(new PageTransitionEvent('pagehide'))
          document.dispatchEvent(new Event('visibilitychange'))
        })
        const names = (await calls()).map(({name}) => name)
        expect(names.slice(-2)).toEqual(['LMSCommit', 'LMSFinish'])
        expect(names.filter(name => name === 'LMSFinish')).toHaveLength(1)
        await close()
        expect(lms.problems).toEqual([])
      })

      test('a platform that keeps neither answers nor objectives is asked once', async () => {
        const {sco, close} = await launch({optional: false})
        await choose(sco, 'check', 1)
        await sco.click('#check button.primary')
        await sco.waitForSelector('.saving:text-is("Saved")')
        await close()
        expect(lms.problems).toEqual([])
      })
    })

    describe('leaving', () => {
      test('by the button: saved, ended once, and said so', async () => {
        const {sco, calls, close} = await launch()
        await go(sco, '_results')
        await sco.click('.exit button')
        expect(await sco.textContent('.alarm')).toContain('You may close this window')
        expect(await sco.locator('.alarm button').count()).toBe(1)
        const names = (await calls()).map(({name}) => name)
        expect(names.at(-1)).toBe('LMSFinish')
        await close()
        expect(lms.kept.get('cmi.core.lesson_status')).toBe('incomplete')
        expect(lms.problems).toEqual([])
      })

      test.each(['strict', 'scorm-again'] as const)(
        'and coming back from the browser’s memory begins a new session (%s)',
        async engine => {
          const {page, sco, calls, close} = await launch({engine})
          await choose(sco, 'check', 1)
          await sco.evaluate(() => void dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true})))
          await sco.evaluate(() => void dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})))
          await page.waitForFunction(`calls.filter(call => call.name === 'LMSInitialize').length === 2`)
          const again = page.frame({name: 'sco'})
          await again?.waitForSelector('html.playing')
          // One run-time opens a second session in one launch; the other does not, and the learner is told.
          if (engine === 'strict')
            expect(await again?.textContent('.alarm')).toContain('This session has ended')
          else expect(await again?.isChecked('#check input[value="1"]')).toBe(true)
          expect((await calls()).filter(({name}) => name === 'LMSFinish')).toHaveLength(1)
          await close()
          const next = await launch()
          expect(await next.sco.isChecked('#check input[value="1"]')).toBe(true)
          await next.close()
        }
      )
    })

    describe('objectives', () => {
      const withObjectives = `---\nid: aims\ntitle: Aims\nlang: en\npass: 50\n---\n\n# One {#one}\n\n:::objectives\n\n- **TP1** Know.\n- **TP2** Do.\n\n:::\n\n::::quiz{#z attempts=3}\n\n:::question{#q1 objectives=TP1}\n\nWhich?\n\n- [x] A\n- [ ] B\n\n:::\n\n:::question{#q2 objectives="TP1 TP2"}\n\nWhich?\n\n- [x] A\n- [ ] B\n\n:::\n\n::::\n`

      test('are told with their score and status, and keep their best', async () => {
        await serve(withObjectives)
        const first = await launch()
        await choose(first.sco, 'q1', 0)
        await choose(first.sco, 'q2', 1)
        await handIn(first.sco, 'z')
        await lms.keeps('cmi.objectives.1.status', 'incomplete')
        expect(lms.kept.get('cmi.objectives.0.id')).toBe('TP1')
        expect(lms.kept.get('cmi.objectives.0.score.raw')).toBe('50')
        expect(lms.kept.get('cmi.objectives.0.status')).toBe('passed')
        expect(lms.kept.get('cmi.objectives.1.id')).toBe('TP2')
        expect(lms.kept.get('cmi.objectives.1.score.raw')).toBe('0')
        await first.close()
        const second = await launch()
        await second.sco.click('#z .quiz-result button')
        await choose(second.sco, 'q1', 1)
        await choose(second.sco, 'q2', 0)
        await handIn(second.sco, 'z')
        await lms.keeps('cmi.objectives.1.score.raw', '100')
        expect(lms.kept.get('cmi.objectives.0.score.raw')).toBe('50')
        expect(lms.kept.get('cmi.objectives.1.status')).toBe('passed')
        expect(lms.kept.has('cmi.objectives.2.id')).toBe(false)
        await second.close()
        expect(lms.problems).toEqual([])
      })
    })
  })
}
