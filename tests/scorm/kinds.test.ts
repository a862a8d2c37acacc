import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Question} from '@silabus/core'
import type {Browser, Frame} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {launchChromium} from '../support/chromium.ts'
import {startLms, type LaunchedCourse, type TestLms} from '../support/lms.ts'
import {
  chosenGap,
  cloze,
  essay,
  matching,
  numberGap,
  numeric,
  ordering,
  paragraph,
  place,
  short,
  text,
  typedGap,
  withQuestions
} from './kinds.ts'
import {makePackage, textOf, type TestPackage} from './package.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let lms: TestLms

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

const front = (lang: string): string => `---\nid: course\ntitle: Course\nlang: ${lang}\n---\n\n`

/** A course whose one page asks the questions as self-checks. */
const selfChecks = (questions: readonly Question[], lang = 'en'): TestPackage =>
  makePackage(
    `${front(lang)}# One {#one}\n\n${questions.map(({id}) => place(id)).join('')}`,
    withQuestions(...questions)
  )
/** A course whose one page asks the questions in a quiz. */
const quiz = (questions: readonly Question[], attributes = '', keys = ''): TestPackage =>
  makePackage(
    `---\nid: course\ntitle: Course\nlang: en\n${keys}---\n\n# One {#one}\n\n::::quiz{#quiz title="A quiz"${attributes}}\n\n`
      + `${questions.map(({id}) => place(id)).join('')}::::\n`,
    withQuestions(...questions)
  )

async function open({files}: TestPackage): Promise<LaunchedCourse> {
  lms = await startLms(browser, files)
  return await lms.launch()
}
afterEach(async () => {
  await lms.stop()
})

const check = async (sco: Frame, id: string): Promise<string | null> => {
  await sco.click(`#${id} button.primary`)
  return await sco.textContent(`#${id} .verdict`)
}
const reveal = async (sco: Frame, id: string): Promise<void> =>
  await sco.click(`#${id} .question-actions button.quiet`)
const notes = async (sco: Frame, id: string): Promise<readonly string[]> =>
  await sco.$$eval(`#${id} .answer-note .mark`, marks => marks.map(({textContent}) => textContent))
const interactions = (field: string): readonly (string | undefined)[] => {
  const found: (string | undefined)[] = []
  while (lms.kept.has(`cmi.interactions.${found.length}.id`))
    found.push(lms.kept.get(`cmi.interactions.${found.length}.${field}`))
  return found
}
/** Kill the window once everything is kept, and open the course again. */
async function again(launched: LaunchedCourse): Promise<LaunchedCourse> {
  await launched.sco.waitForSelector('.saving:text-is("Saved")')
  await launched.kill()
  return await lms.launch()
}
async function end(launched: LaunchedCourse): Promise<void> {
  await launched.close()
  expect(lms.problems).toEqual([])
}

describe('a short answer', () => {
  const question = short(
    's',
    'What holds a community?',
    [
      {text: 'safety net', feedback: [paragraph('Just so.')]},
      {text: '*net*', weight: 50, feedback: [paragraph('Which net?')]}
    ],
    {otherwise: [paragraph('Read section A.')], explanation: [paragraph('A net holds.')]}
  )

  test('is right, partly right or wrong, with the feedback of the first that fits', async () => {
    const launched = await open(selfChecks([question]))
    const {sco} = launched
    expect(await check(sco, 's')).toBe('Give an answer first.')
    await sco.fill('#s input', 'a rope')
    expect(await check(sco, 's')).toBe('Not right yet.')
    expect(await sco.textContent('#s .answer-note')).toContain('Read section A.')
    expect(await sco.textContent('#s .question-explanation')).toContain('A net holds.')
    await reveal(sco, 's')
    expect(await sco.textContent('#s .answer-note .right-answers')).toContain('safety net')
    await sco.fill('#s input', 'fishnet')
    expect(await sco.locator('#s .answer-note').count()).toBe(0)
    await sco.press('#s input', 'Enter')
    expect(await sco.textContent('#s .verdict')).toBe('Partly right.')
    expect(await sco.textContent('#s .answer-note')).toContain('Which net?')
    await sco.fill('#s input', '  Safety   NET ')
    expect(await check(sco, 's')).toBe('Right!')
    expect(await notes(sco, 's')).toEqual(['✓ Right'])
    expect(await sco.getAttribute('#s input', 'aria-describedby')).toBe('_q-s-0-note')
    await lms.keeps('cmi.interactions.2.result', 'correct')
    expect(interactions('type')).toEqual(['fill-in', 'fill-in', 'fill-in'])
    expect(interactions('student_response')).toEqual(['a rope', 'fishnet', 'Safety NET'])
    expect(interactions('correct_responses.0.pattern')[0]).toBe('safety net')
    expect(interactions('result')).toEqual(['wrong', '0.5', 'correct'])

    const second = await again(launched)
    expect(await second.sco.inputValue('#s input')).toBe('Safety   NET')
    expect(await second.sco.textContent('#s .verdict')).toBe('Right!')
    await end(second)
  })

  test.each(['العدالة الاجتماعية', '社会福利制度', 'keadilan 😀 sosial', '<b>"&\\'])(
    'of any script is kept and told: %s',
    async typed => {
      const launched = await open(selfChecks([short('s', 'Which?', [typed])]))
      await launched.sco.fill('#s input', typed)
      expect(await check(launched.sco, 's')).toBe('Right!')
      await lms.keeps('cmi.interactions.0.result', 'correct')
      expect(lms.kept.get('cmi.suspend_data')).toMatch(/^[\w.-]+$/u)
      const second = await again(launched)
      expect(await second.sco.inputValue('#s input')).toBe(typed)
      await end(second)
    }
  )

  test('takes what there is room for, loses nothing before it, and says so', async () => {
    const launched = await open(selfChecks([question]))
    const {sco, page} = launched
    await sco.fill('#s input', 'kept ')
    await sco.press('#s input', 'End')
    await page.keyboard.insertText('much too long '.repeat(40))
    const value = await sco.inputValue('#s input')
    expect(value).toMatch(/^kept much too long/u)
    expect(value.length).toBeLessThan(200)
    expect(await sco.textContent('#s .field-note')).toContain('The field is full')
    await sco.press('#s input', 'Home')
    await page.keyboard.insertText('more')
    expect(await sco.inputValue('#s input')).toBe(value)
    // Fewer letters may take more room.
    await sco.$eval('#s input', field => (field as HTMLInputElement).setSelectionRange(0, 12))
    await page.keyboard.insertText('社会福祉制度の基礎知')
    expect(await sco.textContent('#s .field-note')).toContain('The field is full')
    const mixed = await sco.inputValue('#s input')
    expect(mixed.endsWith(value.slice(12))).toBe(true)
    expect(mixed.length).toBeLessThan(value.length - 12 + 10)
    await sco.fill('#s input', 'safety net')
    expect(await sco.textContent('#s .field-note')).toBe('')
    await end(launched)
  })
})

test('a number is taken with comma or point, with or without the unit that stands beside the field', async () => {
  const launched = await open(
    selfChecks([
      numeric('n', 'How fast?', [{value: 9.81, tolerance: 0.05, unit: 'm/s²'}], {
        otherwise: [paragraph('Think of g.')]
      })
    ])
  )
  const {sco} = launched
  expect(await sco.getAttribute('#n input', 'inputmode')).toBe('decimal')
  expect(await sco.textContent('#n .unit')).toBe('m/s²')
  await sco.fill('#n input', 'fast')
  expect(await check(sco, 'n')).toBe('Not right yet.')
  expect(await sco.textContent('#n .answer-note')).toContain('Think of g.')
  await reveal(sco, 'n')
  expect(await sco.textContent('#n .right-answers')).toContain('9.81 m/s² (up to 0.05 more or less)')
  for (const typed of ['9,80', '9.86 m/s^2', ' +9.81 ']) {
    await sco.fill('#n input', typed)
    expect(await check(sco, 'n'), typed).toBe('Right!')
  }
  await lms.keeps('cmi.interactions.3.result', 'correct')
  expect(interactions('type')).toEqual(['fill-in', 'numeric', 'numeric', 'numeric'])
  expect(interactions('student_response')).toEqual(['fast', '9.8', '9.86', '9.81'])
  expect(interactions('correct_responses.0.pattern').slice(1)).toEqual(['9.81', '9.81', '9.81'])
  const second = await again(launched)
  expect(await second.sco.inputValue('#n input')).toBe('+9.81')
  expect(await second.sco.textContent('#n .verdict')).toBe('Right!')
  await end(second)
})

describe('matching', () => {
  const question = matching(
    'm',
    'Which capital?',
    [
      ['Indonesia', 'Jakarta'],
      ['France', 'Paris'],
      ['Japan', 'Tokyo'],
      [undefined, 'Oslo']
    ],
    {columns: [[text('Country')], [text('Capital')]]}
  )
  const choose = async (sco: Frame, ...labels: readonly string[]): Promise<void> => {
    for (const [index, label] of labels.entries())
      await sco.locator('#m select').nth(index).selectOption({label})
  }

  test('every prompt counts; the choices are not in the order of the prompts', async () => {
    const launched = await open(selfChecks([question]))
    const {sco} = launched
    const options = await sco.$$eval('#m select >> nth=0 >> option', all =>
      all.map(({textContent}) => textContent)
    )
    expect([...options].sort()).toEqual(['Jakarta', 'Oslo', 'Paris', 'Tokyo', '—'])
    expect(options.slice(1)).not.toEqual(['Jakarta', 'Paris', 'Tokyo', 'Oslo'])
    expect(await check(sco, 'm')).toBe('Give an answer first.')
    await choose(sco, 'Jakarta', 'Oslo')
    expect(await check(sco, 'm')).toBe('Partly right.')
    expect(await notes(sco, 'm')).toEqual(['✓ Right', '✗ Not right', '✗ Not right'])
    expect(await sco.textContent('#m')).not.toContain('Right answer')
    await reveal(sco, 'm')
    expect(await sco.$$eval('#m .right-line', lines => lines.map(({textContent}) => textContent))).toEqual([
      '→ Right answer: Paris',
      '→ Right answer: Tokyo'
    ])
    await choose(sco, 'Oslo', 'Oslo', 'Oslo')
    expect(await check(sco, 'm')).toBe('Not right yet.')
    await choose(sco, 'Jakarta', 'Paris', 'Tokyo')
    expect(await check(sco, 'm')).toBe('Right!')
    await lms.keeps('cmi.interactions.2.result', 'correct')
    expect(interactions('type')).toEqual(['matching', 'matching', 'matching'])
    expect(interactions('student_response')).toEqual(['1.a,2.d', '1.d,2.d,3.d', '1.a,2.b,3.c'])
    expect(interactions('correct_responses.0.pattern')[0]).toBe('{1.a,2.b,3.c}')
    expect(interactions('result')).toEqual(['0.33', 'wrong', 'correct'])
    const second = await again(launched)
    expect(
      await second.sco.$$eval('#m select', all => all.map(select => (select as HTMLSelectElement).value))
    ).toEqual(['0', '1', '2'])
    expect(await second.sco.textContent('#m .verdict')).toBe('Right!')
    await end(second)
  })

  test('choices that are no plain text stand in a list, and the selects name their letters', async () => {
    const code = {type: 'inlineCode', value: 'let'} as const
    const launched = await open(
      selfChecks([
        matching('m', 'Which?', [
          ['A variable', code],
          ['A constant', 'const'],
          [undefined, 'function']
        ])
      ])
    )
    const {sco} = launched
    const list = await sco.$$eval('#m .choice', all =>
      all.map(item => [
        item.querySelector('.choice-name')?.textContent,
        item.querySelector('.choice-text')?.textContent
      ])
    )
    expect(list.map(([name]) => name)).toEqual(['A', 'B', 'C'])
    expect(list.map(([, choice]) => choice)).not.toEqual(['let', 'const', 'function'])
    expect(await sco.locator('#m .choice code').textContent()).toBe('let')
    expect(
      await sco.$$eval('#m select >> nth=1 >> option', all => all.map(({textContent}) => textContent))
    ).toEqual(['—', 'A', 'B', 'C'])
    const letterOf = (choice: string): string => list.find(([, name]) => name === choice)?.[0] ?? ''
    await choose(sco, letterOf('let'), letterOf('const'))
    expect(await check(sco, 'm')).toBe('Right!')
    await end(launched)
  })

  test('choices stay as written where the author says so', async () => {
    const launched = await open(selfChecks([{...question, shuffle: false}]))
    expect(
      await launched.sco.$$eval('#m select >> nth=0 >> option', all =>
        all.map(({textContent}) => textContent)
      )
    ).toEqual(['—', 'Jakarta', 'Paris', 'Tokyo', 'Oslo'])
    await end(launched)
  })
})

describe('ordering', () => {
  const steps = ['Dig', 'Plant', 'Fill', 'Water']
  const question = ordering('o', 'Which order?', steps)
  const shown = async (sco: Frame): Promise<readonly string[]> =>
    await sco.$$eval('#o .order-text', all => all.map(({textContent}) => textContent))
  const button = (item: string, way: 'up' | 'down'): string => `[id="_q-o-${steps.indexOf(item)}-${way}"]`
  /** Put the items in order with the keyboard alone. */
  async function sort(sco: Frame, order: readonly string[]): Promise<void> {
    for (const [target, item] of order.entries()) {
      await sco.focus(button(item, 'up'))
      for (let at = (await shown(sco)).indexOf(item); at > target; at--) await sco.press(':focus', 'Enter')
    }
  }

  test('is no answer before something was moved, and never in order at first', async () => {
    const launched = await open(selfChecks([question]))
    const {sco} = launched
    const first = await shown(sco)
    expect(first).not.toEqual(steps)
    expect(await check(sco, 'o')).toBe('Give an answer first.')
    // The first order may be the one that is wanted, in which nothing would move: by way of the right one something does.
    await sort(sco, steps)
    await sort(sco, ['Dig', 'Plant', 'Water', 'Fill'])
    expect(await shown(sco)).toEqual(['Dig', 'Plant', 'Water', 'Fill'])
    expect(await check(sco, 'o')).toBe('Partly right.')
    expect(await notes(sco, 'o')).toEqual(['✓ Right', '✓ Right', '✗ Not right', '✗ Not right'])
    await reveal(sco, 'o')
    expect(await sco.$$eval('#o .right-line', lines => lines.map(({textContent}) => textContent))).toEqual([
      '→ Right answer: place 4',
      '→ Right answer: place 3'
    ])
    await sort(sco, steps)
    expect(await check(sco, 'o')).toBe('Right!')
    await lms.keeps('cmi.interactions.1.result', 'correct')
    expect(interactions('type')).toEqual(['sequencing', 'sequencing'])
    expect(interactions('student_response')).toEqual(['a,b,d,c', 'a,b,c,d'])
    expect(interactions('correct_responses.0.pattern')).toEqual(['a,b,c,d', 'a,b,c,d'])
    expect(interactions('result')).toEqual(['0.5', 'correct'])
    const second = await again(launched)
    expect(await shown(second.sco)).toEqual(steps)
    expect(await second.sco.textContent('#o .verdict')).toBe('Right!')
    await end(second)
  })

  test('keeps the focus on what moves, tells where it is, and stops at the ends', async () => {
    const launched = await open(selfChecks([question]))
    const {sco} = launched
    const [item = ''] = await shown(sco)
    await sco.focus(button(item, 'down'))
    for (const stand of ['2 of 4', '3 of 4', '4 of 4', '4 of 4']) {
      await sco.press(':focus', 'Enter')
      expect(await sco.evaluate(() => document.activeElement?.id)).toBe(button(item, 'down').slice(5, -2))
      expect((await sco.textContent('#o fieldset > [role=status]'))?.trim()).toBe(`Now in place ${stand}`)
    }
    expect((await shown(sco)).at(-1)).toBe(item)
    expect(await sco.getAttribute(button(item, 'down'), 'aria-disabled')).toBe('true')
    const sizes = await sco.$$eval('#o .order-move', all =>
      all.map(move => Math.min(move.getBoundingClientRect().width, move.getBoundingClientRect().height))
    )
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24)
    await end(launched)
  })

  test('can be kept as it is', async () => {
    const launched = await open(selfChecks([question]))
    const {sco} = launched
    const first = await shown(sco)
    await sco.click('#o .keep-order')
    expect(await sco.isVisible('#o .keep-order')).toBe(false)
    expect(await sco.evaluate(() => document.activeElement?.closest('#o .order') !== null)).toBe(true)
    expect(await check(sco, 'o')).not.toBe('Give an answer first.')
    const second = await again(launched)
    expect(await shown(second.sco)).toEqual(first)
    await end(second)
  })
})

describe('a cloze', () => {
  const question = cloze(
    'c',
    [
      'The ',
      typedGap('safety net', 'net'),
      ' is ',
      chosenGap(0, 'residual', 'institutional'),
      ', since ',
      numberGap(1958, 5),
      ', and weighs ',
      numberGap(3, 0, 'kg'),
      ' in the ',
      typedGap('x'),
      ' report.'
    ],
    {points: 5}
  )

  test('in a quiz is scored gap by gap, and told so', async () => {
    const launched = await open(quiz([question], ' attempts=1'))
    const {sco} = launched
    expect(await sco.$$eval('#c .gap', all => all.length)).toBe(5)
    for (const number of [1, 2, 3, 4, 5])
      expect(await sco.getByLabel(`Gap ${number}`).count(), String(number)).toBe(1)
    // All of one size, so that none tells how long its answer is.
    expect(
      new Set(await sco.$$eval('#c .gap-typed input', all => all.map(({clientWidth}) => clientWidth))).size
    ).toBe(1)
    await sco.getByLabel('Gap 1').fill('Net')
    await sco.getByLabel('Gap 2').selectOption({label: 'institutional'})
    await sco.getByLabel('Gap 3').fill('1960')
    await sco.getByLabel('Gap 4').fill('3 kg')
    const second = await again(launched)
    expect(await second.sco.getByLabel('Gap 1').inputValue()).toBe('Net')
    expect(await second.sco.getByLabel('Gap 2').inputValue()).toBe('1')
    expect(await second.sco.getByLabel('Gap 5').inputValue()).toBe('')
    await second.sco.click('#quiz button.primary')
    expect(await second.sco.textContent('#quiz .quiz-result h4')).toBe('Score: 60%')
    expect(await notes(second.sco, 'c')).toEqual([
      '✓ Right',
      '✗ Not right',
      '✓ Right',
      '✓ Right',
      '✗ Not right'
    ])
    expect(await second.sco.textContent('#c .answer-note .right-answers')).toContain('residual')
    expect(await second.sco.getAttribute('#c input >> nth=0', 'readonly')).toBe('')
    await lms.keeps('cmi.interactions.4.result', 'wrong')
    expect(interactions('id')).toEqual(['c-gap-1', 'c-gap-2', 'c-gap-3', 'c-gap-4', 'c-gap-5'])
    expect(interactions('type')).toEqual(['fill-in', 'fill-in', 'numeric', 'numeric', 'fill-in'])
    expect(interactions('student_response')).toEqual(['Net', 'institutional', '1960', '3', undefined])
    expect(interactions('correct_responses.1.pattern')[0]).toBe('net')
    expect(interactions('weighting')).toEqual(['1', '1', '1', '1', '1'])
    expect(interactions('result')).toEqual(['correct', 'wrong', 'correct', 'correct', 'wrong'])
    await end(second)
  })

  test('all gaps right is right', async () => {
    const launched = await open(selfChecks([question]))
    const {sco} = launched
    for (const [number, typed] of [
      [1, 'safety net'],
      [3, '1958'],
      [4, '3'],
      [5, 'X']
    ] as const)
      await sco.getByLabel(`Gap ${number}`).fill(typed)
    await sco.getByLabel('Gap 2').selectOption({label: 'residual'})
    expect(await check(sco, 'c')).toBe('Right!')
    await end(launched)
  })
})

describe('an essay', () => {
  const question = essay('e', 'What do you think?', {
    minWords: 3,
    maxWords: 400,
    points: 10,
    explanation: [paragraph('Name both sides.')],
    markerNotes: [paragraph('SECRET-NOTE')]
  })

  test('is kept, told whole, and not scored; the marker’s notes are nowhere, and that is told', async () => {
    const made = selfChecks([question])
    expect([...made.files.values()].some(file => String(file).includes('SECRET-NOTE'))).toBe(false)
    const losses = made.messages.filter(({rule}) => rule === 'target-loss')
    expect(losses.map(({reason}) => reason)).toEqual([expect.stringContaining('notes for the marker')])
    expect(losses[0]?.line).toBe(9)
    const launched = await open(made)
    const {sco} = launched
    expect(await sco.textContent('#e .instruction')).toBe(
      'Write your answer. 3 to 400 words. This answer is not scored here.'
    )
    await sco.fill('#e textarea', 'Two words')
    expect(await sco.textContent('#e .word-count')).toBe('Words: 2 · at least 3 are asked for')
    const long = Array.from({length: 60}, (_, index) => `word${index}`).join(' ')
    await sco.fill('#e textarea', `${long}\n\nThe end.`)
    expect(await sco.textContent('#e .word-count')).toBe('Words: 62')
    expect(await sco.textContent('#e .room-left')).toMatch(/^Room left: [89]\d%$/u)
    expect(await check(sco, 'e')).toBe('Your answer is kept. It is not scored here.')
    expect(await sco.textContent('#e .question-explanation')).toContain('Name both sides.')
    await lms.keeps('cmi.interactions.1.result', 'neutral')
    expect(interactions('id')).toEqual(['e', 'e-part-2'])
    expect(interactions('student_response').join(' ')).toBe(`${long} The end.`)
    expect(interactions('result')).toEqual(['neutral', 'neutral'])
    expect(lms.kept.has('cmi.interactions.0.correct_responses.0.pattern')).toBe(false)
    const second = await again(launched)
    expect(await second.sco.inputValue('#e textarea')).toBe(`${long}\n\nThe end.`)
    expect(await second.sco.textContent('#e .word-count')).toBe('Words: 62')
    await end(second)
  })

  test('takes all the room that there is, and then says so; the state never outgrows what is kept', async () => {
    const launched = await open(selfChecks([essay('e', 'Write!'), essay('e2', 'Write more!')]))
    const {sco, page} = launched
    const long = 'Kesejahteraan sosial adalah tatanan pelayanan – 社会福利 – العدالة. '.repeat(80)
    for (const id of ['e', 'e2']) {
      await sco.focus(`#${id} textarea`)
      await page.keyboard.insertText(long)
      expect(await sco.textContent(`#${id} .field-note`)).toContain('The field is full')
      expect(await sco.textContent(`#${id} .room-left`)).toBe('Room left: 0%')
    }
    const kept = await sco.inputValue('#e2 textarea')
    expect(kept.length).toBeGreaterThan(1200)
    expect(long.startsWith(kept)).toBe(true)
    const second = await again(launched)
    expect(await second.sco.inputValue('#e2 textarea')).toBe(kept.trim())
    const state = lms.kept.get('cmi.suspend_data') ?? ''
    expect(state.length).toBeGreaterThan(3800)
    expect(state.length).toBeLessThanOrEqual(3900)
    await end(second)
  })

  test('alone in a quiz makes no score, and leaves the course to be completed', async () => {
    const made = quiz([question], ' pass=50', 'pass: 70\n')
    expect(textOf(made.files, 'imsmanifest.xml')).not.toContain('masteryscore')
    const launched = await open(made)
    const {sco} = launched
    expect(await sco.textContent('#quiz .quiz-facts')).toBe('1 question')
    await sco.fill('#e textarea', 'I think so.')
    await sco.click('#quiz button.primary')
    expect(await sco.textContent('#quiz .quiz-result h4')).toBe('Handed in')
    expect(await sco.textContent('#quiz .quiz-result')).not.toMatch(/Score|Points|[Pp]ass/u)
    await sco.click('.pager-next')
    await lms.keeps('cmi.core.lesson_status', 'completed')
    expect(await sco.textContent('.results-list')).toContain('Handed in')
    expect(lms.kept.has('cmi.core.score.raw')).toBe(false)
    await end(launched)
  })

  test('beside a scored question gives and takes no points, and stays when the quiz is tried again', async () => {
    const launched = await open(quiz([question, short('s', 'Which?', ['net'])], '', 'pass: 70\n'))
    const {sco} = launched
    expect(await sco.textContent('#quiz .quiz-facts')).toBe('2 questions · 1 point')
    await sco.fill('#e textarea', 'I think so.')
    await sco.click('#quiz button.primary')
    expect(await sco.textContent('#quiz .quiz-confirm')).toContain('Questions without an answer: 1')
    await sco.fill('#s input', 'rope')
    expect(await sco.textContent('#quiz .quiz-actions')).toBe('Hand in')
    await sco.click('#quiz button.primary')
    expect(await sco.textContent('#quiz .quiz-result')).toContain('Points: 0 of 1')
    expect(await sco.textContent('#e .verdict')).toBe('Your answer is kept. It is not scored here.')
    await sco.click('#quiz .quiz-result button')
    expect(await sco.inputValue('#e textarea')).toBe('I think so.')
    expect(await sco.inputValue('#s input')).toBe('')
    await sco.fill('#s input', 'net')
    await sco.click('#quiz button.primary')
    expect(await sco.textContent('#quiz .quiz-result h4')).toBe('Score: 100%')
    await sco.click('.pager-next')
    await lms.keeps('cmi.core.lesson_status', 'passed')
    expect(lms.kept.get('cmi.core.score.raw')).toBe('100')
    await end(launched)
  })

  test('asks for more than there is room for: told at the question', () => {
    const {messages} = selfChecks([essay('e', 'Write!', {minWords: 900, maxWords: 1200})])
    expect(messages.find(({rule}) => rule === 'target-loss')?.reason).toMatch(
      /essay of 1200 words.*room for about 5\d\d/u
    )
  })

  test('so many that none has room are refused', () => {
    const {messages} = selfChecks(Array.from({length: 30}, (_, index) => essay(`e${index}`, 'Write!')))
    expect(messages.filter(({rule}) => rule === 'target-refused')).toHaveLength(1)
  })
})

describe('all kinds', () => {
  const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='
  const all = [
    short('s', 'What?', ['net']),
    numeric('n', 'How fast?', [{value: 9.81, unit: 'm/s²'}]),
    matching('m', 'Which?', [
      ['One', 'First'],
      ['Two', 'Second']
    ]),
    matching('p', 'Which picture?', [
      ['A dot', {type: 'picture', source: picture, alternative: 'A dot', decorative: false}],
      ['A word that is very long indeed', 'Word']
    ]),
    ordering('o', 'Which order?', ['Dig', 'Plant', 'Water']),
    cloze('c', [
      'A ',
      typedGap('net'),
      ' of ',
      chosenGap(0, 'rope', 'a very long option'),
      ', ',
      numberGap(3, 0, 'kg')
    ]),
    essay('e', 'Write!', {minWords: 3})
  ]
  const violations = async (sco: Frame): Promise<readonly string[]> => {
    if ((await sco.evaluate('typeof axe')) === 'undefined') await sco.evaluate(axe)
    return await sco.evaluate(`axe.run({exclude: [['.page[hidden]']]}, {preload: false, resultTypes: ['violations']}).then(result =>
      result.violations.flatMap(({id, nodes}) => nodes.map(({html}) => id + ': ' + html.slice(0, 200))))`)
  }
  const answerAll = async (sco: Frame): Promise<void> => {
    await sco.fill('#s input', 'rope')
    await sco.fill('#n input', '3')
    for (const id of ['m', 'p']) await sco.locator(`#${id} select`).first().selectOption('1')
    await sco.click('#o .keep-order')
    await sco.getByLabel(/^Gap 1/u).fill('net')
    await sco.fill('#e textarea', 'One')
    for (const {id} of all) await sco.click(`#${id} button.primary`)
  }

  test.each([
    {width: 1100, dark: false},
    {width: 320, dark: true}
  ])('break no rule of accessibility and fit the screen: %j', async ({width, dark}) => {
    const launched = await open(selfChecks(all))
    const {sco, page} = launched
    await page.setViewportSize({width: width + 40, height: 800})
    await page.$eval('iframe', (frame, to) => (frame.width = String(to)), width)
    await page.emulateMedia({colorScheme: dark ? 'dark' : 'light'})
    const fits = async (): Promise<void> =>
      expect(await sco.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await violations(sco)).toEqual([])
    await fits()
    await answerAll(sco)
    expect(await violations(sco)).toEqual([])
    for (const id of ['s', 'n', 'm', 'p', 'o', 'c'])
      if (await sco.isVisible(`#${id} .question-actions .quiet`)) await reveal(sco, id)
    expect(await violations(sco)).toEqual([])
    await fits()
    await end(launched)
  })

  test('words of the interface are marked where the course is in another language', async () => {
    const launched = await open(selfChecks(all, 'fa'))
    const {sco} = launched
    await answerAll(sco)
    const unmarked = await sco.$$eval('.question *', elements => {
      const own = ['Answer', 'Gap', 'Right', 'Not right', 'Words:', 'Room left', 'Done', 'Type', 'Move']
      return elements.flatMap(element => {
        const texts = [...element.childNodes]
          .filter(node => node.nodeType === 3)
          .map(node => node.textContent ?? '')
        return [...texts, element.getAttribute('aria-label') ?? '']
          .filter(said => own.some(word => said.trim().startsWith(word)))
          .filter(() => element.closest('[lang]')?.getAttribute('lang') !== 'en')
      })
    })
    expect(unmarked).toEqual([])
    await end(launched)
  })

  test('can be read without scripts, with the answers folded and nothing given away', async () => {
    const {files} = selfChecks(all)
    lms = await startLms(browser, files)
    const context = await browser.newContext({javaScriptEnabled: false})
    const page = await context.newPage()
    await page.goto(`${lms.origin}/course/index.html`)
    expect(await page.locator('main button').count()).toBe(0)
    expect(await page.locator('details.answers').count()).toBe(all.length - 1)
    expect(await page.locator('#o .order-text').allTextContents()).not.toEqual(['Dig', 'Plant', 'Water'])
    expect(await page.locator('#o .right-answers li').allTextContents()).toEqual(['Dig', 'Plant', 'Water'])
    expect(await page.locator('#m .right-answers li').allTextContents()).toEqual([
      'One – First',
      'Two – Second'
    ])
    expect(await page.locator('#c .right-answers li').allTextContents()).toEqual(['net', 'rope', '3 kg'])
    expect(await page.locator('#s .right-answers').isVisible()).toBe(false)
    await context.close()
  })
})
