/**
 * Make the pictures of the reference: `node scripts/guide-pictures.mjs`, or with names of pages for some of them.
 *
 * The first course on each page is built as a SCORM package, opened in a browser, used as a learner would where that
 * shows more, and photographed; of a target that is text the file itself. Pages about other programs show drawings
 * instead, which are made by hand.
 */
import {existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {chromium} from './lib/chromium.mjs'
import {guideExamples} from './lib/guide-examples.mjs'
import {root} from './lib/root.mjs'
import {runNode} from './lib/run.mjs'
import {unpack} from './lib/unpack.mjs'

const fromTests = createRequire(join(root, 'tests', 'package.json'))
const {chromium: driver} = fromTests('playwright-core')

const reference = join(root, 'docs', 'reference')

/** Check the first question on the page. */
const check = page => page.click('.page:not([hidden]) .question button.primary')
const choose =
  (...labels) =>
  async page => {
    for (const label of labels) await page.getByText(label, {exact: true}).click()
    await check(page)
  }

/**
 * What a learner does before the picture is taken, and what of the course it shows: `at` a page, the `whole` window, the
 * `text` of another target.
 */
const scenes = {
  course: {whole: true},
  modules: {at: 'digging', whole: true},
  scorm: {whole: true},
  gift: {text: 'gift'},
  glossary: {at: 'words'},
  objectives: {at: 'soil'},
  questions: {act: choose('Gravel')},
  'question-single': {act: choose('Worms')},
  'question-multiple': {act: choose('Compost', 'Gravel')},
  'question-truefalse': {act: choose('False')},
  'question-short': {
    act: async page => {
      await page.fill('.question input', 'leaf mould')
      await check(page)
    }
  },
  'question-numeric': {
    act: async page => {
      await page.fill('.question input', '45')
      await check(page)
    }
  },
  'question-matching': {
    act: page => page.locator('.question select').first().selectOption({label: 'loosens the soil'})
  },
  'question-cloze': {
    act: async page => {
      await page.locator('.question input').first().fill('compost')
      await page.locator('.question select').first().selectOption({label: 'fresh'})
      await page.locator('.question input').last().fill('6')
      await check(page)
    }
  },
  'question-essay': {
    act: page => page.fill('.question textarea', 'Sand lets the water through, but compost')
  }
}

const wanted = process.argv.slice(2)
const names = readdirSync(reference)
  .filter(name => name.endsWith('.md'))
  .map(name => name.replace('.md', ''))
  .filter(name => !existsSync(join(reference, 'pictures', `${name}.svg`)))
  .filter(name => wanted.length === 0 || wanted.includes(name))

runNode(join('scripts', 'bundle.mjs'))
const desk = mkdtempSync(join(tmpdir(), 'silabus-guide-'))
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
const browser = await driver.launch({executablePath: chromium(), headless: true, args: flags})
try {
  for (const name of names) await photograph(name, scenes[name] ?? {})
} finally {
  await browser.close()
  rmSync(desk, {recursive: true})
}

async function photograph(name, {at = 'soil', whole = false, text, act}) {
  const folder = text === undefined ? await unpackedPackage(name) : built(name, text)
  const context = await browser.newContext({
    viewport: whole ? {width: 1100, height: 420} : {width: 720, height: 560},
    reducedMotion: 'reduce',
    colorScheme: 'light'
  })
  try {
    const page = await context.newPage()
    // What comes by chance, such as the order of choices, comes the same each time.
    await page.addInitScript(() => {
      crypto.getRandomValues = values => values.fill(7)
      Math.random = () => 0.42
    })
    if (text === undefined) await play(page, folder, {at: name === 'course' ? undefined : at, whole, act})
    else await page.goto(pathToFileURL(join(folder, `garden-${text}.txt`)).href)
    await page.mouse.move(0, 0)
    const clip = whole
      ? {x: 0, y: 0, width: 1100, height: 420}
      : await contentBox(page, text === undefined ? '.page:not([hidden]) > *' : 'pre')
    const session = await context.newCDPSession(page)
    const {data} = await session.send('Page.captureScreenshot', {
      format: 'webp',
      quality: 82,
      captureBeyondViewport: true,
      // Twice as fine as the page, for screens that show it.
      clip: {...clip, scale: 2}
    })
    writeFileSync(join(reference, 'pictures', `${name}.webp`), Buffer.from(data, 'base64'))
  } finally {
    await context.close()
  }
}

/** Open a package as a learner does, and put away what only moves between pages. */
async function play(page, folder, {at, whole, act}) {
  const address = pathToFileURL(join(folder, 'index.html')).href
  await page.goto(at === undefined ? address : `${address}#${at}`)
  await page.waitForSelector('html.playing')
  await page.evaluate(() => document.fonts.ready)
  await act?.(page)
  await page.evaluate(narrow => {
    document.activeElement?.blur()
    document.querySelectorAll('.pager').forEach(pager => (pager.style.display = 'none'))
    // It stands above the page until it is needed.
    document.querySelector('.skip-link').style.display = 'none'
    if (narrow) document.querySelector('.bar').style.display = 'none'
  }, !whole)
}

/** The box around what stands on the page, with a margin. */
async function contentBox(page, selector) {
  return page.evaluate(selector => {
    const margin = 20
    const children = [...document.querySelectorAll(selector)]
    const boxes = children.map(child => child.getBoundingClientRect()).filter(({height}) => height > 0)
    const left = Math.min(...boxes.map(box => box.left))
    const top = Math.min(...boxes.map(box => box.top)) + scrollY
    const right = Math.max(...boxes.map(box => box.right))
    const bottom = Math.max(...boxes.map(box => box.bottom)) + scrollY
    return {
      x: Math.max(0, left - margin),
      y: Math.max(0, top - margin),
      width: right - left + 2 * margin,
      height: bottom - top + 2 * margin
    }
  }, selector)
}

/** Build the first course of a page for one target. */
function built(name, target) {
  const [example] = guideExamples(readFileSync(join(reference, `${name}.md`), 'utf8'))
  const course = join(desk, name)
  for (const file of readdirSync(join(reference, 'media'))) {
    write(join(course, 'media', file), readFileSync(join(reference, 'media', file)))
  }
  for (const [path, content] of Object.entries(example.files)) write(join(course, path), content)
  const out = join(desk, `${name}-out`)
  runNode(join('packages', 'cli', 'dist', 'silabus.cjs'), ['build', course, '--to', target, '--out', out])
  return out
}

/** Build the first course of a page as a package, and unpack it. */
async function unpackedPackage(name) {
  const out = built(name, 'scorm12')
  const folder = join(desk, `${name}-package`)
  await unpack(join(out, 'garden-scorm12.zip'), folder)
  return folder
}

function write(path, content) {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, content)
}
