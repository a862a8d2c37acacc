import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {build} from 'esbuild'
import {root} from '../../scripts/lib/root.mjs'
import {generate} from './generate.mjs'
import {machine} from './machine.mjs'
import {measure} from './measure.mjs'
import {table} from './table.mjs'

const silabus = [process.execPath, join(root, 'packages', 'cli', 'dist', 'silabus.cjs')]

/**
 * Measure and print the tables as they come.
 *
 * @param {number} rounds How often each command is timed.
 */
export async function compare(rounds) {
  const desk = mkdtempSync(join(tmpdir(), 'silabus-bench-'))
  try {
    const remark = await remarkAlone(desk)
    const pandoc = version('pandoc')
    print(`${machine(rounds, pandoc ?? 'no pandoc')}\n`)

    print('### Start-up\n')
    const bare = {name: 'node -e 0', command: [process.execPath, '-e', '0']}
    const started = await measure(
      [bare, {name: 'silabus --version', command: [...silabus, '--version']}],
      3 * rounds
    )
    print(table(started, ['node -e 0']))

    const example = join(root, 'examples', 'kesejahteraan-sosial')
    for (const {title, folder, files} of [
      {title: 'The example', folder: example, files: markdownOf(example)},
      {
        title: 'A course of 50 modules',
        folder: join(desk, 'course'),
        files: generate(join(desk, 'course')).files
      }
    ]) {
      const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
      print(`### ${title}: ${(bytes / 1e6).toFixed(2)} MB of Markdown\n`)
      const build = [...silabus, 'build', folder, '--out', join(desk, 'dist')]
      const candidates = [
        {name: 'remark alone', command: [process.execPath, remark, ...files]},
        {name: 'silabus, three targets', command: build},
        {name: 'silabus, EPUB only', command: [...build, '--to', 'epub']}
      ]
      if (pandoc !== undefined) {
        const output = join(desk, 'pandoc.epub')
        // Labels of notes begin anew in each file; `+fenced_divs` is how pandoc reads our fences.
        const args = ['--from', 'markdown', '--file-scope', '--toc', '--output', output, ...files]
        candidates.push({name: 'pandoc, EPUB', command: ['pandoc', '--quiet', ...args], cwd: folder})
      }
      print(table(await measure(candidates, rounds), ['remark alone', 'pandoc, EPUB']))
    }
  } finally {
    rmSync(desk, {recursive: true})
  }
}

/** Bundle the libraries, so that they start as fast as they can. */
async function remarkAlone(desk) {
  const outfile = join(desk, 'remark-alone.cjs')
  await build({
    entryPoints: [join(root, 'tests', 'bench', 'remark-alone.mjs')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true
  })
  return outfile
}

export function markdownOf(folder) {
  const names = readdirSync(folder).filter(name => name.endsWith('.md') && name !== 'README.md')
  return names.sort().map(name => join(folder, name))
}

/** First line of what a program says about itself; nothing if there is none. */
export function version(program) {
  const {error, stdout} = spawnSync(program, ['--version'], {encoding: 'utf8'})
  return error === undefined ? stdout.split('\n')[0] : undefined
}

function print(text) {
  process.stdout.write(`${text}\n`)
}
