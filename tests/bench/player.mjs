/* global document, window, MutationObserver, requestAnimationFrame, requestIdleCallback */
import {createServer} from 'node:http'
import {mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {extname, join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {chromium} from '../../scripts/lib/chromium.mjs'
import {root} from '../../scripts/lib/root.mjs'
import {runNode} from '../../scripts/lib/run.mjs'
import {unpack} from '../../scripts/lib/unpack.mjs'
import {generate} from './generate.mjs'
import {machine} from './machine.mjs'

const {chromium: driver} = createRequire(join(root, 'tests', 'package.json'))('playwright-core')

/** How much slower than this machine: about what a phone of the middle of the range is. */
const slowdown = 4

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml'
}

const question = id =>
  `:::question{#${id}}\n\nWhat feeds a plant?\n\n- [x] Compost\n  > Yes.\n- [ ] Gravel\n  > No.\n\n:::\n`
/** What somebody writes on the first evening. */
const fortyLines =
  '---\nid: garden\ntitle: Growing vegetables\nlang: en\npass: 70\n---\n\n# Soil {#soil}\n\nGood soil feeds the plant.\n\n'
  + `${question('check')}\n# Water {#water}\n\nWater early.\n\n::::quiz{#quiz}\n\n${question('q')}\n::::\n`

/**
 * Measure packages as learners get them, and print the tables.
 *
 * @param {number} rounds How often each one is opened.
 */
export async function playPackages(rounds) {
  const desk = mkdtempSync(join(tmpdir(), 'silabus-bench-'))
  const browser = await driver.launch({executablePath: chromium(), args: ['--no-sandbox', '--disable-gpu']})
  try {
    const large = join(desk, 'large')
    generate(large)
    const small = join(desk, 'small')
    mkdirSync(small)
    writeFileSync(join(small, 'course.md'), fortyLines)
    const courses = [
      {name: 'A course of 40 lines, without media', folder: small},
      {name: 'The example', folder: join(root, 'examples', 'kesejahteraan-sosial')},
      {name: 'A course of 50 modules', folder: large}
    ]
    const packages = []
    for (const {name, folder} of courses) packages.push({name, ...(await packageOf(folder, desk))})
    print(`${machine(rounds, `Chromium ${browser.version()}`)}\n`)
    print(table(['', 'files', 'zip', 'page', 'script', 'style'], packages.map(sizes)))
    const times = []
    for (const {name, folder} of packages) times.push([name, ...(await timesOf(folder, browser, rounds))])
    print(table(['', 'first text', 'first page', 'usable', 'script', 'layout and style'], times))
  } finally {
    await browser.close()
    rmSync(desk, {recursive: true})
  }
}

async function packageOf(course, desk) {
  const out = mkdtempSync(join(desk, 'out-'))
  runNode(join('packages', 'cli', 'dist', 'silabus.cjs'), ['build', course, '--to', 'scorm12', '--out', out])
  const zip = join(out, readdirSync(out).find(name => name.endsWith('.zip')) ?? '')
  const folder = join(out, 'package')
  await unpack(zip, folder)
  return {folder, zip}
}

/** Bytes as they travel: servers compress text. */
function sizes({name, folder, zip}) {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter(file => file.isFile())
  const travelling = start => {
    const file = files.find(one => one.name.startsWith(start))
    return `${kilobytes(gzipSync(readFileSync(join(folder, file.name))).length)} KB`
  }
  return [
    name,
    files.length,
    `${kilobytes(statSync(zip).size)} KB`,
    travelling('index.html'),
    travelling('player-'),
    travelling('style-')
  ]
}

/**
 * Open a package anew again and again: until there is text, until the first page stands alone with its controls, until
 * the browser has nothing left to do; and how much of that was script, layout and style.
 */
async function timesOf(folder, browser, rounds) {
  const server = createServer((request, response) => {
    const path = join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
    try {
      const body = readFileSync(path)
      response.writeHead(200, {'content-type': types[extname(path)] ?? 'application/octet-stream'}).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve()))
  const address = `http://127.0.0.1:${server.address().port}/index.html`
  const all = []
  // The first is for the disk's cache.
  for (let round = 0; round <= rounds; round++) {
    const measured = await open(address, browser)
    if (round > 0) all.push(measured)
  }
  server.closeAllConnections()
  server.close()
  return all[0].map((_, index) => {
    const sorted = all.map(one => one[index]).sort((a, b) => a - b)
    return `${Math.round(sorted[Math.floor(sorted.length / 2)])} ms (${Math.round(sorted[0])}–${Math.round(sorted.at(-1))})`
  })
}

async function open(address, browser) {
  const context = await browser.newContext({viewport: {width: 360, height: 740}})
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', {timeDomain: 'timeTicks'})
  await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown})
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.documentElement.classList.contains('playing')) return
      observer.disconnect()
      // What was changed is on the screen with the second frame.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          window.shown = performance.now()
          requestIdleCallback(() => (window.usable = performance.now()))
        })
      )
    }).observe(document, {subtree: true, attributes: true, attributeFilter: ['class']})
  })
  await page.goto(address)
  await page.waitForFunction(() => window.usable !== undefined)
  const [text, shown, usable] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    window.shown,
    window.usable
  ])
  const {metrics} = await session.send('Performance.getMetrics')
  const seconds = name => (metrics.find(metric => metric.name === name)?.value ?? 0) * 1000
  await context.close()
  return [
    text,
    shown,
    usable,
    seconds('ScriptDuration'),
    seconds('LayoutDuration') + seconds('RecalcStyleDuration')
  ]
}

function table(head, rows) {
  const line = cells => `| ${cells.join(' | ')} |\n`
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    ''
  )
}

function kilobytes(bytes) {
  return (bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)
}

function print(text) {
  process.stdout.write(`${text}\n`)
}
