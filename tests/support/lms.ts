import {readFileSync} from 'node:fs'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import {createRequire} from 'node:module'
import type {AddressInfo} from 'node:net'
import type {Browser, BrowserContext, Frame, Page} from 'playwright-core'
import {createStrictRunTime} from './strict-run-time.ts'

/** Files of a package by path. */
export type PackageFiles = ReadonlyMap<string, Uint8Array | string>

/**
 * Who stands behind the API: a run-time that forgives nothing, one that is in wide use, or both side by side, each
 * told everything; where they differ in a single answer, that is a problem.
 */
export type Engine = 'both' | 'strict' | 'scorm-again'

/** How the LMS treats the learner in one launch. */
export interface LaunchOptions {
  /**
   * `sound`: as the standard says. `boolean`: answers with booleans. `throwing`: every call throws. `refusing`: opens
   * no session. `forgetful`: says that all is kept, and keeps nothing. `cutting`: cuts the state to 300 characters and
   * says nothing. `none`: no API at all.
   */
  readonly api?: 'sound' | 'boolean' | 'throwing' | 'refusing' | 'forgetful' | 'cutting' | 'none'
  readonly mode?: 'normal' | 'review' | 'browse'
  readonly credit?: 'credit' | 'no-credit'
  /** Percent; with it the LMS itself decides passed or failed when the session ends. */
  readonly mastery?: number
  /** Milliseconds after which the API turns up. */
  readonly late?: number
  /** Milliseconds for which each commit holds up everything. */
  readonly slow?: number
  /** Default `both`; `strict` where an option is given that the other one does not know. */
  readonly engine?: Engine
  /** Most characters of state; the strict engine only. */
  readonly room?: number
  /** Whether answers and objectives are kept at all; the strict engine only. */
  readonly optional?: boolean
  /** Where the course opens; default `frame`. */
  readonly place?: 'frame' | 'nested' | 'popup'
  /** Another name is another browser, which knows nothing of this one. */
  readonly device?: string
  /**
   * Whether this browser lets the course keep something; default yes. `full`: nothing more, but windows may talk to each
   * other.
   */
  readonly storage?: boolean | 'full'
  /** Page of the package to open. */
  readonly file?: string
}

/** One call of the course to the API. */
export interface ApiCall {
  readonly name: string
  readonly element: string
  readonly value: string
  readonly result: unknown
  /** SCORM error code after the call. */
  readonly error: string
}

/** A course that is open in a learner's browser. */
export interface LaunchedCourse {
  /** The window of the LMS. */
  readonly page: Page
  /** The window that the course is in: another one for a pop-up. */
  readonly window: Page
  readonly sco: Frame
  /** What the course did, in order. */
  readonly calls: () => Promise<readonly ApiCall[]>
  /** Whether commits work, from now on. */
  readonly commitsWork: (work: boolean) => Promise<void>
  /** From now on every call throws, as when the LMS's window was closed. */
  readonly vanish: () => Promise<void>
  /** Close the window as a learner does. */
  readonly close: () => Promise<void>
  /** Kill the window, so that nothing runs any more. */
  readonly kill: () => Promise<void>
}

/** A stand-in for an LMS, with one learner and one package. */
export interface TestLms {
  readonly origin: string
  /** What the LMS has kept, by element; commits and finished sessions arrive here. */
  readonly kept: Map<string, string>
  /** Everything that went wrong: console errors, page errors, SCORM error codes. */
  readonly problems: string[]
  readonly launch: (options?: LaunchOptions) => Promise<LaunchedCourse>
  /** Put another edition of the package in place of this one. */
  readonly update: (files: PackageFiles) => void
  /** Wait until the LMS keeps this. */
  readonly keeps: (element: string, value: string | RegExp) => Promise<void>
  readonly stop: () => Promise<void>
}

/** The strictest policy under which a package must work. */
const strictPolicy = "default-src 'self'"

const require = createRequire(import.meta.url)
const scormAgainScript = readFileSync(require.resolve('scorm-again/scorm12/min'))

/** Profiles that stay open as long as their browser: a new one is a new window, which costs more than the tests. */
const profiles = new WeakMap<Browser, Map<string, Promise<BrowserContext>>>()
let servers = 0

/**
 * Start an LMS on this machine, with an address that no other had, so that nothing kept by the browser is shared.
 *
 * @param browser Where learners work.
 * @param files The package.
 * @returns The LMS; whoever started it stops it.
 */
export async function startLms(browser: Browser, files: PackageFiles): Promise<TestLms> {
  const kept = new Map<string, string>()
  const problems: string[] = []
  let options: LaunchOptions = {}
  let current = files
  const server = createServer((request, response) => {
    answer(request, response, {
      files: current,
      kept,
      problems,
      options,
      page: () => launchPage(options, kept)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://lms-${(servers += 1)}.localhost:${(server.address() as AddressInfo).port}`
  const windows = new Set<Page>()

  return {
    origin,
    kept,
    problems,
    update(newer) {
      current = newer
    },
    async launch(asked = {}) {
      options = asked
      const context = await profileOf(browser, asked)
      const page = await context.newPage()
      const opened = (window: Page): void => {
        windows.add(window)
        window.on('close', () => windows.delete(window))
        window.on('pageerror', error => problems.push(`page error: ${error.message}`))
        window.on('console', message => {
          if (message.type() === 'error' || message.type() === 'warning')
            problems.push(`console: ${message.text()}`)
        })
      }
      opened(page)
      await page.goto(`${origin}/lms`)
      const {window, sco} = await courseIn(page, asked)
      if (window !== page) opened(window)
      await sco.waitForSelector('html.playing')
      return {
        page,
        window,
        sco,
        calls: async () => await page.evaluate('calls'),
        async commitsWork(work) {
          await page.evaluate(`commitsWork = ${String(work)}`)
        },
        async vanish() {
          await page.evaluate('vanished = true')
        },
        async close() {
          // Leaving the page is what fires `pagehide`, as closing the window does.
          await window.goto('about:blank')
          await window.close()
          await page.close()
        },
        async kill() {
          const session = await context.newCDPSession(window)
          const crashed = window.waitForEvent('crash')
          void session.send('Page.crash').catch(() => undefined)
          await crashed
          await window.close()
          await page.close()
        }
      }
    },
    async keeps(element, value) {
      const matches = (): boolean => {
        const found = kept.get(element)
        return found !== undefined && (typeof value === 'string' ? found === value : value.test(found))
      }
      const end = Date.now() + 60_000
      while (!matches()) {
        if (Date.now() > end)
          throw new Error(`Unexpected ${element} \`${String(kept.get(element))}\`, expected ${String(value)}`)
        await new Promise(resolve => setTimeout(resolve, 20))
      }
    },
    async stop() {
      await Promise.all([...windows].map(async window => await window.close().catch(() => undefined)))
      await closeServer(server)
    }
  }
}

/** What a device knows of its learner, with a window that keeps it open. */
async function profileOf(
  browser: Browser,
  {device = 'phone', storage = true}: LaunchOptions
): Promise<BrowserContext> {
  const known = profiles.get(browser) ?? new Map<string, Promise<BrowserContext>>()
  profiles.set(browser, known)
  const name = `${device} ${String(storage)}`
  const profile =
    known.get(name)
    ?? (async () => {
      const context = await browser.newContext({
        viewport: {width: 1100, height: 800},
        reducedMotion: 'reduce'
      })
      if (storage === false)
        await context.addInitScript(forbid, ['localStorage', 'sessionStorage', 'BroadcastChannel'])
      if (storage === 'full') await context.addInitScript(forbid, ['localStorage', 'sessionStorage'])
      await context.newPage()
      return context
    })()
  known.set(name, profile)
  return await profile
}

/** Find the course where it was opened. */
async function courseIn(
  page: Page,
  {place = 'frame'}: LaunchOptions
): Promise<{readonly window: Page; readonly sco: Frame}> {
  if (place === 'popup') {
    const [window] = await Promise.all([page.waitForEvent('popup'), page.click('#open')])
    return {window, sco: window.mainFrame()}
  }
  if (place === 'nested') await page.frameLocator('[name=outer]').locator('iframe').waitFor()
  const sco = page.frame({name: 'sco'})
  if (sco === null) throw new Error('No course in the LMS')
  return {window: page, sco}
}

/** As in frames of other sites whose storage the browser blocks: the first look throws. */
function forbid(names: readonly string[]): void {
  for (const name of names)
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('Forbidden', 'SecurityError')
      }
    })
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise<void>(resolve => server.close(() => resolve()))
}

interface Answering {
  readonly files: PackageFiles
  readonly kept: Map<string, string>
  readonly problems: string[]
  readonly options: LaunchOptions
  readonly page: () => string
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  {files, kept, problems, options, page}: Answering
): void {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  if (request.method === 'POST') {
    let body = ''
    request.on('data', chunk => (body += String(chunk)))
    request.on('end', () => {
      if (path === '/problem') problems.push(body)
      else if (options.api !== 'forgetful') {
        for (const [element, value] of JSON.parse(body) as [string, string][]) kept.set(element, value)
      }
      response.writeHead(204).end()
    })
    return
  }
  if (path === '/lms') response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(page())
  else if (path === '/engine.js')
    response.writeHead(200, {'content-type': 'text/javascript'}).end(scormAgainScript)
  else if (path === '/outer') response.writeHead(200, {'content-type': 'text/html'}).end(frameOf(options))
  else if (path === '/favicon.ico') response.writeHead(204).end()
  else {
    const file = files.get(path.replace('/course/', ''))
    if (file === undefined) response.writeHead(404).end()
    else
      response
        .writeHead(200, {
          'content-type': mediaType(path),
          'content-security-policy': strictPolicy,
          'permissions-policy': 'unload=()'
        })
        .end(file)
  }
}

function mediaType(path: string): string {
  const types: Readonly<Record<string, string>> = {
    html: 'text/html; charset=utf-8',
    js: 'text/javascript',
    css: 'text/css',
    svg: 'image/svg+xml',
    png: 'image/png'
  }
  return types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
}

function frameOf({file = 'index.html'}: LaunchOptions): string {
  return `<iframe name="sco" title="Course" src="/course/${file}" width="1060" height="740"></iframe>`
}

/** The page of the LMS: the run-time, told apart by what it answers, and the course in a frame or behind a button. */
function launchPage(options: LaunchOptions, kept: ReadonlyMap<string, string>): string {
  const {late = 0, place = 'frame', file = 'index.html', room, optional} = options
  const {engine = room === undefined && optional === undefined ? 'both' : 'strict'} = options
  const script = `
    var calls = [], commitsWork = true, vanished = false, told = 0
    var options = ${JSON.stringify(options)}
    ${engine === 'scorm-again' ? '' : strictEngine(options, kept)}
    ${engine === 'strict' ? '' : scormAgain(options, kept)}
    var engine = ${engine === 'both' ? bothEngines : engine === 'strict' ? 'strictEngine' : 'scormAgain'}
    function call(name, given) {
      if (vanished || options.api === 'throwing') throw new Error('The session is over')
      var passed = options.api === 'cutting' && name === 'LMSSetValue' && given[0] === 'cmi.suspend_data' ? [given[0], given[1].slice(0, 300)] : given
      if (name === 'LMSCommit' && options.slow) for (var end = Date.now() + options.slow; Date.now() < end;);
      var result = options.api === 'refusing' && name === 'LMSInitialize' ? 'false'
        : name === 'LMSCommit' && !commitsWork ? 'false'
        : engine.api[name].apply(engine.api, passed)
      var error = engine.error(name, given, result)
      if (error !== '') navigator.sendBeacon('/problem', error)
      if (result === 'true' && (name === 'LMSCommit' || name === 'LMSFinish'))
        keep()
      calls.push({name: name, element: given[0], value: given[1] === undefined ? '' : given[1], result: result, error: error})
      return options.api === 'boolean' && (result === 'true' || result === 'false') ? result === 'true' : result
    }
    // As platforms do, only what changed: a message from a closing window holds 64 KiB.
    var delivered = new Map(${JSON.stringify([...kept])})
    function keep() {
      const news = engine.kept().filter(([element, value]) => delivered.get(element) !== value)
      if (navigator.sendBeacon('/keep', JSON.stringify(news))) for (const [element, value] of news) delivered.set(element, value)
    }
    function turnUp() {
      if (options.api === 'none') return
      window.API = {}
      for (const name of ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError', 'LMSGetErrorString', 'LMSGetDiagnostic'])
        window.API[name] = function (...given) {
          if (this !== window.API) navigator.sendBeacon('/problem', name + ' called without its object')
          return call(name, given)
        }
    }
    if (${late} > 0) setTimeout(turnUp, ${late})
    else turnUp()
  `
  const course =
    place === 'popup'
      ? `<button id="open">Open</button><script>open.onclick = () => window.open('/course/${file}', 'sco', 'width=700,height=500')</script>`
      : place === 'nested'
        ? '<iframe name="outer" title="Outer" src="/outer" width="1080" height="760"></iframe>'
        : frameOf(options)
  return `<!doctype html><html lang="en"><title>LMS</title><script src="/engine.js"></script><script>${script}</script>
    ${course.replace('open.onclick', "document.getElementById('open').onclick")}</html>`
}

/** The run-time that forgives nothing. */
function strictEngine(
  {mode, credit, mastery, optional, room}: LaunchOptions,
  kept: ReadonlyMap<string, string>
): string {
  const options = {mode, credit, mastery, optional, room, kept: Object.fromEntries(kept)}
  return `
    var strict = (${createStrictRunTime.toString()})(${JSON.stringify(options)})
    var strictEngine = {
      api: strict.api,
      kept: () => Object.entries(strict.committed()),
      error: () => strict.violations.slice(told, (told = strict.violations.length)).join('; ')
    }
  `
}

/** Each is asked, the strict one is believed, and must not be alone with its answer. */
const bothEngines = `(() => {
  const differences = []
  const api = {}
  for (const name of Object.keys(scormAgain.api))
    api[name] = (...given) => {
      const [one, other] = [strict.api, scormAgain.api].map(asked => {
        const result = asked[name](...given)
        return /Error|Diagnostic/.test(name) ? [result, ''] : [result, String(asked.LMSGetLastError())]
      })
      if (!/ErrorString|Diagnostic/.test(name) && one.join() !== other.join())
        differences.push(name + ' ' + given[0] + ': ' + one.join(' with error ') + ', but scorm-again: ' + other.join(' with error '))
      return one[0]
    }
  return {
    api,
    kept: () => {
      const kept = strictEngine.kept()
      const other = new Map(scormAgain.kept())
      for (const [element, value] of kept)
        if (other.get(element) !== value)
          differences.push(element + ': kept as ' + value + ', but by scorm-again as ' + other.get(element))
      return kept
    },
    error: (...call) => [strictEngine.error(...call), scormAgain.error(...call), ...differences.splice(0)].filter(text => text !== '').join('; ')
  }
})()`

/** The run-time that is in wide use; each of its errors counts. */
function scormAgain(options: LaunchOptions, kept: ReadonlyMap<string, string>): string {
  const {mode = 'normal', credit = 'credit', mastery} = options
  const start = Object.fromEntries([...kept].filter(([element]) => !/exit|session_time/u.test(element)))
  const data = {
    ...start,
    'cmi.core.student_id': 'learner-1',
    'cmi.core.student_name': 'Wati, Sri',
    'cmi.core.lesson_mode': mode,
    'cmi.core.credit': credit,
    'cmi.core.entry': kept.size === 0 ? 'ab-initio' : kept.get('cmi.core.exit') === 'suspend' ? 'resume' : '',
    ...(mastery === undefined ? {} : {'cmi.student_data.mastery_score': String(mastery)})
  }
  return `
    var values = new Map(${JSON.stringify([...kept])})
    var lms = new Scorm12API({autocommit: false, logLevel: 5, mastery_override: ${String(mastery !== undefined)}})
    lms.loadFromFlattenedJSON(${JSON.stringify(data)})
    var api = {}
    for (const name of ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError', 'LMSGetErrorString', 'LMSGetDiagnostic'])
      api[name] = (...given) => {
        const result = lms[name](...given)
        if (result === 'true' && name === 'LMSSetValue') values.set(given[0], given[1])
        return result
      }
    var scormAgain = {
      api: api,
      kept: () => [...values.set('cmi.core.lesson_status', lms.cmi.core.lesson_status)],
      error: (name, given) => {
        if (/Error|Diagnostic/.test(name)) return ''
        const error = String(lms.LMSGetLastError())
        return error === '0' ? '' : 'SCORM error ' + error + ': ' + name + ' ' + given[0]
      }
    }
  `
}
