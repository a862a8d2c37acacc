import {textsOf, type AssetSource, type Course, type Picture, type Recording} from '@silabus/core'
import type {Media} from './media.ts'
import {walkPrinted} from './walk-printed.ts'

/** What a reader who cannot see or hear must know of a book. */
export interface Survey {
  readonly pictures: boolean
  /** Whether every picture says in words what it shows, or shows nothing. */
  readonly described: boolean
  readonly audio: boolean
  readonly video: boolean
  /** Whether every recording has a transcript. */
  readonly transcribed: boolean
  /** Whether every film has captions. */
  readonly captioned: boolean
  /** Whether something may move or flash that nobody has looked at. */
  readonly moving: boolean
  /** Whether there are formulas, which are MathML. */
  readonly formulas: boolean
  /** Whether pages of a printed edition are marked. */
  readonly pageMarks: boolean
}

/**
 * Look through a course for what its accessibility metadata must tell.
 *
 * @param course The course.
 * @param media Knows what a book carries.
 * @param assets Drawings are read, to see whether they move.
 * @returns What there is, counting only what a book carries.
 */
export function survey(course: Course, media: Media, assets: AssetSource): Omit<Survey, 'pageMarks'> {
  const pictures: Picture[] = []
  const recordings: Recording[] = []
  let formulas = false
  for (const {nodes} of textsOf(course)) {
    walkPrinted(nodes, node => {
      if (node.type === 'picture' && media.carries(node.source)) pictures.push(node)
      if (node.type === 'recording' && media.carries(node.source)) recordings.push(node)
      if (node.type === 'formula') formulas = true
    })
  }
  const films = recordings.filter(recording => recording.medium === 'video')
  return {
    pictures: pictures.length > 0 || course.cover !== undefined,
    described: pictures.every(picture => picture.decorative || picture.alternative.trim() !== ''),
    audio: recordings.length > films.length,
    video: films.length > 0,
    transcribed: recordings.every(recording => (recording.transcript ?? []).length > 0),
    captioned: films.every(film => film.captions !== undefined),
    moving: films.length > 0 || pictures.some(picture => mayMove(picture, media, assets)),
    formulas
  }
}

function mayMove({source}: Picture, media: Media, assets: AssetSource): boolean {
  const type = media.typeOf(source)
  if (type === 'image/gif') return true
  // Of a picture that moves and is none of a book, the first one alone is left.
  if (type !== 'image/svg+xml') return type !== 'image/avif' && media.factsOf(source).animated
  if (typeof source === 'string') return false
  return /<(?:\w+:)?(?:animate|set)|@keyframes/iu.test(new TextDecoder().decode(assets.read(source)))
}
