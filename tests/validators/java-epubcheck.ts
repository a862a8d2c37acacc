import {existsSync} from 'node:fs'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runProgram} from './run-program.ts'

/** Where the Debian package puts it. */
const usualJar = '/usr/share/java/epubcheck.jar'

/** A run is so short that compiling well, and collecting garbage beside it, takes longer than it saves. */
const hurry = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/**
 * Check a book with W3C EPUBCheck, in the edition that is installed.
 *
 * The jar is run by itself, as the command of the Debian package does not start.
 *
 * @param epub Bytes of the book.
 * @returns Every message that is more than information, as one line; empty for a book without fault.
 * @throws {Error} When there is no EPUBCheck or no Java, saying what to install.
 */
export async function javaEpubcheck(epub: Uint8Array): Promise<readonly string[]> {
  const jar = findJar()
  const folder = await mkdtemp(join(tmpdir(), 'silabus-epubcheck-'))
  try {
    const book = join(folder, 'book.epub')
    const out = join(folder, 'report.json')
    await writeFile(book, epub)
    const ran = await runProgram(
      'java',
      [...hurry, '-jar', jar, book, '--json', out, '--locale', 'en'],
      'Unexpected machine without Java, expected one for EPUBCheck: on Debian and Ubuntu `apt-get install epubcheck`'
    )
    if (!existsSync(out)) throw new Error(`EPUBCheck wrote no report:\n${ran.stdout}\n${ran.stderr}`)
    // The report's form is EPUBCheck's own.
    const report = JSON.parse(await readFile(out, 'utf8')) as EpubcheckReport
    return report.messages
      .filter(({severity}) => severity !== 'INFO' && severity !== 'USAGE')
      .map(({severity, ID, message, locations}) => {
        const places = locations.slice(0, 3).map(({path, line}) => `${path}:${line}`)
        return `${severity} ${ID}: ${message} (${places.join(', ')})`
      })
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

interface EpubcheckReport {
  readonly messages: readonly {
    readonly ID: string
    readonly severity: string
    readonly message: string
    readonly locations: readonly {readonly path: string; readonly line: number}[]
  }[]
}

function findJar(): string {
  const named = process.env['EPUBCHECK_JAR']
  const jar = named === undefined || named === '' ? usualJar : named
  if (existsSync(jar)) return jar
  throw new Error(
    `Unexpected machine without W3C EPUBCheck at \`${jar}\`, expected its jar there or at EPUBCHECK_JAR: `
      + 'on Debian and Ubuntu `apt-get install epubcheck`, elsewhere download it from https://www.w3.org/publishing/epubcheck/'
  )
}
