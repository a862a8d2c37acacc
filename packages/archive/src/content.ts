import type {AssetSource, FileEntry, FilePart, MadeFile} from '@silabus/core'
import {base64} from './base64.ts'

/** Told of every piece that was read: the entry's path, and how many bytes. */
export type OnRead = (entry: string, bytes: number) => void

/**
 * Read an entry of a tree piece by piece, and tell how far that is. Of a file that is made while it is written, all that
 * was expected counts as read, so that progress ends at the whole.
 *
 * @param entry The entry, and its path.
 * @param assets Where its assets come from.
 * @param onRead Told of every piece.
 * @returns Its bytes.
 */
export async function* readEntry(
  [name, entry]: readonly [name: string, entry: FileEntry],
  assets: AssetSource,
  onRead: OnRead
): AsyncGenerator<Uint8Array> {
  for await (const chunk of contentOf(entry, assets)) {
    onRead(name, isMade(entry) ? entry.bytes : chunk.length)
    yield chunk
  }
}

/**
 * Tell whether an entry is made while it is written, and has no size before.
 *
 * @param entry The entry.
 * @returns Whether it is.
 */
export function isMade(entry: FileEntry): entry is MadeFile {
  return typeof entry === 'object' && 'type' in entry && entry.type === 'made'
}

/**
 * Tell how large an entry is, before compression, without reading it; of one that is made, how large it may become.
 *
 * @param entry The entry.
 * @returns Bytes.
 */
export function sizeOf(entry: FileEntry): number {
  if (typeof entry === 'string') return Buffer.byteLength(entry)
  if (entry instanceof Uint8Array) return entry.length
  if ('type' in entry) return entry.bytes
  return entry.reduce(
    (sum, part) =>
      sum + (typeof part === 'string' ? Buffer.byteLength(part) : 4 * Math.ceil(part.asset.bytes / 3)),
    0
  )
}

async function* contentOf(entry: FileEntry, assets: AssetSource): AsyncGenerator<Uint8Array> {
  if (typeof entry === 'string') yield Buffer.from(entry)
  else if (entry instanceof Uint8Array) yield entry
  else if ('type' in entry) yield* entry.type === 'made' ? made(entry) : assets.open(entry)
  else for (const part of entry) yield* contentOfPart(part, assets)
}

async function* made(entry: MadeFile): AsyncGenerator<Uint8Array> {
  yield await entry.make()
}

async function* contentOfPart(part: FilePart, assets: AssetSource): AsyncGenerator<Uint8Array> {
  if (typeof part === 'string') yield Buffer.from(part)
  else yield* base64(assets.open(part.asset))
}
