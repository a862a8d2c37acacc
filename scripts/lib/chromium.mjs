import {accessSync, constants} from 'node:fs'
import {delimiter, join} from 'node:path'
import {installOnDebian} from './debian.mjs'

/** Chromium without its windows: the same engine, whose pages open in half the time. */
const shell = 'chromium-headless-shell'

/**
 * Find a Chrome or Chromium, or install one where that is possible; ends this script with a sentence otherwise.
 *
 * @returns {string} Path of the program.
 */
export function chromium() {
  // The quicker one is added to machines that build alone, which are nobody's.
  const mayAdd = process.env.CI !== undefined && !process.env.CHROME_PATH
  if (!findChromium()?.includes(shell) && mayAdd) installOnDebian([shell])
  const found = findChromium() ?? (installOnDebian(['chromium']) ? findChromium() : undefined)
  if (found !== undefined) return found
  process.stderr.write(
    'The tests need a browser: install Google Chrome or Chromium, or name one by CHROME_PATH.\n'
      + 'On Debian: apt-get install chromium. On macOS: brew install --cask google-chrome.\n'
  )
  process.exit(1)
}

/**
 * Find a Chrome or Chromium: the one that `CHROME_PATH` names, else one on the `PATH` or in the usual place of the
 * system.
 *
 * @returns {string | undefined} Path of the program.
 */
export function findChromium() {
  const named = process.env.CHROME_PATH
  if (named !== undefined && named !== '') return isProgram(named) ? named : undefined
  return [...onPath(), ...usualPlaces()].find(isProgram)
}

function onPath() {
  const names = [
    shell,
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'chrome',
    'microsoft-edge'
  ]
  const ending = process.platform === 'win32' ? '.exe' : ''
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  return names.flatMap(name => folders.map(folder => join(folder, name + ending)))
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    return names.map(name => `/Applications/${name}.app/Contents/MacOS/${name}`)
  }
  if (process.platform === 'win32') {
    const folders = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
    return folders
      .filter(folder => folder !== undefined)
      .flatMap(folder => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')
      ])
  }
  return ['/opt/google/chrome/chrome', '/snap/bin/chromium']
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
