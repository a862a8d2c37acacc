import {readdirSync} from 'node:fs'
import {
  exportCourse,
  memoryFolder,
  parseCourse,
  rules,
  wantedExporters,
  type FileEntry,
  type FileTree,
  type Message,
  type ParsedCourse
} from '@silabus/core'
import {epub} from '@silabus/epub'
import {aiken, gift, moodleXml} from '@silabus/moodle'
import {scorm12} from '@silabus/scorm'
import {describe, expect, it} from 'vitest'
import type {CourseFiles} from '../rules/rule-page.ts'
import {unversioned} from '../support/unversioned.ts'
import {readFormatPage, writeOutcome, type FormatPage, type Outcome} from './format-page.ts'
import {outline} from './outline.ts'

/**
 * Each page below this folder is a sentence of the authoring format, a course that holds it, and what comes of the
 * course. `UPDATE=1` rewrites what came of it, and the difference is read in review like code.
 */
const home = new URL('./', import.meta.url)
const exporters = [scorm12, epub, moodleXml, gift, aiken]
const update = process.env['UPDATE'] === '1'
const paths = readdirSync(home, {recursive: true, encoding: 'utf8'})
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => path.endsWith('.md'))
  .sort()
const chapters = [...new Set(paths.map(path => path.slice(0, path.lastIndexOf('/'))))]

describe.each(chapters)('%s', chapter => {
  const pages = paths.filter(path => path.slice(0, path.lastIndexOf('/')) === chapter)

  it.each(pages.map(path => path.slice(chapter.length + 1, -3)))('%s', name => {
    const url = new URL(`${chapter}/${name}.md`, home)
    const page = readFormatPage(url)
    expect(page.sentence, 'a sentence in the first line').toMatch(/\.$/u)
    const parsed = parseCourse(folderOf(page.course), {targets: exporters})
    const outcome = outcomeOf(parsed, page)
    if (update) writeOutcome(url, outcome)
    expect(readFormatPage(url).outcome).toEqual(outcome)
    for (const {target, path, holds, text} of page.looks) {
      const content = contentOf(exported(parsed, target).tree, path)
      if (holds) expect(content, `${path} of ${target}`).toContain(text)
      else expect(content, `${path} of ${target}`).not.toContain(text)
    }
  })
})

describe('The pages', () => {
  it('are named in small letters and digits, as sentences are, and none twice', () => {
    const names = paths.map(path => path.slice(path.lastIndexOf('/') + 1, -3))
    expect(names.filter(name => !/^[a-z0-9]+(?:-[a-z0-9]+)+$/u.test(name))).toEqual([])
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([])
  })

  it('say no sentence twice', () => {
    const sentences = paths.map(path => readFormatPage(new URL(path, home)).sentence)
    expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) < index)).toEqual([])
  })
})

describe('Every rule', () => {
  const told = paths
    .map(path => readFormatPage(new URL(path, home)).outcome)
    .flatMap(({Tells = '', Writes = ''}) => `${Tells}\n${Writes}`.split('\n'))

  it.each(Object.entries(rules))('%s is told on a page here', (id, {severity}) => {
    expect(told.some(line => line.includes(` ${severity} ${id}: `))).toBe(true)
  })
})

/** A lone file is the whole course; a folder has a `course.md`. */
function folderOf(files: CourseFiles): ReturnType<typeof memoryFolder> {
  const [only, ...others] = Object.keys(files)
  return only !== undefined && only !== 'course.md' && others.length === 0
    ? memoryFolder(files, {alone: only})
    : memoryFolder(files, {name: 'kebun-sayur'})
}

function outcomeOf(parsed: ParsedCourse, page: FormatPage): Outcome {
  return {
    Says: outline(parsed.course),
    Tells: linesOf(parsed.messages),
    ...(page.outcome.Writes === undefined
      ? {}
      : {
          Writes: wantedExporters(exporters, parsed.course)
            .map(({target}) => written(parsed, target))
            .join('\n')
        })
  }
}

/** Names of the files of a target, whether errors keep them from being written, and what it tells. */
function written(parsed: ParsedCourse, target: string): string {
  const {tree, messages} = exported(parsed, target)
  const files = tree === undefined ? 'nothing' : unversioned([...tree.entries.keys()].join(' '))
  const wrong = [...parsed.messages, ...messages].some(
    message => message.severity === 'error' && (message.target ?? target) === target
  )
  return [
    `${target}${wrong && tree !== undefined ? ', kept back' : ''}: ${files}`,
    ...(messages.length === 0 ? [] : [linesOf(messages)])
  ].join('\n')
}

function exported(parsed: ParsedCourse, target: string): ReturnType<typeof exportCourse> {
  const exporter = exporters.find(known => known.target === target)
  if (exporter === undefined) throw new Error(`No target \`${target}\``)
  return exportCourse(parsed, exporter, {now: new Date(0), generator: 'test'})
}

function contentOf(tree: FileTree | undefined, path: string): string {
  const entry = tree?.entries.get(path)
  if (entry === undefined)
    throw new Error(`No file \`${path}\` among ${[...(tree?.entries.keys() ?? [])].join(', ')}`)
  return textOf(entry)
}

function textOf(entry: FileEntry): string {
  if (typeof entry === 'string') return unversioned(entry)
  if (entry instanceof Uint8Array || 'type' in entry) return ''
  return entry.filter(part => typeof part === 'string').join('')
}

function linesOf(messages: readonly Message[]): string {
  if (messages.length === 0) return 'nothing'
  return messages
    .map(
      ({file, line, column, severity, rule, reason}) =>
        `${file}:${line}:${column} ${severity} ${rule}: ${reason}`
    )
    .join('\n')
}
