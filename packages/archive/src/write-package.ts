import {createHash} from 'node:crypto'
import type {FileTree} from '@silabus/core'
import {concatenate} from './concatenate.ts'
import {sizeOf, type OnRead} from './content.ts'
import {replaceFile} from './replace-file.ts'
import {replaceFolder} from './replace-folder.ts'
import {zip} from './zip.ts'

/** How far the writing of a package is. */
export interface Progress {
  /** Path, inside the package, of what is being written. */
  readonly entry: string
  /** Bytes read so far, before compression. */
  readonly done: number
  /** Bytes to read in all. */
  readonly total: number
}

/** How a package may be written. */
export interface WriteOptions {
  /** Stops the writing; what lay at the path before stays, and the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Called whenever some bytes were read. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** A package on disk. */
export interface WrittenPackage {
  /** Size of the file; of a folder, of all files in it. */
  readonly bytes: number
  /**
   * SHA-256 of the file, in lower-case hexadecimal digits; of a folder, of a line `<SHA-256>  <path>` for each of its
   * files, in the order of their paths.
   */
  readonly sha256: string
}

/**
 * Write what an exporter made as one file, or as one folder.
 *
 * The same tree gives the same bytes on every day and in every time zone, locale and umask. Assets stream, so
 * memory does not grow with them. The file is written beside its place and moved there when it is complete: until
 * then, and when anything fails, what lay there before stays whole.
 *
 * @param tree What an exporter made.
 * @param path Where the file goes; its folder must exist.
 * @param options Progress, and a way to stop.
 * @returns Size and digest of the file.
 * @throws {MachineError} When the disk refuses, or when the tree is more than a plain zip can hold.
 * @throws {RefusedFileError} When something that is made while it is written cannot be made.
 */
export async function writePackage(
  tree: FileTree,
  path: string,
  options: WriteOptions = {}
): Promise<WrittenPackage> {
  if (tree.container === 'folder')
    return replaceFolder(path, tree, readingOf(tree, options.onProgress), options.signal)
  const hash = createHash('sha256')
  let bytes = 0
  await replaceFile(path, measured(pack(tree, path, options.onProgress)), {signal: options.signal})
  return {bytes, sha256: hash.digest('hex')}

  async function* measured(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  }
}

function pack(
  tree: FileTree,
  path: string,
  onProgress: WriteOptions['onProgress']
): AsyncIterable<Uint8Array> {
  const onRead = readingOf(tree, onProgress)
  switch (tree.container) {
    case 'file':
      return concatenate(tree, onRead)
    case 'zip':
    case 'epub':
      return zip(tree, path, onRead)
    case 'files':
    case 'folder':
      throw new TypeError('Unexpected tree of several files, expected one; `writeFiles` writes them')
    case 'print':
      throw new TypeError('Unexpected page to be printed; `printPackage` of `@silabus/print` writes it')
  }
}

/** Adds up what was read. */
function readingOf(tree: FileTree, onProgress: WriteOptions['onProgress']): OnRead {
  const total = [...tree.entries.values()].reduce((sum, entry) => sum + sizeOf(entry), 0)
  let done = 0
  return (entry, bytes) => {
    done += bytes
    onProgress?.({entry, done, total})
  }
}
