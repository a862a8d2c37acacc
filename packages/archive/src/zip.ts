import {extname} from 'node:path'
import {Readable} from 'node:stream'
import {buffer} from 'node:stream/consumers'
import type {FileTree} from '@silabus/core'
import {ZipArchive} from 'archiver'
import {isMade, readEntry, sizeOf, type OnRead} from './content.ts'
import {MachineError} from './machine-error.ts'

/**
 * Pack a tree into a zip that depends on nothing but the tree.
 *
 * Entries keep their order. There are no folders, no extra fields, no comments and no zip64 records among them;
 * names outside ASCII carry the UTF-8 flag.
 *
 * @param tree A tree whose container is `zip` or `epub`.
 * @param path Where the zip goes, for the sentence of an error.
 * @param onRead Told of every piece that was read.
 * @returns The bytes of the zip.
 * @throws {MachineError} When the tree is more than a plain zip can hold.
 */
export async function* zip(tree: FileTree, path: string, onRead: OnRead): AsyncGenerator<Uint8Array> {
  const room = checkLimits(tree, path)
  const deflate = {level: textLevel}
  const archive = new ZipArchive({zlib: deflate})
  const fed = feed(archive, tree, deflate, room, onRead)
  fed.catch((error: unknown) => archive.destroy(error instanceof Error ? error : new Error(String(error))))
  try {
    for await (const chunk of archive) yield chunk as Uint8Array // archiver's stream is one of buffers
  } finally {
    archive.destroy()
    await fed.catch(() => undefined)
  }
}

/** Level 9 takes half as long again and gains less than a hundredth. */
const textLevel = 6

/**
 * Larger media stream; up to this size a file is read at once, so that its local header can say its size and
 * checksum. In a stream they follow the data, and readers that go from front to back, such as Java's
 * `ZipInputStream`, refuse a stored file whose size follows it.
 */
const streamsFrom = 8 * 1024 * 1024

async function feed(
  archive: ZipArchive,
  tree: FileTree,
  deflate: {level: number},
  room: Room,
  onRead: OnRead
): Promise<void> {
  const stopped = new Promise<never>((_, reject) => {
    archive.once('error', reject)
    archive.once('close', () => {
      reject(new Error('The archive was closed'))
    })
  })
  stopped.catch(() => undefined)

  for (const [name, entry] of tree.entries) {
    const isMimetype = tree.container === 'epub' && name === 'mimetype'
    const packed = isMimetype || compressed.has(extname(name).toLowerCase())
    // What is made comes as a whole.
    const streams = !isMade(entry) && sizeOf(entry) > streamsFrom
    // archiver reads the level anew at each entry. Level 0 is "stored" in the words of Deflate: as fast, and a
    // size that follows the data is allowed there.
    deflate.level = packed ? 0 : textLevel
    const source = Readable.from(readEntry([name, entry], tree.assets, onRead), {objectMode: false})
    const failed = new Promise<never>((_, reject) => source.once('error', reject))
    failed.catch(() => undefined)
    try {
      const appended = new Promise<void>(resolve => {
        archive.once('entry', () => {
          resolve()
        })
      })
      const content = streams ? source : await buffer(source)
      if (isMade(entry) && content instanceof Uint8Array) room.take(content.length - entry.bytes)
      archive.append(content, {name, date: earliest, mode: 0o644, store: packed && !streams})
      // archiver does not hear the errors of a stream that it reads from.
      await Promise.race([appended, failed, stopped])
    } finally {
      source.destroy()
    }
  }
  // Rejects together with the archive itself, which tells.
  archive.finalize().catch(() => undefined)
}

/** The first moment that a zip can say; archiver writes it in UTC. */
const earliest = new Date(Date.UTC(1980, 0, 1))

/** Endings of files that gain nothing from being compressed once more. */
const compressed: ReadonlySet<string> = new Set(
  (
    '.7z .aac .avif .bz2 .docx .epub .gif .gz .heic .jpeg .jpg .m4a .m4v .mov .mp3 .mp4 .odp .ods .odt .oga .ogg '
    + '.ogv .opus .png .pptx .rar .weba .webm .webp .woff .woff2 .xlsx .xz .zip'
  ).split(' ')
)

/** What a plain zip has room for. */
interface Room {
  /** Take more of it than was known before. */
  readonly take: (bytes: number) => void
}

/** More would need zip64, which many an LMS and reading system cannot read. */
function checkLimits(tree: FileTree, path: string): Room {
  if (tree.entries.size >= 0xff_ff) {
    throw new MachineError(
      `Cannot write \`${path}\`: ${tree.entries.size} files are more than the 65,534 that a plain zip can hold`,
      path
    )
  }
  let bytes = 0
  for (const [name, entry] of tree.entries) {
    // Two headers and a descriptor hold 92 bytes beside the name; Deflate adds less than a thousandth.
    bytes += Math.ceil(sizeOf(entry) * 1.001) + 2 * Buffer.byteLength(name) + 100
  }
  const take = (more: number): void => {
    bytes += more
    if (bytes < 0xff_ff_ff_ff) return
    throw new MachineError(
      `Cannot write \`${path}\`: ${(bytes / 1024 ** 3).toFixed(1)} GiB are more than the 4 GiB that a plain zip can hold`,
      path
    )
  }
  take(0)
  return {take}
}
