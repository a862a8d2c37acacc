/**
 * `npm run test:validators`: what `npm test` leaves out because npm does not bring it, W3C EPUBCheck, or because it takes
 * long: Ace by DAISY, readers of books, generated courses and real Markdown. Arguments go to vitest.
 */
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {chromium} from './lib/chromium.mjs'
import {installOnDebian} from './lib/debian.mjs'
import {install} from './lib/install.mjs'
import {attempt, runNode} from './lib/run.mjs'

install()
runNode(join('scripts', 'bundle.mjs'))
const env = {...process.env, CHROME_PATH: chromium(), EPUBCHECK_JAR: epubcheck()}
const args = ['run', '--config', 'vitest.validators.config.ts', ...process.argv.slice(2)]
runNode(join('node_modules', 'vitest', 'vitest.mjs'), args, env)

/** Find EPUBCheck and a Java to run it with, or install them; ends this script with a sentence otherwise. */
function epubcheck() {
  const named = process.env.EPUBCHECK_JAR
  const jar = named !== undefined && named !== '' ? named : '/usr/share/java/epubcheck.jar'
  const isReady = () => existsSync(jar) && attempt('java', ['-version']).code === 0
  if (isReady() || (installOnDebian(['epubcheck', 'default-jre-headless']) && isReady())) return jar
  process.stderr.write(
    'These tests need W3C EPUBCheck and Java: get epubcheck.jar from https://www.w3.org/publishing/epubcheck/, and\n'
      + 'name it by EPUBCHECK_JAR. On Debian: apt-get install epubcheck default-jre-headless.\n'
  )
  process.exit(1)
}
