import {spawnSync} from 'node:child_process'
import {root} from './root.mjs'

/**
 * Run a program in the root folder, its output shown as it comes, and end this script when it fails.
 *
 * @param {string} program Name or path.
 * @param {readonly string[]} args Its arguments.
 * @param {NodeJS.ProcessEnv} [env] Its environment.
 */
export function run(program, args, env = process.env) {
  const code = attempt(program, args, {env, stdio: 'inherit'}).code
  if (code !== 0) process.exit(code)
}

/**
 * Run a script or a module of Node in the root folder, and end this script when it fails.
 *
 * @param {string} script Path from the root folder.
 * @param {readonly string[]} [args] Its arguments.
 * @param {NodeJS.ProcessEnv} [env] Its environment.
 */
export function runNode(script, args = [], env = process.env) {
  run(process.execPath, [script, ...args], env)
}

/**
 * Run a program in the root folder.
 *
 * @param {string} program Name or path; on Windows also the name of a `.cmd` file.
 * @param {readonly string[]} args Its arguments.
 * @param {import('node:child_process').SpawnSyncOptions} [options] More for `spawnSync`.
 * @returns {{code: number, output: string}} Its exit code, and what it wrote unless that was shown.
 */
export function attempt(program, args, options = {}) {
  // What npm installs on Windows are `.cmd` files, which only a shell runs.
  const shell = process.platform === 'win32' && !program.includes('\\')
  const result = spawnSync(program, args, {
    cwd: root,
    shell,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...options
  })
  if (result.error !== undefined && 'code' in result.error && result.error.code === 'ENOENT') {
    return {code: 127, output: `There is no program \`${program}\` on the PATH`}
  }
  return {code: result.status ?? 1, output: `${result.stdout ?? ''}${result.stderr ?? ''}`}
}
