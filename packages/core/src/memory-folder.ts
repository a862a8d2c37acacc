import {foldCase} from './fold-case.ts'
import {createHash} from 'node:crypto'
import type {CourseFolder, FoundFile} from './folder.ts'
import {nearest} from './nearest.ts'

/**
 * Make a course folder of strings, for tests and for programs whose courses are on no disk.
 *
 * @param files Content by path, such as `{'course.md': '# One', 'media/a.svg': '<svg …>'}`.
 * @param options A name for courses that have none, and the lone file if the course is one file.
 * @param options.name What a course without a title is called; default `course`.
 * @param options.alone Path of the file that is the whole course.
 * @returns The folder.
 */
export function memoryFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: {readonly name?: string; readonly alone?: string} = {}
): CourseFolder {
  const encoder = new TextEncoder()
  const contents = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? encoder.encode(content) : content
    ])
  )
  const read = (path: string): Uint8Array => {
    const content = contents.get(path)
    if (content === undefined) throw new Error(`No file \`${path}\` in this folder`)
    return content
  }
  return {
    name: options.name ?? options.alone?.replace(/\.md$/u, '') ?? 'course',
    main: options.alone ?? 'course.md',
    alone: options.alone !== undefined,
    list: () => [...new Set([...contents.keys()].map(path => path.split('/')[0] ?? path))],
    find: path => find(path, contents),
    read,
    start: path => read(path).subarray(0, 64),
    digest: path => createHash('sha256').update(read(path)).digest('hex'),
    async *open(path) {
      yield await Promise.resolve(read(path))
    }
  }
}

function find(path: string, contents: ReadonlyMap<string, Uint8Array>): FoundFile {
  const content = contents.get(path)
  if (content !== undefined) return {kind: 'file', path, bytes: content.length}
  if (path.startsWith('/') || path.split('/').includes('..')) return {kind: 'outside'}
  const paths = [...contents.keys()]
  if (paths.some(known => known.startsWith(`${path}/`))) return {kind: 'folder', path}
  const folded = foldCase(path)
  const other = paths.find(known => foldCase(known) === folded)
  if (other !== undefined) return {kind: 'otherCase', path: other}
  return {kind: 'missing', near: nearest(path, paths)}
}
