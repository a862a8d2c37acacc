import {accessSync, constants, statSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {MachineError} from '@silabus/archive'

/** Names of programs that print, the quickest first. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
  'msedge'
]

/**
 * Find a Chromium, Chrome or Edge: the one that `CHROME_PATH` names, else one on the `PATH` or in the usual place of the
 * system.
 *
 * @param environment Variables of the environment.
 * @param path What is to be printed, for the message.
 * @returns Path of the program.
 * @throws {MachineError} When there is none.
 */
export function findBrowser(environment: NodeJS.ProcessEnv, path: string): string {
  const named = environment['CHROME_PATH']
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named
    throw new MachineError(
      `Cannot print \`${path}\`: \`CHROME_PATH\` names \`${named}\`, which is no program`,
      named
    )
  }
  const found = [...onPath(environment), ...usualPlaces(environment)].find(isProgram)
  if (found !== undefined) return found
  throw new MachineError(
    `Cannot print \`${path}\`: there is no Chromium, Chrome or Edge on this machine; install one, or name its program in \`CHROME_PATH\``,
    path
  )
}

function onPath(environment: NodeJS.ProcessEnv): readonly string[] {
  const ending = process.platform === 'win32' ? '.exe' : ''
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(folder => folder !== '')
  return names.flatMap(name => folders.map(folder => join(folder, name + ending)))
}

function usualPlaces(environment: NodeJS.ProcessEnv): readonly string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        name => `/Applications/${name}.app/Contents/MacOS/${name}`
      )
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
        .map(name => environment[name])
        .filter(folder => folder !== undefined)
        .flatMap(folder => [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')
        ])
    default:
      return ['/opt/google/chrome/chrome', '/snap/bin/chromium']
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
