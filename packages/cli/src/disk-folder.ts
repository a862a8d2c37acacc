import {createHash} from 'node:crypto'
import {
  closeSync,
  createReadStream,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  realpathSync,
  statSync,
  type Stats
} from 'node:fs'
import {isAbsolute, join, posix, relative, sep} from 'node:path'
import {machineError} from '@silabus/archive'
import {foldCase, nearest, type CourseFolder, type FoundFile} from '@silabus/core'

/** A course folder on disk. */
export interface DiskFolder extends CourseFolder {
  /** Absolute path of the folder, without symbolic links. */
  readonly path: string
}

/**
 * See a folder of the disk as a course folder.
 *
 * Folders are listed one at a time, when something in them is looked up, so that a lone file in a large folder
 * costs no more than that folder's own names. Nothing outside the folder is read, also through symbolic links.
 *
 * @param folder Where it is and what it is called.
 * @param folder.path Absolute path, without symbolic links.
 * @param folder.name As `CourseFolder.name`.
 * @param folder.main As `CourseFolder.main`.
 * @param folder.alone As `CourseFolder.alone`.
 * @returns The course folder; its functions throw a `MachineError` when the disk refuses.
 */
export function diskFolder(folder: Pick<DiskFolder, 'path' | 'name' | 'main' | 'alone'>): DiskFolder {
  const listed = new Map<string, readonly string[]>()
  const looked = new Map<string, FoundFile>()
  const list = (path: string): readonly string[] => {
    const names = listed.get(path) ?? namesIn(join(folder.path, path))
    listed.set(path, names)
    return names
  }
  const find = (path: string): FoundFile => {
    const found = looked.get(path) ?? lookUp(path, folder.path, list)
    looked.set(path, found)
    return found
  }
  const placeOf = (path: string): string => {
    if (find(path).kind !== 'file') throw new Error(`No file \`${path}\` in this folder`)
    return join(folder.path, path)
  }
  return {
    ...folder,
    list: () => list(''),
    find,
    read(path) {
      const place = placeOf(path)
      return onDisk(place, () => readFileSync(place))
    },
    start(path) {
      const place = placeOf(path)
      return onDisk(place, () => startOf(place))
    },
    digest(path) {
      const place = placeOf(path)
      return onDisk(place, () => digestOf(place))
    },
    async *open(path) {
      const place = placeOf(path)
      try {
        for await (const chunk of createReadStream(place, {highWaterMark: 256 * 1024})) {
          yield chunk as Uint8Array // a stream without encoding gives buffers
        }
      } catch (error) {
        throw machineError('read', shown(place), error)
      }
    }
  }
}

/** Read the first bytes of a file. */
function startOf(place: string): Uint8Array {
  const file = openSync(place, 'r')
  try {
    const start = Buffer.alloc(64)
    return start.subarray(0, readSync(file, start))
  } finally {
    closeSync(file)
  }
}

/** Hash a file piece by piece: recordings are larger than memory should be. */
function digestOf(place: string): string {
  const file = openSync(place, 'r')
  try {
    const hash = createHash('sha256')
    const piece = Buffer.alloc(1024 * 1024)
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
      hash.update(piece.subarray(0, read))
    return hash.digest('hex')
  } finally {
    closeSync(file)
  }
}

/**
 * List the names in a folder.
 *
 * @param path The folder.
 * @returns Names in an order that is the same on every disk; none if it is no folder.
 */
export function namesIn(path: string): readonly string[] {
  return onDisk(path, () => {
    if (!statSync(path).isDirectory()) return []
    return readdirSync(path).sort()
  })
}

function lookUp(path: string, root: string, list: (path: string) => readonly string[]): FoundFile {
  const normal = posix.normalize(path).replace(/\/$/u, '')
  if (leadsOut(normal)) return {kind: 'outside'}
  if (normal === '.' || normal === '') return {kind: 'folder', path: '.'}

  let place = ''
  const segments = normal.split('/')
  for (const [index, segment] of segments.entries()) {
    const names = list(place)
    const name = names.includes(segment)
      ? segment
      : names.find(known => foldCase(known) === foldCase(segment))
    if (name === undefined)
      return {kind: 'missing', near: nearPath(place, segment, segments.slice(index + 1), root, list)}
    place = posix.join(place, name)
    const real = realPath(join(root, place))
    if (real === undefined) return {kind: 'missing'}
    if (!isInside(real, root)) return {kind: 'outside'}
  }

  const stats = statsOf(join(root, place))
  if (stats.isDirectory()) return {kind: 'folder', path: place}
  // Pipes, sockets and devices are no part of a course, and reading them may never end.
  if (!stats.isFile()) return {kind: 'missing'}
  return place === normal ? {kind: 'file', path: place, bytes: stats.size} : {kind: 'otherCase', path: place}
}

function leadsOut(path: string): boolean {
  const windows = process.platform === 'win32' && /^[a-z]:|\\/iu.test(path)
  return path === '..' || path.startsWith('../') || path.startsWith('/') || windows
}

function nearPath(
  place: string,
  segment: string,
  rest: readonly string[],
  root: string,
  list: (path: string) => readonly string[]
): string | undefined {
  const name = nearest(segment, list(place))
  if (name === undefined) return undefined
  const near = posix.join(place, name, ...rest)
  return rest.length === 0 || lookUp(near, root, list).kind === 'file' ? near : undefined
}

function isInside(path: string, root: string): boolean {
  const way = relative(root, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** The path without symbolic links; nothing for a link that leads nowhere. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ELOOP'))
      return undefined
    throw machineError('read', shown(path), error)
  }
}

function statsOf(path: string): Stats {
  return onDisk(path, () => statSync(path))
}

function onDisk<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw machineError('read', shown(path), error)
  }
}

/** A path as a person at the terminal would type it. */
function shown(path: string): string {
  const short = relative('.', path)
  return short === '' || short.startsWith('..') ? path : short
}
