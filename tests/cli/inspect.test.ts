import {readFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {loadCourse, parseCourse} from 'silabus'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {launchChromium} from '../support/chromium.ts'
import {createDesk, garden, type Desk} from './silabus.ts'

const example = fileURLToPath(new URL('../../examples/kesejahteraan-sosial', import.meta.url))

/** Every kind of gap, an objective assessed in another module, and an answer to ask about in both ways. */
const gaps = `---
id: gaps
title: Gaps <and> more
lang: en
---

# One {#one}

:::objectives

- **A1** Tell *loam* from sand.
- **A2** Dig.
- **A3** 漢字を読む.

:::

## First page {#first objectives=A1}

:::question{#q1 objectives=A1}

What?

- [x] this
- [ ] that

:::

# Two {#two}

:::objectives

- **B1** Fly.

:::

Words.

## Second page {#second objectives="A1 A2"}

::::quiz{#test title="A test"}

:::question{#q2 objectives="A1 A3"}

How?

- [x] so
- [ ] not so

:::

::::
`

let desk: Desk

beforeEach(async () => {
  desk = await createDesk()
  await desk.put('garden/course.md', garden)
  await desk.put('gaps.md', gaps)
})

afterEach(async () => {
  await desk.clear()
})

test('the model is printed as JSON, and what is wrong goes to the standard error', async () => {
  const {code, stdout, stderr} = await desk.run('inspect', 'garden')
  expect(code).toBe(0)
  const {course} = parseCourse(loadCourse(join(desk.path, 'garden')))
  expect(JSON.parse(stdout)).toMatchObject(JSON.parse(JSON.stringify(course)) as object)
  expect(stderr).toBe('Reading garden\n')
  expect((await desk.run('inspect', 'garden', '--json')).stdout).toBe(stdout)

  await desk.put('garden/course.md', garden.replace('[^1].', '[^2].'))
  const broken = await desk.run('inspect', 'garden', '--json')
  expect(broken.code).toBe(1)
  expect(broken.stderr).toContain('footnote-undefined')
  expect(JSON.parse(broken.stdout)).toMatchObject({type: 'course', id: 'garden'})
})

test('objectives are shown against what teaches and what assesses them, gaps in words', async () => {
  const {code, stdout} = await desk.run('inspect', 'gaps.md', '--objectives')
  expect(code).toBe(0)
  const rows = stdout.split('\n').map(line => line.replace(/ {2,}/gu, ' | '))
  expect(rows.filter(row => !row.startsWith('─'))).toEqual([
    'Objective | Taught in | Assessed by',
    'One',
    'A1 Tell loam from sand. | First page | q1 (self-check)',
    ' | Second page | q2 (quiz test)',
    '',
    'A2 Dig. | Second page | NOT ASSESSED',
    '',
    'A3 漢字を読む. | NOT TAUGHT | q2 (quiz test)',
    '',
    'Two',
    'B1 Fly. | NOT TAUGHT | NOT ASSESSED',
    '',
    '4 objectives: 2 not taught, 2 not assessed',
    ''
  ])
  // An ideograph takes two columns.
  const [wide = ''] = stdout.split('\n').filter(line => line.includes('漢字'))
  const [plain = ''] = stdout.split('\n').filter(line => line.startsWith('B1'))
  expect(plain.indexOf('NOT') - wide.indexOf('NOT')).toBe('漢字を読む'.length)
})

test('a course that declares no objectives says so', async () => {
  await desk.put('plain.md', '---\nid: plain\ntitle: Plain\nlang: en\n---\n\n# One {#one}\n\nText.\n')
  const {stdout} = await desk.run('inspect', 'plain.md', '--objectives')
  expect(stdout).toBe('The course declares no objectives\n')
  await desk.run('inspect', 'plain.md', '--html', 'none.html')
  expect(await readFile(join(desk.path, 'none.html'), 'utf8')).toContain('declares no learning objectives')
})

test('objectives as JSON say where everything stands', async () => {
  const {stdout} = await desk.run('inspect', 'gaps.md', '--objectives', '--json')
  const {objectives, ...rest} = JSON.parse(stdout) as {objectives: Record<string, unknown>[]}
  expect(rest).toEqual({course: 'gaps', teachingTold: true})
  expect(objectives.map(({id, gaps}) => [id, gaps])).toEqual([
    ['A1', []],
    ['A2', ['unassessed']],
    ['A3', ['untaught']],
    ['B1', ['untaught', 'unassessed']]
  ])
  expect(objectives[0]).toMatchObject({
    text: 'Tell loam from sand.',
    module: 'one',
    file: 'gaps.md',
    line: 11,
    taught: [
      {section: 'first', title: 'First page', module: 'one', file: 'gaps.md', line: 17},
      {section: 'second', module: 'two', line: 38}
    ],
    assessed: [
      {question: 'q1', kind: 'single', points: 1, quiz: null, section: 'first', line: 19},
      {question: 'q2', quiz: 'test', module: 'two', line: 42}
    ]
  })
})

test('--html wants a file, and leaves no half of one', async () => {
  expect(await desk.run('inspect', 'garden', '--html', '')).toMatchObject({code: 2})
  const folder = await desk.run('inspect', 'garden', '--html', 'garden')
  expect(folder).toMatchObject({code: 2})
  expect(folder.stderr).toBe('silabus: `--html garden` is a folder, expected a file\n')
  const made = await desk.run('inspect', 'garden', '--html', 'new/matrix.html', '--json')
  expect(made.code).toBe(0)
  expect(JSON.parse(made.stdout)).toMatchObject({course: 'garden'})
  expect(await readFile(join(desk.path, 'new', 'matrix.html'), 'utf8')).toMatch(/^<!doctype html>/u)
})

describe('The page of the objectives', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  let browser: Awaited<ReturnType<typeof launchChromium>>

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser.close()
  })

  test.each([
    ['with gaps', 'gaps.md', 'light'],
    ['with gaps, in the dark', 'gaps.md', 'dark'],
    ['of the example', example, 'light'],
    ['in a language that has no words yet', 'persian.md', 'light']
  ] as const)('%s is accessible, on a phone too, and asks for nothing', async (_, course, colorScheme) => {
    await desk.put('persian.md', gaps.replace('lang: en', 'lang: fa'))
    await desk.run('inspect', course, '--html', 'matrix.html')
    const context = await browser.newContext({
      colorScheme,
      bypassCSP: true,
      viewport: {width: 320, height: 640}
    })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    await page.goto(pathToFileURL(join(desk.path, 'matrix.html')).href)
    expect(asked).toHaveLength(1)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    await page.evaluate(axe)
    const violations: unknown = await page.evaluate(
      `axe.run({resultTypes: ['violations']}).then(({violations}) => violations.map(({id, nodes}) => id + ' ' + nodes[0].html))`
    )
    expect(violations).toEqual([])
    await context.close()
  })

  test('draws the matrix, with gaps in red and in words', async () => {
    await desk.run('inspect', 'gaps.md', '--html', 'matrix.html')
    const page = await browser.newPage()
    await page.goto(pathToFileURL(join(desk.path, 'matrix.html')).href)
    expect(await page.locator('h1').textContent()).toBe('Gaps <and> more')
    const cells = await page.$$eval('.drawn tr', rows =>
      rows.map(row => [...row.querySelectorAll('th, td')].map(cell => cell.textContent))
    )
    expect(cells).toEqual([
      ['Objective', 'One', 'Two'],
      ['First page', 'Second page'],
      ['One'],
      ['A1 Tell loam from sand.', 'taught1 question', 'taught1 question'],
      ['A2 Dig.Not assessed', '', 'taught'],
      ['A3 漢字を読む.Not taught', '', '1 question'],
      ['Two'],
      ['B1 Fly.Not taughtNot assessed', '', '']
    ])
    const colours = await page.$$eval('.gap', gaps => gaps.map(gap => getComputedStyle(gap).color))
    expect([...new Set(colours)]).toEqual(['rgb(179, 38, 30)'])
    await page.close()
  })

  test('marks its own words where they are in another language than the course', async () => {
    await desk.put('persian.md', gaps.replace('lang: en', 'lang: fa'))
    await desk.run('inspect', 'persian.md', '--html', 'matrix.html')
    const html = await readFile(join(desk.path, 'matrix.html'), 'utf8')
    expect(html).toMatch(/<html lang="fa" dir="rtl">/u)
    expect(html).toContain('<span lang="en" dir="ltr">Not taught</span>')
    await desk.put('arabic.md', gaps.replace('lang: en', 'lang: ar'))
    await desk.run('inspect', 'arabic.md', '--html', 'matrix.html')
    expect(await readFile(join(desk.path, 'matrix.html'), 'utf8')).toContain(
      '<span class="gap"> لا يُدرَّس.</span>'
    )
    await desk.put('malay.md', gaps.replace('lang: en', 'lang: id-ID'))
    await desk.run('inspect', 'malay.md', '--html', 'matrix.html')
    const own = await readFile(join(desk.path, 'matrix.html'), 'utf8')
    expect(own).toContain('<span class="gap">Belum diajarkan</span>')
  })
})
