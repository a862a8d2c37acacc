import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {findChromium} from '../../scripts/lib/chromium.mjs'
import {root} from '../../scripts/lib/root.mjs'
import {markdownOf, version} from './compare.mjs'
import {generate} from './generate.mjs'
import {machine} from './machine.mjs'
import {measure} from './measure.mjs'
import {table} from './table.mjs'

const silabus = [process.execPath, join(root, 'packages', 'cli', 'dist', 'silabus.cjs')]
const jar = process.env['EPUBCHECK_JAR'] || '/usr/share/java/epubcheck.jar'

/**
 * Make books of the same text with Silabus and with pandoc, and print tables of what they take, how large they are, and
 * what the checkers say of them.
 *
 * @param {number} rounds How often each command is timed.
 */
export async function compareBooks(rounds) {
  const pandoc = version('pandoc')
  if (pandoc === undefined) throw new Error('Unexpected machine without pandoc, expected one to compare with')
  const desk = mkdtempSync(join(tmpdir(), 'silabus-books-'))
  try {
    process.stdout.write(`${machine(rounds, pandoc)}\n\n`)
    const example = join(root, 'examples', 'kesejahteraan-sosial')
    for (const {title, folder, files} of [
      {title: 'The example', folder: example, files: markdownOf(example)},
      {
        title: 'A course of 50 modules',
        folder: join(desk, 'course'),
        files: generate(join(desk, 'course')).files
      }
    ]) {
      const other = join(desk, 'pandoc.epub')
      const args = ['--from', 'markdown', '--file-scope', '--toc', '--output', other, ...files]
      const build = [...silabus, 'build', folder, '--to', 'epub', '--out', join(desk, 'dist')]
      const results = await measure(
        [
          {name: 'silabus', command: build},
          {name: 'pandoc', command: ['pandoc', '--quiet', ...args], cwd: folder}
        ],
        rounds
      )
      const own = JSON.parse(run([...build, '--json']).stdout).outputs[0].path
      process.stdout.write(`### ${title}\n\n${table(results, ['pandoc'])}\n`)
      process.stdout.write(
        '|  | size | EPUBCheck: errors | warnings | Ace: violations |\n| --- | ---: | ---: | ---: | ---: |\n'
      )
      for (const [name, path] of [
        ['silabus', own],
        ['pandoc', other]
      ]) {
        const {errors, warnings} = epubcheck(path, desk)
        const size = `${Math.round(statSync(path).size / 1000)} KB`
        process.stdout.write(`| ${[name, size, errors, warnings, ace(path, desk)].join(' | ')} |\n`)
      }
      process.stdout.write('\n')
    }
  } finally {
    rmSync(desk, {recursive: true})
  }
}

/** What W3C EPUBCheck finds; signs of interrogation where there is none. */
function epubcheck(path, desk) {
  if (!existsSync(jar)) return {errors: '?', warnings: '?'}
  const report = join(desk, 'epubcheck.json')
  spawnSync('java', ['-jar', jar, path, '--json', report], {stdio: 'ignore'})
  const {messages} = JSON.parse(readFileSync(report, 'utf8'))
  const count = (...names) =>
    messages
      .filter(({severity}) => names.includes(severity))
      .reduce((sum, {locations, additionalLocations = 0}) => sum + locations.length + additionalLocations, 0)
  return {errors: count('ERROR', 'FATAL'), warnings: count('WARNING')}
}

/** Elements that break a rule of Ace by DAISY. */
function ace(path, desk) {
  const program = join(
    dirname(createRequire(import.meta.url).resolve('@daisy/ace-cli/package.json')),
    'bin',
    'ace.js'
  )
  const out = join(desk, 'ace')
  rmSync(out, {recursive: true, force: true})
  run([process.execPath, program, '--force', '--silent', '--outdir', out, path], {
    PUPPETEER_EXECUTABLE_PATH: findChromium() ?? '',
    ACE_TIMEOUT_INITIAL: '60000',
    HOME: desk
  })
  const {assertions} = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))
  return assertions
    .flatMap(({assertions: own}) => own)
    .filter(assertion => assertion['earl:result']['earl:outcome'] !== 'pass').length
}

function run([program, ...args], env = {}) {
  return spawnSync(program, args, {encoding: 'utf8', env: {...process.env, ...env}, maxBuffer: 64e6})
}
