import {createHash} from 'node:crypto'
import {asciiId, type AssetReference} from '@silabus/core'
import {createNamer} from './names.ts'

/** A picture or recording of the book. */
export interface MediaFile {
  /** Path from the package document. */
  readonly path: string
  readonly mediaType: string
  readonly content: AssetReference | Uint8Array
}

/** The pictures and recordings that pages show. */
export interface Media {
  /** Path of an asset from the package document; asking for it makes it part of the book. */
  readonly use: (asset: AssetReference) => string
  /** Path of the file that a `data:` URL becomes; `undefined` when it holds no picture that a book can show. */
  readonly useData: (url: string) => string | undefined
  /** All that was asked for, in that order. */
  readonly files: () => readonly MediaFile[]
}

/** Pictures that every reading system shows (EPUB 3.3, 3.2). */
const pictureTypes: ReadonlySet<string> = new Set([
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/svg+xml',
  'image/webp'
])

/**
 * Sound that every reading system plays (EPUB 3.3, 3.2). Opus is among them since 3.3, but only in files that hold
 * nothing else, which their ending does not tell.
 */
const soundTypes: ReadonlySet<string> = new Set(['audio/mpeg', 'audio/mp4'])

/**
 * Tell whether a book can carry a file as part of a page.
 *
 * Video has no core type, so every kind of it may be there (EPUB 3.3, 3.4), as captions may.
 *
 * @param mediaType Its media type.
 * @returns Whether reading systems must know the type, or may leave it out.
 */
export function isCarried(mediaType: string): boolean {
  return (
    pictureTypes.has(mediaType)
    || soundTypes.has(mediaType)
    || mediaType.startsWith('video/')
    || mediaType === 'text/vtt'
  )
}

/**
 * Tell what a `data:` URL holds.
 *
 * @param url The URL.
 * @returns Media type, in lower case.
 */
export function dataType(url: string): string {
  return (/^data:([^;,]*)/iu.exec(url)?.[1] ?? '').trim().toLowerCase()
}

/**
 * Make an empty collection of media.
 *
 * @returns The collection.
 */
export function createMedia(): Media {
  const name = createNamer()
  const files = new Map<string, MediaFile>()
  return {
    use(asset) {
      const known = files.get(asset.path)
      if (known !== undefined) return known.path
      const path = `media/${name(...nameOf(asset.path))}`
      files.set(asset.path, {path, mediaType: asset.mediaType, content: asset})
      return path
    },
    useData(url) {
      const mediaType = dataType(url)
      const ending = endings[mediaType]
      if (ending === undefined) return undefined
      const known = files.get(url)
      if (known !== undefined) return known.path
      const content = decode(url)
      const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
      const path = `media/${name(`data-${hash}`, ending)}`
      files.set(url, {path, mediaType, content})
      return path
    },
    files: () => [...files.values()]
  }
}

/** Endings of the pictures that a `data:` URL may hold. */
const endings: Readonly<Record<string, string>> = {
  'image/gif': '.gif',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp'
}

function nameOf(path: string): [stem: string, ending: string] {
  const ending = (/\.[A-Za-z0-9]+$/u.exec(path)?.[0] ?? '').toLowerCase()
  const stem = path
    .slice(0, path.length - ending.length)
    .replace(/^media\//u, '')
    .replaceAll(/[/\s]+/gu, '-')
  return [asciiId(stem), ending]
}

/** Core lets only base64 pass. */
function decode(url: string): Uint8Array {
  return new Uint8Array(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'))
}
