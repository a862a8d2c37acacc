import {createHash} from 'node:crypto'
import {mkdir, open, readFile, readdir, realpath, rename, rm} from 'node:fs/promises'
import {dirname, join, relative, sep} from 'node:path'
import type {FileTree} from '@silabus/core'
import {readEntry, type OnRead} from './content.ts'
import {inProgress, partOf, removeLeftovers, syncFolder} from './leftovers.ts'
import {MachineError, machineError} from './machine-error.ts'

/** Lists the files that were written, so that the next run may replace the folder, and knows what is not its own. */
const listName = '.silabus.json'

/** What systems put into folders by themselves. */
const ofTheSystem: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/** A folder on disk. */
interface WrittenFolder {
  readonly bytes: number
  readonly sha256: string
}

/**
 * Write the entries of a tree as the files of a folder: beside its place first, as `.<name>.<process id>.part`, which
 * takes the place of the old folder when it is complete. Nothing of the old one is left.
 *
 * Between the two moves there is a moment without a folder; a run that is killed then leaves the old one beside it, and
 * the next run puts it back before it does anything else.
 *
 * @param path Where the folder goes; the one around it must exist. A symbolic link stays, what it points to is replaced.
 * @param tree A tree whose container is `folder`.
 * @param onRead Told of every piece.
 * @param signal Stops the writing.
 * @returns Bytes of all files, and a digest of their names and contents: SHA-256 of the lines
 *   `<SHA-256 of the file>  <path>`, in the order of the paths.
 * @throws {MachineError} When the disk refuses, or when the folder holds what Silabus did not write.
 */
export async function replaceFolder(
  path: string,
  tree: FileTree,
  onRead: OnRead,
  signal: AbortSignal | undefined
): Promise<WrittenFolder> {
  const place = await realpath(path).catch(() => path)
  await removeLeftovers(place)
  const foreign = await foreignIn(path)
  if (foreign !== undefined)
    throw new MachineError(
      `Cannot replace \`${path}\`: it holds \`${foreign}\`, which Silabus did not write`,
      path
    )
  signal?.throwIfAborted()
  const part = partOf(place)
  inProgress.add(part)
  try {
    await mkdir(part)
    const written = await writeEntries(part, tree, onRead, signal)
    signal?.throwIfAborted()
    await swap(part, place)
    return written
  } catch (error) {
    await rm(part, {recursive: true, force: true})
    throw machineError('write', path, error)
  } finally {
    inProgress.delete(part)
  }
}

/**
 * Find what stands in a folder that an earlier run did not write, and that replacing the folder would destroy.
 *
 * @param path The folder.
 * @returns Path of one such file below the folder, or `.` where it is no folder of Silabus at all; `undefined` where
 *   there is nothing of the kind, or no folder.
 */
export async function foreignIn(path: string): Promise<string | undefined> {
  const names = await readdir(path, {withFileTypes: true, recursive: true}).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') return []
    if (code === 'ENOTDIR') return undefined
    throw machineError('read', path, error)
  })
  if (names === undefined) return '.'
  if (names.length === 0) return undefined
  const own = await listIn(path)
  if (own === undefined) return '.'
  const found = names
    .filter(entry => !entry.isDirectory() && !ofTheSystem.has(entry.name))
    .map(entry => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(name => name !== listName && !own.has(name))
  return found.sort()[0]
}

/** The files that Silabus wrote into a folder; `undefined` where it did not say so. */
async function listIn(path: string): Promise<ReadonlySet<string> | undefined> {
  try {
    const list: unknown = JSON.parse(await readFile(join(path, listName), 'utf8'))
    if (typeof list !== 'object' || list === null || !('files' in list) || !Array.isArray(list.files))
      return undefined
    return new Set(list.files.filter(name => typeof name === 'string'))
  } catch {
    return undefined
  }
}

async function writeEntries(
  folder: string,
  {entries, assets}: FileTree,
  onRead: OnRead,
  signal: AbortSignal | undefined
): Promise<WrittenFolder> {
  const digests = new Map<string, string>()
  let bytes = 0
  const names = [...entries.keys()].sort()
  for (const [name, entry] of entries) {
    if (name.split('/').some(step => step === '' || step === '.' || step === '..') || /[\\:\0]/u.test(name))
      throw new TypeError(`Unexpected path \`${name}\` in a tree, expected one that stays in its folder`)
    await mkdir(dirname(join(folder, name)), {recursive: true})
    const file = await open(join(folder, name), 'wx')
    const hash = createHash('sha256')
    try {
      for await (const chunk of readEntry([name, entry], assets, onRead)) {
        signal?.throwIfAborted()
        await file.writeFile(chunk)
        hash.update(chunk)
        bytes += chunk.length
      }
      await file.sync()
    } finally {
      await file.close()
    }
    digests.set(name, hash.digest('hex'))
  }
  const list = await open(join(folder, listName), 'wx')
  try {
    await list.writeFile(`${JSON.stringify({madeBy: 'Silabus', files: names}, null, 2)}\n`)
    await list.sync()
  } finally {
    await list.close()
  }
  return {bytes, sha256: sumOf(names.map(name => `${digests.get(name) ?? ''}  ${name}\n`))}
}

function sumOf(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('')).digest('hex')
}

/** Folders cannot be moved over each other, so that the old one steps aside first. */
async function swap(part: string, place: string): Promise<void> {
  const old = partOf(place, 'old')
  inProgress.add(old)
  try {
    const replaced = await rename(place, old).then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
        return false
      }
    )
    try {
      await rename(part, place)
    } catch (error) {
      if (replaced) await rename(old, place)
      throw error
    }
    await syncFolder(dirname(place))
    await rm(old, {recursive: true, force: true}).catch(() => undefined)
  } finally {
    inProgress.delete(old)
  }
}
