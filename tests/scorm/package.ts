import {
  exportCourse,
  memoryFolder,
  parseCourse,
  type Course,
  type FileEntry,
  type FileTree,
  type Message
} from '@silabus/core'
import type {PlayerCourse} from '@silabus/player'
import {scorm12} from '@silabus/scorm'
import type {PackageFiles} from '../support/lms.ts'
import {unversioned} from '../support/unversioned.ts'

/** A package that was made of Markdown. */
export interface TestPackage {
  readonly files: PackageFiles
  /** As the exporter made it. */
  readonly tree: FileTree
  /** Of the course and of the target. */
  readonly messages: readonly Message[]
}

/**
 * Make a package of a course in memory.
 *
 * @param sources Files of the course folder, or the lone file's text.
 * @param change Changes the course before it is written, for what would be long in Markdown.
 * @returns The package.
 */
export function makePackage(
  sources: string | Readonly<Record<string, string | Uint8Array>>,
  change: (course: Course) => Course = course => course
): TestPackage {
  const folder =
    typeof sources === 'string'
      ? memoryFolder({'course.md': sources}, {name: 'course'})
      : memoryFolder(sources)
  const parsed = parseCourse(folder, {targets: [scorm12]})
  const changed = {...parsed, course: change(parsed.course)}
  const {tree, messages} = exportCourse(changed, scorm12, {now: new Date(0), generator: 'test'})
  if (tree === undefined) throw new Error('No package was made')
  return {files: filesOf(tree), tree, messages: [...parsed.messages, ...messages]}
}

/**
 * Read a file of a package as text.
 *
 * @param files The package.
 * @param path Its path; for the player and its style, `player.js` and `style.css` whatever their version.
 * @returns Its text.
 */
export function textOf(files: PackageFiles, path: string): string {
  const [, content] = [...files].find(([name]) => name === path || unversioned(name) === path) ?? []
  if (content === undefined) throw new Error(`No \`${path}\` in the package`)
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

/**
 * Read what a page of a package tells the player.
 *
 * @param files The package.
 * @param page The page.
 * @returns What stands in its block.
 */
export function playerCourseOf(files: PackageFiles, page = 'index.html'): PlayerCourse {
  const json = /<script type="application\/json">(.*?)<\/script>/su.exec(textOf(files, page))?.[1] ?? ''
  // Written by the exporter under test.
  return JSON.parse(json) as PlayerCourse
}

function filesOf(tree: FileTree): PackageFiles {
  return new Map([...tree.entries].map(([path, entry]) => [path, contentOf(entry, tree)]))
}

function contentOf(entry: FileEntry, tree: FileTree): string | Uint8Array {
  if (typeof entry === 'string' || entry instanceof Uint8Array) return entry
  if ('type' in entry && entry.type === 'asset') return tree.assets.read(entry)
  throw new Error('No SCORM file is put together of parts, or made while it is written')
}
