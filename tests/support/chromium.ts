import {existsSync} from 'node:fs'
import {chromium, type Browser} from 'playwright-core'
import {findChromium as findInstalled} from '../../scripts/lib/chromium.mjs'

/** What keeps a test browser quiet: no set-up, no updates, no traffic of its own. */
const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

/**
 * Start a headless browser with a fresh profile.
 *
 * @returns The browser; whoever started it closes it.
 */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({executablePath: findChromium(), headless: true, args: [...chromiumFlags]})
}

/**
 * Find a Chrome or Chromium: the one that `CHROME_PATH` names, else one on the `PATH`, in the usual place of the
 * system, or installed by Playwright.
 *
 * @returns Path of the program.
 * @throws {Error} When there is none, saying what to install: tests that need a browser fail rather than skip.
 */
export function findChromium(): string {
  const found = findInstalled()
  if (found !== undefined) return found
  const named = process.env['CHROME_PATH']
  if (named !== undefined && named !== '')
    throw new Error(`Unexpected \`CHROME_PATH\` \`${named}\`, expected the path of a Chrome or Chromium`)
  const own = chromium.executablePath()
  if (existsSync(own)) return own
  throw new Error(
    'Unexpected machine without a Chrome or Chromium, expected one on the PATH or named by CHROME_PATH: '
      + 'install Google Chrome, or on Debian and Ubuntu `apt-get install chromium`'
  )
}
