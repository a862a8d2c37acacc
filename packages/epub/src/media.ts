import {createHash} from 'node:crypto'
import {
  asciiId,
  pictureType,
  type AssetReference,
  type AssetSource,
  type Course,
  type MadeFile,
  type Picture
} from '@silabus/core'
import {pictureFacts, type PictureFacts} from '@silabus/pictures'
import {createNamer} from './names.ts'
import {bookOptions} from './options.ts'
import {makePicture} from './pictures/make-picture.ts'
import {planPicture, type PicturePlan} from './pictures/plan-picture.ts'

/** A picture or recording of the book. */
export interface MediaFile {
  /** Path from the package document. */
  readonly path: string
  readonly mediaType: string
  readonly content: AssetReference | Uint8Array | MadeFile
}

/** The pictures and recordings that pages show. */
export interface Media {
  /** Media type of a picture or recording: by what it holds, where that can be told, not by its name. */
  readonly typeOf: (source: Picture['source']) => string
  /** What becomes of a picture in the book. */
  readonly planFor: (source: Picture['source']) => PicturePlan
  /** What the beginning of a picture tells. */
  readonly factsOf: (source: Picture['source']) => PictureFacts
  /**
   * Whether a book can carry a file as part of a page: reading systems must know its type, or may leave it out.
   * Video has no core type, so that every kind of it may be there (EPUB 3.3, 3.4), as captions may.
   */
  readonly carries: (source: Picture['source']) => boolean
  /** Path of a file from the package document; asking for it makes it part of the book. */
  readonly use: (source: Picture['source']) => string
  /** All that was asked for, in that order. */
  readonly files: () => readonly MediaFile[]
}

/** Pictures that every reading system shows, with their endings (EPUB 3.3, 3.2). */
const pictures: Readonly<Record<string, string>> = {
  'image/gif': '.gif',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/svg+xml': '.svg',
  'image/webp': '.webp'
}

/**
 * Sound that every reading system plays (EPUB 3.3, 3.2). Opus is among them since 3.3, but only in files that hold
 * nothing else, which their ending does not tell.
 */
const sounds: ReadonlySet<string> = new Set(['audio/mpeg', 'audio/mp4'])

/**
 * Make an empty collection of media.
 *
 * @param course The course.
 * @param assets Where pictures are looked into.
 * @returns The collection.
 */
export function createMedia(course: Course, assets: AssetSource): Media {
  const {images} = bookOptions(course)
  const name = createNamer()
  const files = new Map<string, MediaFile>()
  const types = new Map<string, string>()
  const facts = new Map<string, PictureFacts>()
  const plans = new Map<string, PicturePlan>()

  const typeOf = (source: Picture['source']): string => {
    // Core has cleaned drawings in addresses, and checked that they are some.
    if (typeof source === 'string' && source.startsWith('data:image/svg+xml;base64,')) return 'image/svg+xml'
    if (typeof source === 'string')
      return pictureType(decode(source.slice(0, 120))) ?? 'application/octet-stream'
    const {path, mediaType} = source
    if (!mediaType.startsWith('image/') || mediaType === 'image/svg+xml') return mediaType
    return known(types, path, () => pictureType(assets.read(source)) ?? 'application/octet-stream')
  }

  const bytesOf = (source: Picture['source']): Uint8Array =>
    typeof source === 'string' ? decode(source) : assets.read(source)

  const factsOf = (source: Picture['source']): PictureFacts =>
    known(facts, keyOf(source), () => pictureFacts(bytesOf(source), typeOf(source)))

  const planFor = (source: Picture['source']): PicturePlan =>
    known(plans, keyOf(source), () => {
      const isCover = typeof source !== 'string' && source.path === course.cover?.path
      // Shelves and shops ask for large covers.
      const wanted = isCover ? {...images, maxWidth: undefined} : images
      return planPicture(typeOf(source), () => factsOf(source), wanted)
    })

  return {
    typeOf,
    planFor,
    factsOf,
    carries(source) {
      const type = typeOf(source)
      if (type === 'image/avif') return planFor(source).kind === 'made'
      return type in pictures || sounds.has(type) || type.startsWith('video/') || type === 'text/vtt'
    },
    use(source) {
      const key = keyOf(source)
      const before = files.get(key)
      if (before !== undefined) return before.path
      const plan = planFor(source)
      const mediaType = plan.kind === 'made' ? plan.wish.mediaType : typeOf(source)
      const expected = pictures[mediaType]
      const file =
        typeof source === 'string'
          ? name(`data-${digest(decode(source))}`, expected ?? '')
          : name(stemOf(source.path), endingFor(source.path, expected))
      const path = `media/${file}`
      const whole = typeof source === 'string' ? decode(source) : source
      const content = plan.kind === 'made' ? makePicture(source, plan, course, () => bytesOf(source)) : whole
      files.set(key, {path, mediaType, content})
      return path
    },
    files: () => [...files.values()]
  }
}

function known<Value>(values: Map<string, Value>, key: string, find: () => Value): Value {
  const value = values.get(key) ?? find()
  values.set(key, value)
  return value
}

function keyOf(source: Picture['source']): string {
  return typeof source === 'string' ? source : source.path
}

/** Core lets only base64 pass. */
function decode(url: string): Uint8Array {
  return new Uint8Array(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'))
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12)
}

const anyEnding = /\.[A-Za-z0-9]+$/u

function stemOf(path: string): string {
  const stem = path
    .replace(anyEnding, '')
    .replace(/^media\//u, '')
    .replaceAll(/[/\s]+/gu, '-')
  return asciiId(stem)
}

/** The ending that a file has, unless it belongs to another type. */
function endingFor(path: string, expected: string | undefined): string {
  const written = (anyEnding.exec(path)?.[0] ?? '').toLowerCase()
  if (expected === undefined || (written === '.jpeg' && expected === '.jpg')) return written
  return expected
}
