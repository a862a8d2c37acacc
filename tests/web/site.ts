import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {writeFiles} from '@silabus/archive'
import {exportCourse, parseCourse, type CourseFolder, type Exporter, type Message} from '@silabus/core'
import {html} from '@silabus/web'

/** A course as web pages, on disk. */
export interface BuiltSite {
  /** The folder; of one file, its path without `.html`. */
  readonly path: string
  readonly pages: readonly string[]
  readonly messages: readonly Message[]
  readonly text: (name: string) => Promise<string>
  readonly clear: () => Promise<void>
}

/**
 * Build a course as web pages.
 *
 * @param folder The course.
 * @param exporter The target.
 * @returns The folder.
 */
export async function buildSite(folder: CourseFolder, exporter: Exporter = html): Promise<BuiltSite> {
  const parsed = parseCourse(folder, {targets: [exporter]})
  const {tree, messages} = exportCourse(parsed, exporter, {now: new Date(0), generator: 'test'})
  if (tree === undefined) throw new Error('Unexpected course without pages')
  const desk = await mkdtemp(join(tmpdir(), 'silabus-site-'))
  const path = join(desk, 'site')
  for await (const _ of writeFiles(tree, path, '')) continue
  return {
    path,
    pages: [...tree.entries.keys()].filter(name => name.endsWith('.html')),
    messages: [...parsed.messages, ...messages],
    text: async name => readFile(join(path, name), 'utf8'),
    clear: () => rm(desk, {recursive: true, force: true})
  }
}
