import type {AssetSource, FileEntry, FilePart} from '@silabus/core'
import {base64} from './base64.ts'

/** Told of every piece that was read: the entry's path, and how many bytes. */
export type OnRead = (entry: string, bytes: number) => void

/**
 * Read an entry of a tree piece by piece.
 *
 * @param entry The entry.
 * @param assets Where its assets come from.
 * @returns Its bytes.
 */
export async function* contentOf(entry: FileEntry, assets: AssetSource): AsyncGenerator<Uint8Array> {
  if (typeof entry === 'string') yield Buffer.from(entry)
  else if (entry instanceof Uint8Array) yield entry
  else if ('type' in entry) yield* assets.open(entry)
  else for (const part of entry) yield* contentOfPart(part, assets)
}

async function* contentOfPart(part: FilePart, assets: AssetSource): AsyncGenerator<Uint8Array> {
  if (typeof part === 'string') yield Buffer.from(part)
  else yield* base64(assets.open(part.asset))
}

/**
 * Tell how large an entry is, before compression, without reading it.
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
