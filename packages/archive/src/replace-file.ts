import {open, realpath, rename, rm, stat} from 'node:fs/promises'
import {dirname} from 'node:path'
import {inProgress, partOf, removeLeftovers, syncFolder} from './leftovers.ts'
import {machineError} from './machine-error.ts'

/** How a file may be replaced. */
export interface ReplaceOptions {
  /** Stops the writing. */
  readonly signal?: AbortSignal | undefined
  /** Whether the file keeps the permissions of the one that it replaces. */
  readonly keepMode?: boolean | undefined
}

/**
 * Write a file beside its place, as `.<name>.<process id>.part`, and move it there when it is complete.
 *
 * Parts that killed runs left behind are removed first; the part of a failed run is removed at once.
 *
 * @param path Where the file goes; its folder must exist. A symbolic link stays, what it points to is replaced.
 * @param chunks The file's bytes.
 * @param options Permissions, and a way to stop.
 * @throws {MachineError} When the disk refuses.
 */
export async function replaceFile(
  path: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: ReplaceOptions = {}
): Promise<void> {
  const {signal} = options
  const place = await realpath(path).catch(() => path)
  const part = partOf(place)
  // The reader of the sentence knows the file, not the part of it.
  const disk = async <Result>(work: Promise<Result>): Promise<Result> => {
    try {
      return await work
    } catch (error) {
      throw machineError('write', path, error)
    }
  }

  const mode = options.keepMode === true ? (await disk(stat(place))).mode : undefined
  await removeLeftovers(place)
  signal?.throwIfAborted()
  const file = await disk(open(part, 'wx'))
  inProgress.add(part)
  try {
    try {
      for await (const chunk of chunks) {
        signal?.throwIfAborted()
        await disk(file.writeFile(chunk))
      }
      if (mode !== undefined) await disk(file.chmod(mode))
      // Without it, a power cut after the move could leave an empty file in place of the old one.
      await disk(file.sync())
    } finally {
      await file.close()
    }
    signal?.throwIfAborted()
    await disk(rename(part, place))
  } catch (error) {
    await rm(part, {force: true})
    throw error
  } finally {
    inProgress.delete(part)
  }
  await syncFolder(dirname(place))
}
