import {existsSync} from 'node:fs'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {findChromium} from '../support/chromium.ts'
import {runProgram} from './run-program.ts'

/**
 * Check a book with Ace by DAISY.
 *
 * Ace drives a browser through Puppeteer, which would want one of its own: `PUPPETEER_EXECUTABLE_PATH` names the one
 * that the machine has. Ace itself starts it with `--no-sandbox`, so that it runs as root, too.
 *
 * @param epub Bytes of the book.
 * @returns Every violation as one line; empty for a book without any.
 * @throws {Error} When there is no browser, saying what to install.
 */
export async function ace(epub: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'silabus-ace-'))
  try {
    const book = join(folder, 'book.epub')
    const out = join(folder, 'report')
    await writeFile(book, epub)
    const ran = await runProgram(
      process.execPath,
      [program(), '--force', '--silent', '--outdir', out, book],
      'Unexpected machine without Node.js',
      {
        PUPPETEER_EXECUTABLE_PATH: findChromium(),
        PUPPETEER_SKIP_DOWNLOAD: 'true',
        // A cold browser may need longer than the five seconds that Ace gives it.
        ACE_TIMEOUT_INITIAL: '60000',
        // Settings and logs of a test belong to the test.
        HOME: folder,
        XDG_CONFIG_HOME: join(folder, 'config'),
        XDG_CACHE_HOME: join(folder, 'cache')
      }
    )
    const path = join(out, 'report.json')
    if (!existsSync(path)) throw new Error(`Ace wrote no report:\n${ran.stdout}\n${ran.stderr}`)
    // The report is EARL in the form that Ace documents.
    const report = JSON.parse(await readFile(path, 'utf8')) as AceReport
    return report.assertions.flatMap(({'earl:testSubject': {url}, assertions}) =>
      assertions
        .filter(assertion => assertion['earl:result']['earl:outcome'] !== 'pass')
        .map(({'earl:test': rule, 'earl:result': result}) => {
          const where = result.html === undefined ? '' : ` at ${result.html.slice(0, 200)}`
          return `${rule['earl:impact']} ${rule['dct:title']} (${url}): ${result['dct:description']}${where}`
        })
    )
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

interface AceReport {
  readonly assertions: readonly {
    readonly 'earl:testSubject': {readonly url: string}
    readonly assertions: readonly {
      readonly 'earl:test': {readonly 'dct:title': string; readonly 'earl:impact': string}
      readonly 'earl:result': {
        readonly 'earl:outcome': string
        readonly 'dct:description': string
        readonly html?: string
      }
    }[]
  }[]
}

function program(): string {
  return join(dirname(createRequire(import.meta.url).resolve('@daisy/ace-cli/package.json')), 'bin', 'ace.js')
}
