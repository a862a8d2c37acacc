import {conversionProblem, type PictureFacts, type PictureWish} from '@silabus/pictures'
import type {ImageOptions} from '../options.ts'

/** What becomes of a picture. */
export type PicturePlan =
  /** It goes into the book as it is. */
  | {readonly kind: 'kept'}
  /** It is made of another type or size when the book is written. */
  | MadePicturePlan
  /** It cannot be made what it should become: it is broken. */
  | {readonly kind: 'broken'; readonly problem: string}
  /** It cannot be made what it should become: this machine cannot do it. */
  | {readonly kind: 'unable'; readonly problem: string}

/** A picture that is made of another. */
export interface MadePicturePlan {
  readonly kind: 'made'
  readonly wish: PictureWish
  /** How many times as large as the original it may be. */
  readonly growth: number
}

const scalable: ReadonlySet<string> = new Set(['image/gif', 'image/jpeg', 'image/png', 'image/webp'])

/**
 * Plan what becomes of a picture. Types that readers don't show become PNG where something shines through or nothing was
 * lost when they were packed, as in drawings, else JPEG. What moves keeps its size.
 *
 * @param type What it holds.
 * @param lookInto Gives what its beginning tells.
 * @param images What the author wants.
 * @returns The plan.
 */
export function planPicture(
  type: string,
  lookInto: () => PictureFacts,
  {maxWidth, quality, webp}: ImageOptions
): PicturePlan {
  const mayConvert = type === 'image/avif' || (type === 'image/webp' && webp === 'convert')
  if (!mayConvert && (maxWidth === undefined || !scalable.has(type))) return {kind: 'kept'}
  const {width, animated, drawn, problem} = lookInto()
  if (animated && type !== 'image/avif') return {kind: 'kept'}
  const isWide = maxWidth !== undefined && (width === undefined || width > maxWidth)
  if (!mayConvert && !isWide && problem === undefined) return {kind: 'kept'}
  if (problem !== undefined) return {kind: 'broken', problem}
  const unable = conversionProblem()
  if (unable !== undefined) return {kind: 'unable', problem: unable}
  const mediaType = mayConvert ? (drawn ? 'image/png' : 'image/jpeg') : typeOfWish(type)
  const shrinkage = isWide && width !== undefined ? (maxWidth / width) ** 2 : 1
  return {
    kind: 'made',
    wish: {mediaType, quality, ...(maxWidth === undefined ? {} : {maxWidth})},
    growth: shrinkage * (mayConvert ? conversions[mediaType] : 1)
  }
}

/** How much larger a picture is than one that was packed better, about. */
const conversions: {readonly [Type in PictureWish['mediaType']]: number} = {
  'image/jpeg': 2,
  'image/png': 4,
  'image/webp': 1,
  'image/gif': 1
}

function typeOfWish(type: string): PictureWish['mediaType'] {
  if (type === 'image/png' || type === 'image/webp' || type === 'image/gif') return type
  return 'image/jpeg'
}
