import {buffer} from 'node:stream/consumers'
import {promisify} from 'node:util'
import {crc32} from 'node:zlib'
import yauzl, {type Entry, type ZipFile} from 'yauzl'

/** One file of a zip, with what its central directory entry says. */
export interface UnpackedEntry {
  readonly bytes: Uint8Array
  /** `bytes` as UTF-8. */
  readonly text: () => string
  /** Whether the bytes lie there as they are, uncompressed. */
  readonly stored: boolean
  readonly compressedSize: number
  readonly crc32: number
  /** General purpose bits: 3 is a data descriptor, 11 a UTF-8 name. */
  readonly flags: number
  /** Date and time as MS-DOS writes them. */
  readonly dosDate: number
  readonly dosTime: number
  /** Unix permissions with the kind of file; 0 when the entry was made by another system. */
  readonly unixMode: number
  /** Bytes of extra fields in the central directory. */
  readonly extraFieldLength: number
  /** Where the local header starts in the zip. */
  readonly offset: number
}

/**
 * Unpack a zip, checking its central directory and its checksums as a reader would.
 *
 * @param zip Bytes of the zip.
 * @returns The entries by name, in the order of the central directory.
 */
export async function unpack(zip: Uint8Array): Promise<Map<string, UnpackedEntry>> {
  const file = await promisify<Buffer, yauzl.Options, ZipFile>(yauzl.fromBuffer)(Buffer.from(zip), {
    lazyEntries: true,
    strictFileNames: true,
    validateEntrySizes: true
  })
  const entries = new Map<string, UnpackedEntry>()
  for await (const entry of entriesOf(file)) {
    if (entries.has(entry.fileName)) throw new Error(`Unexpected second entry \`${entry.fileName}\` in zip`)
    const bytes = await bytesOf(file, entry)
    if (crc32(bytes) !== entry.crc32) throw new Error(`Unexpected checksum of \`${entry.fileName}\` in zip`)
    entries.set(entry.fileName, unpackedEntry(entry, bytes))
  }
  return entries
}

async function* entriesOf(file: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | undefined>((resolve, reject) => {
      const settle = (value: Entry | undefined): void => {
        file.off('entry', settle).off('end', end).off('error', reject)
        resolve(value)
      }
      const end = (): void => {
        settle(undefined)
      }
      file.once('entry', settle).once('end', end).once('error', reject)
      file.readEntry()
    })
    if (entry === undefined) return
    yield entry
  }
}

async function bytesOf(file: ZipFile, entry: Entry): Promise<Uint8Array> {
  const open = promisify<Entry, NodeJS.ReadableStream>(file.openReadStream.bind(file))
  return await buffer(await open(entry))
}

function unpackedEntry(entry: Entry, bytes: Uint8Array): UnpackedEntry {
  const unix = entry.versionMadeBy >> 8 === 3
  return {
    bytes,
    text: () => new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes),
    stored: entry.compressionMethod === 0,
    compressedSize: entry.compressedSize,
    crc32: entry.crc32,
    flags: entry.generalPurposeBitFlag,
    dosDate: entry.lastModFileDate,
    dosTime: entry.lastModFileTime,
    unixMode: unix ? entry.externalFileAttributes >>> 16 : 0,
    extraFieldLength: entry.extraFieldLength,
    offset: entry.relativeOffsetOfLocalHeader
  }
}
