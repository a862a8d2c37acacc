import {readFileSync} from 'node:fs'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import {createRequire} from 'node:module'
import type {AddressInfo} from 'node:net'
import type {Browser, BrowserContext, Frame, Page} from 'playwright-core'

/** Files of a package by path. */
export type PackageFiles = ReadonlyMap<string, Uint8Array | string>

/** How the LMS treats the learner in one launch. */
export interface LaunchOptions {
  /**
   * `strict`: scorm-again, where every error counts. `boolean`: answers with booleans. `throwing`: every call throws.
   * `refusing`: opens no session. `none`: no API at all.
   */
  readonly api?: 'strict' | 'boolean' | 'throwing' | 'refusing' | 'none'
  readonly mode?: 'normal' | 'review' | 'browse'
  readonly credit?: 'credit' | 'no-credit'
  /** Percent; with it the LMS itself decides passed or failed when the session ends. */
  readonly mastery?: number
  /** Milliseconds after which the API turns up. */
  readonly late?: number
  /** The SCO, where there are several. */
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
  readonly page: Page
  readonly sco: Frame
  /** What the course did, in order. */
  readonly calls: () => Promise<readonly ApiCall[]>
  /** Whether commits work, from now on. */
  readonly commitsWork: (work: boolean) => Promise<void>
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
  /** Wait until the LMS keeps this. */
  readonly keeps: (element: string, value: string | RegExp) => Promise<void>
  readonly stop: () => Promise<void>
}

/** The strictest policy under which a package must work. */
const strictPolicy = "default-src 'self'"

const require = createRequire(import.meta.url)
const engine = readFileSync(require.resolve('scorm-again/scorm12/min'))

/**
 * Start an LMS on this machine.
 *
 * @param browser Where learners work.
 * @param files The package.
 * @returns The LMS; whoever started it stops it.
 */
export async function startLms(browser: Browser, files: PackageFiles): Promise<TestLms> {
  const kept = new Map<string, string>()
  const problems: string[] = []
  let options: LaunchOptions = {}
  const server = createServer((request, response) => {
    answer(request, response, {files, kept, problems, page: () => launchPage(options, kept)})
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const contexts: BrowserContext[] = []

  return {
    origin,
    kept,
    problems,
    async launch(asked = {}) {
      options = asked
      const context = await browser.newContext({
        viewport: {width: 1100, height: 800},
        reducedMotion: 'reduce'
      })
      contexts.push(context)
      const page = await context.newPage()
      page.on('pageerror', error => problems.push(`page error: ${error.message}`))
      page.on('console', message => {
        if (message.type() === 'error' || message.type() === 'warning')
          problems.push(`console: ${message.text()}`)
      })
      await page.goto(`${origin}/lms`)
      const sco = page.frame({name: 'sco'})
      if (sco === null) throw new Error('No course in the LMS')
      await sco.waitForSelector('html.playing')
      const calls = async (): Promise<readonly ApiCall[]> => await page.evaluate('calls')
      return {
        page,
        sco,
        calls,
        async commitsWork(work) {
          await page.evaluate(`commitsWork = ${String(work)}`)
        },
        async close() {
          // Leaving the page is what fires `pagehide`, as closing the window does.
          await page.goto('about:blank')
          await context.close()
        },
        async kill() {
          const session = await context.newCDPSession(page)
          const crashed = page.waitForEvent('crash')
          void session.send('Page.crash').catch(() => undefined)
          await crashed
          await context.close()
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
      for (const context of contexts) await context.close().catch(() => undefined)
      await closeServer(server)
    }
  }
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise<void>(resolve => server.close(() => resolve()))
}

interface Answering {
  readonly files: PackageFiles
  readonly kept: Map<string, string>
  readonly problems: string[]
  readonly page: () => string
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  {files, kept, problems, page}: Answering
): void {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  if (request.method === 'POST') {
    let body = ''
    request.on('data', chunk => (body += String(chunk)))
    request.on('end', () => {
      if (path === '/problem') problems.push(`SCORM error ${body}`)
      else {
        kept.clear()
        for (const [element, value] of JSON.parse(body) as [string, string][]) kept.set(element, value)
      }
      response.writeHead(204).end()
    })
    return
  }
  if (path === '/lms') response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(page())
  else if (path === '/engine.js') response.writeHead(200, {'content-type': 'text/javascript'}).end(engine)
  else if (path === '/favicon.ico') response.writeHead(204).end()
  else {
    const file = files.get(path.replace('/course/', ''))
    if (file === undefined) response.writeHead(404).end()
    else
      response
        .writeHead(200, {'content-type': mediaType(path), 'content-security-policy': strictPolicy})
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

/** The page of the LMS: the run-time, told apart by what it answers, and the course in a frame. */
function launchPage(options: LaunchOptions, kept: ReadonlyMap<string, string>): string {
  const {api = 'strict', mode = 'normal', credit = 'credit', mastery, late = 0, file = 'index.html'} = options
  const start = Object.fromEntries([...kept].filter(([element]) => !/exit|session_time/u.test(element)))
  const data = {
    ...start,
    'cmi.core.lesson_mode': mode,
    'cmi.core.credit': credit,
    'cmi.core.entry': kept.size === 0 ? 'ab-initio' : kept.get('cmi.core.exit') === 'suspend' ? 'resume' : '',
    ...(mastery === undefined ? {} : {'cmi.student_data.mastery_score': String(mastery)})
  }
  const script = `
    var calls = [], commitsWork = true
    var values = new Map(${JSON.stringify([...kept])})
    var lms = new Scorm12API({autocommit: false, logLevel: 5, mastery_override: ${String(mastery !== undefined)}})
    lms.loadFromFlattenedJSON(${JSON.stringify(data)})
    function keep() {
      values.set('cmi.core.lesson_status', lms.cmi.core.lesson_status)
      navigator.sendBeacon('/keep', JSON.stringify([...values]))
    }
    function call(name, element, value) {
      if (${JSON.stringify(api)} === 'throwing') throw new Error('The session is over')
      var result = value === undefined ? lms[name](element) : lms[name](element, value)
      if (${JSON.stringify(api)} === 'refusing' && name === 'LMSInitialize') result = 'false'
      if (name === 'LMSCommit' && !commitsWork) result = 'false'
      var error = String(lms.LMSGetLastError())
      if (result === 'true' && name === 'LMSSetValue') values.set(element, value)
      if (result === 'true' && (name === 'LMSCommit' || name === 'LMSFinish')) keep()
      if (error !== '0') navigator.sendBeacon('/problem', error + ': ' + name + ' ' + element)
      calls.push({name: name, element: element, value: value === undefined ? '' : value, result: result, error: error})
      return ${JSON.stringify(api)} === 'boolean' && (result === 'true' || result === 'false') ? result === 'true' : result
    }
    function turnUp() {
      if (${JSON.stringify(api)} === 'none') return
      window.API = {}
      for (const name of ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError', 'LMSGetErrorString', 'LMSGetDiagnostic'])
        window.API[name] = (element, value) => call(name, element, value)
    }
    if (${late} > 0) setTimeout(turnUp, ${late})
    else turnUp()
  `
  return `<!doctype html><html lang="en"><title>LMS</title><script src="/engine.js"></script><script>${script}</script>
    <iframe name="sco" title="Course" src="/course/${file}" width="1060" height="740"></iframe></html>`
}
