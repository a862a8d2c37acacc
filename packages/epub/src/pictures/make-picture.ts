import {RefusedFileError, textsOf, type Course, type MadeFile, type Picture, type Place} from '@silabus/core'
import {convertPicture} from '@silabus/pictures'
import {walkPrinted} from '../walk-printed.ts'
import type {MadePicturePlan} from './plan-picture.ts'

/**
 * Make a picture of another type or size when the book is written.
 *
 * @param source The picture.
 * @param plan What it becomes.
 * @param course Where it is shown, for the message when it turns out to be broken.
 * @param read Reads it.
 * @returns The file.
 */
export function makePicture(
  source: Picture['source'],
  {wish, growth}: MadePicturePlan,
  course: Course,
  read: () => Uint8Array
): MadeFile {
  const size = typeof source === 'string' ? source.length * 0.75 : source.bytes
  return {
    type: 'made',
    bytes: Math.ceil(size * growth),
    async make() {
      const bytes = read()
      try {
        return await convertPicture(bytes, wish)
      } catch (error) {
        const found = `${nameOf(source)}, which cannot be read: ${reasonOf(error)}`
        throw new RefusedFileError(found, 'one that is whole', placeOf(source, course), error)
      }
    }
  }
}

/**
 * Name a picture in a message.
 *
 * @param source The picture.
 * @returns Such as ``picture `a.png` ``.
 */
export function nameOf(source: Picture['source']): string {
  return typeof source === 'string' ? 'picture in a `data:` URL' : `picture \`${source.path}\``
}

/** The library tells a line for each of its parts; the first has all that an author could use. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return (message.split('\n')[0] ?? '').replace(/^Input buffer /u, 'it ')
}

/** Find where a picture is first shown. */
function placeOf(source: Picture['source'], course: Course): Place {
  const shown = (other: Picture['source'] | undefined): boolean =>
    typeof source === 'string' || typeof other === 'string' || other === undefined
      ? other === source
      : other.path === source.path
  if (shown(course.cover)) return {file: course.file}
  for (const {module, nodes} of textsOf(course)) {
    let place: Place | undefined
    walkPrinted(nodes, node => {
      if (node.type === 'picture' && shown(node.source))
        place ??= {file: module.file, position: node.position}
    })
    if (place !== undefined) return place
  }
  return {file: course.file}
}
