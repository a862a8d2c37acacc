import {accessSync, constants} from 'node:fs'
import {delimiter, join} from 'node:path'
import {chromium, type Browser} from 'playwright-core'

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
  const named = process.env['CHROME_PATH']
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named
    throw new Error(`Unexpected \`CHROME_PATH\` \`${named}\`, expected the path of a Chrome or Chromium`)
  }
  const found = [...onPath(), ...usualPlaces(), chromium.executablePath()].find(isProgram)
  if (found !== undefined) return found
  throw new Error(
    'Unexpected machine without a Chrome or Chromium, expected one on the PATH or named by CHROME_PATH: '
      + 'install Google Chrome, or on Debian and Ubuntu `apt-get install chromium`'
  )
}

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge'
]

function onPath(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '')
  const ending = process.platform === 'win32' ? '.exe' : ''
  return names.flatMap(name => folders.map(folder => join(folder, name + ending)))
}

function usualPlaces(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        name => `/Applications/${name}.app/Contents/MacOS/${name}`
      )
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(variable => {
        const folder = process.env[variable]
        if (folder === undefined) return []
        return [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')
        ]
      })
    default:
      return ['/opt/google/chrome/chrome', '/snap/bin/chromium']
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
