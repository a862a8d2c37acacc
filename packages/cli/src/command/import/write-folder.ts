import {createHash} from 'node:crypto'
import {mkdir, readdir, rename, rm, rmdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {machineError} from '@silabus/archive'
import {UsageError} from '../../usage-error.ts'
import {makeFolder} from '../make-folder.ts'

/** A file that was written. */
export interface WrittenFile {
  /** Below the folder as it was given. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/**
 * Refuse a folder in which something stands: nothing is ever overwritten.
 *
 * @param out The folder.
 * @returns Whether it is there.
 * @throws {UsageError} When it is a file, or not empty.
 * @throws {MachineError} When the disk refuses.
 */
export async function refuseFilled(out: string): Promise<boolean> {
  if (out === '') throw new UsageError('`--out` is empty, expected a folder')
  let names: readonly string[]
  try {
    names = await readdir(out)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') return false
    if (code === 'ENOTDIR') throw new UsageError(`\`--out ${out}\` is a file, expected a folder`)
    throw machineError('read', out, error)
  }
  if (names.includes('course.md'))
    throw new UsageError(`\`--out ${out}\` holds a course already, expected a new or an empty folder`)
  if (names.length > 0)
    throw new UsageError(`\`--out ${out}\` is not empty, expected a new or an empty folder`)
  return true
}

/**
 * Write files into a new or an empty folder: first into a folder of their own inside it, from which they are moved
 * when all of them are complete, `course.md` last.
 *
 * @param out The folder.
 * @param files Content by path below it.
 * @param signal Stops the writing; what was written then goes.
 * @returns What was written, in the order given.
 * @throws {MachineError} When the disk refuses.
 */
export async function writeFolder(
  out: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  signal: AbortSignal
): Promise<readonly WrittenFile[]> {
  const isNew = !(await refuseFilled(out))
  makeFolder(out)
  const part = join(out, `.import.${process.pid}.part`)
  const written: WrittenFile[] = []
  const moved: string[] = []
  try {
    for (const [path, content] of files) {
      signal.throwIfAborted()
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      const place = join(part, path)
      await mkdir(dirname(place), {recursive: true})
      await writeFile(place, bytes, {flag: 'wx'})
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      written.push({path: `${out.replace(/[/\\]$/u, '')}/${path}`, bytes: bytes.length, sha256})
    }
    signal.throwIfAborted()
    const names = (await readdir(part)).sort((a, b) => Number(a === 'course.md') - Number(b === 'course.md'))
    for (const name of names) {
      await rename(join(part, name), join(out, name))
      moved.push(name)
    }
    await rmdir(part)
  } catch (error) {
    // Everything in the folder is ours.
    for (const name of [part, ...moved.map(name => join(out, name))])
      await rm(name, {recursive: true, force: true})
    if (isNew) await rmdir(out).catch(() => undefined)
    throw machineError('write', out, error)
  }
  return written
}
