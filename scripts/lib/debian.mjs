import {attempt} from './run.mjs'

/**
 * Install packages of the system, where `apt-get` is at hand and may be used without a password.
 *
 * @param {readonly string[]} packages Their names in Debian and Ubuntu.
 * @returns {boolean} Whether they are installed now.
 */
export function installOnDebian(packages) {
  const sudo = sudoPrefix()
  if (sudo === undefined) return false
  process.stderr.write(`Installing ${packages.join(', ')} with apt-get …\n`)
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]]) {
    const [program, ...rest] = [...sudo, 'apt-get', ...args]
    const {code, output} = attempt(program, rest, {env, input: ''})
    if (code !== 0) {
      process.stderr.write(`${output.trim()}\n`)
      return false
    }
  }
  return true
}

/** What has to stand before `apt-get`; nothing where it cannot be run. */
function sudoPrefix() {
  if (process.platform !== 'linux' || attempt('apt-get', ['--version']).code !== 0) return undefined
  if (process.getuid?.() === 0) return []
  return attempt('sudo', ['--non-interactive', 'true']).code === 0 ? ['sudo', '--non-interactive'] : undefined
}
