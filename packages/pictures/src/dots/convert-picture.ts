import type createSharp from 'sharp'
import type {Sharp} from 'sharp'
import {requireCompanion} from '../companions.ts'

/** What a picture shall become. */
export interface PictureWish {
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif'
  /** In pixels; what is narrower stays as it is. */
  readonly maxWidth?: number | undefined
  /** Of JPEG and WebP: 1 to 100. */
  readonly quality: number
}

/**
 * Make a picture of another type or size. It stands upright, has the colours of screens, and tells nothing about where and
 * with what it was taken. One that moves comes back as it is, unless its type has to change: then its first picture is left.
 *
 * @param bytes The file.
 * @param wish What it shall become.
 * @returns The new file; the same for the same file on one version of the library.
 * @throws {Error} When it cannot be read; the message says why, in words of the library.
 */
export async function convertPicture(
  bytes: Uint8Array,
  {mediaType, maxWidth, quality}: PictureWish
): Promise<Uint8Array> {
  const sharp = load()
  // Files are read once each: what is kept would only take memory.
  sharp.cache(false)
  const picture = sharp(bytes, {failOn: 'error'})
  const {format, pages = 1, isPalette} = await picture.metadata()
  if (pages > 1 && `image/${format}` === mediaType) return bytes
  picture.autoOrient()
  if (maxWidth !== undefined) picture.resize({width: maxWidth, withoutEnlargement: true})
  const encoders: {readonly [Type in PictureWish['mediaType']]: () => Sharp} = {
    // Nothing shines through a JPEG: what did, lies on white paper.
    'image/jpeg': () => picture.flatten({background: '#ffffff'}).jpeg({quality}),
    'image/png': () => picture.png({compressionLevel: 9, palette: isPalette}),
    'image/webp': () => picture.webp({quality}),
    'image/gif': () => picture.gif()
  }
  return encoders[mediaType]().toBuffer()
}

/**
 * Tell why pictures cannot be converted.
 *
 * @returns Such as `the library sharp is not installed`; `undefined` where they can.
 */
export function conversionProblem(): string | undefined {
  try {
    load()
    return undefined
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND'
    return missing
      ? 'the library `sharp` is not installed'
      : 'the library `sharp` does not run on this machine'
  }
}

/** It is loaded where a picture needs it alone: starting would take half as long again. */
function load(): typeof createSharp {
  return requireCompanion('sharp') as typeof createSharp // its main file is the function
}
