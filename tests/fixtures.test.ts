import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {
  exportCourse,
  memoryFolder,
  parseCourse,
  wantedExporters,
  type CourseFolder,
  type FileEntry,
  type Message
} from '@silabus/core'
import {epub} from '@silabus/epub'
import {aiken, gift, moodleXml} from '@silabus/moodle'
import {scorm12} from '@silabus/scorm'
import {describe, expect, it} from 'vitest'
import {unversioned} from './support/unversioned.ts'

/**
 * Each folder of `fixtures` is a course and what becomes of it; its name is a sentence. `UPDATE=1` rewrites what is
 * expected, and the difference is read in review like code.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), 'fixtures')
const exporters = [scorm12, epub, moodleXml, gift, aiken]
const update = process.env['UPDATE'] === '1'

/** Files that are the same in every package, and tested where they are made. */
const shared: ReadonlySet<string> = new Set(['player.js', 'search.js', 'style.css', 'EPUB/style.css'])

describe('fixtures', () => {
  for (const name of readdirSync(root).sort()) {
    it(name.replaceAll('-', ' '), () => {
      const made = render(folderOf(join(root, name, 'input')))
      const expected = join(root, name, 'expected')
      if (update) rewrite(expected, made)
      expect(Object.fromEntries(made)).toEqual(Object.fromEntries(readTexts(expected)))
    })
  }
})

/** Read the input: a folder with `course.md`, or a lone file. */
function folderOf(path: string): CourseFolder {
  const files = Object.fromEntries([...readTree(path)])
  const [only, ...others] = Object.keys(files)
  const alone = !('course.md' in files) && only !== undefined && others.length === 0 ? {alone: only} : {}
  return memoryFolder(files, {name: 'fixture', ...alone})
}

function render(folder: CourseFolder): Map<string, string> {
  const parsed = parseCourse(folder, {targets: exporters})
  const files = new Map<string, string>()
  const messages: Message[] = [...parsed.messages]
  const failed = parsed.messages.some(message => message.severity === 'error')
  files.set('course.json', `${JSON.stringify(parsed.course, withoutPositions, 2)}\n`)
  for (const exporter of wantedExporters(exporters, parsed.course)) {
    const {tree, messages: losses} = exportCourse(parsed, exporter, {now: new Date(0), generator: 'test'})
    messages.push(...losses)
    if (failed || tree === undefined) continue
    for (const [path, entry] of tree.entries) {
      if (!shared.has(unversioned(path))) files.set(`${exporter.target}/${path}`, textOf(entry))
    }
  }
  files.set('messages.txt', messages.map(line).join(''))
  return files
}

function textOf(entry: FileEntry): string {
  if (typeof entry === 'string') return unversioned(entry)
  if (entry instanceof Uint8Array) return `(${entry.length} bytes)\n`
  if ('type' in entry)
    return entry.type === 'made' ? '(made while it is written)\n' : `(asset ${entry.path})\n`
  return entry.map(part => (typeof part === 'string' ? part : `(base64 of ${part.asset.path})`)).join('')
}

function line({file, line: row, column, severity, rule, target, reason}: Message): string {
  return `${file}:${row}:${column} ${severity} ${rule}${target === undefined ? '' : ` [${target}]`}\n  ${reason}\n`
}

/** Positions have tests of their own; here they would hide what changed. */
function withoutPositions(key: string, value: unknown): unknown {
  return key === 'position' ? undefined : value
}

/** Text of every file below a folder, by path. */
function readTexts(path: string): Map<string, string> {
  return new Map([...readTree(path)].map(([name, bytes]) => [name, bytes.toString('utf8')]))
}

function readTree(path: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  const visit = (folder: string): void => {
    for (const name of readdirSync(folder).sort()) {
      const place = join(folder, name)
      if (statSync(place).isDirectory()) visit(place)
      else files.set(relative(path, place), readFileSync(place))
    }
  }
  if (existsSync(path)) visit(path)
  return files
}

function rewrite(path: string, files: ReadonlyMap<string, string>): void {
  rmSync(path, {recursive: true, force: true})
  for (const [name, content] of files) {
    mkdirSync(dirname(join(path, name)), {recursive: true})
    writeFileSync(join(path, name), content)
  }
}
