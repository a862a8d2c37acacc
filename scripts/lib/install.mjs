import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from './root.mjs'
import {attempt} from './run.mjs'

/** Says which lockfile and which manifests the installed libraries belong to. */
const stamp = join(root, 'node_modules', '.silabus-installed')

/**
 * Install the libraries that the lockfile names, unless that was done; ends this script with a sentence when it
 * cannot be done. Needs Node with its npm, and nothing else: npm fetches the pnpm that `packageManager` names.
 */
export function install() {
  checkNode()
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const {packageManager} = readManifest(root)
  process.stderr.write(`Installing with ${packageManager}; the first time this takes a minute …\n`)
  // Without a terminal pnpm would not replace libraries of an older lockfile, but ask.
  const {code, output} = attempt(
    'npx',
    ['--yes', packageManager, 'install', '--frozen-lockfile', '--config.confirmModulesPurge=false'],
    {env: {...process.env, CI: 'true'}, input: ''}
  )
  if (code !== 0) {
    process.stderr.write(`${output.trim()}\n\nThe libraries could not be installed. Is the network there?\n`)
    process.exit(1)
  }
  mkdirSync(join(root, 'node_modules'), {recursive: true})
  writeFileSync(stamp, wanted)
}

function checkNode() {
  const {engines} = readManifest(root)
  const wanted = engines.node.replace('>=', '')
  const [major, minor] = wanted.split('.').map(Number)
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number)
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return
  process.stderr.write(
    `This is Node ${process.versions.node}, and Silabus needs ${wanted} or later: install it from https://nodejs.org\n`
  )
  process.exit(1)
}

/** Tells installed libraries from those that are wanted now. */
function fingerprint() {
  const hash = createHash('sha256')
  const packages = readdirSync(join(root, 'packages')).map(name => join('packages', name))
  for (const path of [
    'pnpm-lock.yaml',
    ...['.', 'tests', ...packages].map(folder => join(folder, 'package.json'))
  ]) {
    if (existsSync(join(root, path))) hash.update(path).update(readFileSync(join(root, path)))
  }
  return `${hash.digest('hex')}\n`
}

function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}
