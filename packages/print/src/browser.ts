import {spawn, type ChildProcess} from 'node:child_process'
import type {Readable, Writable} from 'node:stream'

/** A browser without a window, and one page in it. */
export interface Browser {
  /**
   * Ask the page to do something.
   *
   * @returns What it answers (Chrome DevTools Protocol).
   * @throws {BrowserError} When it refuses, or ends.
   */
  readonly ask: (
    method: string,
    params?: Readonly<Record<string, unknown>>
  ) => Promise<Readonly<Record<string, unknown>>>
  /** Wait for the next event of a kind; call it before what causes the event. */
  readonly event: (method: string) => Promise<void>
  /** Such as `HeadlessChrome/156.0.8078.108`. */
  readonly product: string
  readonly close: () => Promise<void>
}

/** Thrown when a browser does not do what it is asked for; the message is the second half of a sentence. */
export class BrowserError extends Error {
  override readonly name: string = 'BrowserError'
}

/** Milliseconds after which a browser that says nothing is given up. */
const patience = 120_000

/**
 * Start a browser and open an empty page, in which no script runs and which reaches no network.
 *
 * The protocol is spoken over two pipes: nothing listens on a port that others could reach.
 *
 * @param program Path of the browser.
 * @param profile An empty folder for what browsers keep.
 * @param signal Ends the browser.
 * @returns The browser; whoever started it closes it.
 * @throws {BrowserError} When it does not start.
 */
export async function openBrowser(
  program: string,
  profile: string,
  signal: AbortSignal | undefined
): Promise<Browser> {
  const child = spawn(program, flags(profile), {stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe']})
  const connection = connect(child)
  const stop = (): void => {
    child.kill('SIGKILL')
  }
  signal?.addEventListener('abort', stop)
  const close = async (): Promise<void> => {
    signal?.removeEventListener('abort', stop)
    const ended = new Promise<void>(resolve => {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) resolve()
      else
        child.once('exit', () => {
          resolve()
        })
    })
    const kill = setTimeout(stop, 5000)
    await connection.ask('Browser.close').catch(stop)
    await ended
    clearTimeout(kill)
  }
  try {
    const {product} = await connection.ask('Browser.getVersion')
    const {targetId} = await connection.ask('Target.createTarget', {url: 'about:blank'})
    const {sessionId} = await connection.ask('Target.attachToTarget', {targetId, flatten: true})
    if (typeof sessionId !== 'string' || typeof product !== 'string')
      throw new BrowserError('speaks another protocol')
    const browser: Browser = {
      ask: (method, params) => connection.ask(method, params, sessionId),
      event: connection.event,
      product,
      close
    }
    await browser.ask('Page.enable')
    await browser.ask('Emulation.setScriptExecutionDisabled', {value: true})
    return browser
  } catch (error) {
    await close()
    throw error
  }
}

function flags(profile: string): readonly string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-gpu',
    '--disable-extensions',
    '--disable-sync',
    '--disable-component-update',
    '--disable-background-networking',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--font-render-hinting=none',
    // Chromium does not start with its sandbox for the superuser, as whom containers often run.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
  ]
}

interface Connection {
  readonly ask: (
    method: string,
    params?: Readonly<Record<string, unknown>>,
    sessionId?: string
  ) => Promise<Readonly<Record<string, unknown>>>
  readonly event: (method: string) => Promise<void>
}

interface Waiting {
  readonly resolve: (result: Readonly<Record<string, unknown>>) => void
  readonly reject: (error: Error) => void
}

/** Messages are JSON that a NUL ends; what is asked has a number, which the answer repeats. */
function connect(child: ChildProcess): Connection {
  // With `stdio` as above this is a pipe to the browser,
  const output = child.stdio[3] as Writable
  // and this one comes from it.
  const input = child.stdio[4] as Readable
  const answers = new Map<number, Waiting>()
  const events = new Map<string, Waiting[]>()
  let number = 0
  let ended: Error | undefined
  let told = ''

  const fail = (error: Error): void => {
    ended ??= error
    for (const waiting of [...answers.values(), ...[...events.values()].flat()]) waiting.reject(ended)
    answers.clear()
    events.clear()
  }
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    told = (told + text).slice(-2000)
  })
  child.once('error', error => {
    fail(new BrowserError(`does not start: ${error.message}`))
  })
  child.once('close', (code, signal) => {
    const last = told.trim().split('\n').at(-1) ?? ''
    fail(new BrowserError(`ended (${signal ?? String(code)})${last === '' ? '' : `: ${last.slice(0, 300)}`}`))
  })
  // A browser that ends breaks its pipes; `close` says so better.
  output.on('error', () => undefined)
  input.on('error', () => undefined)
  const pieces: Buffer[] = []
  input.on('data', (chunk: Buffer) => {
    let rest = chunk
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      receive(Buffer.concat([...pieces.splice(0), rest.subarray(0, end)]).toString('utf8'))
      rest = rest.subarray(end + 1)
    }
    pieces.push(rest)
  })

  function receive(text: string): void {
    // What comes is what Chromium says it is; each use looks at the fields that it needs.
    // `any` becomes what is looked at.
    const message = JSON.parse(text) as {
      id?: number
      method?: string
      result?: Record<string, unknown>
      error?: {message: string}
    }
    if (message.id === undefined) {
      const waiting = events.get(message.method ?? '') ?? []
      events.delete(message.method ?? '')
      for (const each of waiting) each.resolve({})
      return
    }
    const waiting = answers.get(message.id)
    answers.delete(message.id)
    if (message.error === undefined) waiting?.resolve(message.result ?? {})
    else waiting?.reject(new BrowserError(`refused: ${message.error.message}`))
  }

  async function patiently<Result>(answer: Promise<Result>): Promise<Result> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new BrowserError(`does not answer for ${patience / 1000} seconds`))
      }, patience)
    })
    try {
      return await Promise.race([answer, late])
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    ask: (method, params = {}, sessionId) =>
      patiently(
        new Promise((resolve, reject) => {
          if (ended !== undefined) {
            reject(ended)
            return
          }
          number += 1
          answers.set(number, {resolve, reject})
          output.write(`${JSON.stringify({id: number, method, params, sessionId})}\0`)
        })
      ),
    event: method =>
      patiently(
        new Promise((resolve, reject) => {
          const waiting: Waiting = {
            resolve: () => {
              resolve()
            },
            reject
          }
          events.set(method, [...(events.get(method) ?? []), waiting])
        })
      )
  }
}
