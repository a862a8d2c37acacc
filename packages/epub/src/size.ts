import {textsOf, type Picture, type Report} from '@silabus/core'
import type {Book} from './book.ts'
import type {Media, MediaFile} from './media.ts'
import {nameOf} from './pictures/make-picture.ts'
import {walkPrinted} from './walk-printed.ts'

/** Bytes from which on a picture takes a page of an e-reader long to show. */
const largePicture = 2_000_000

/**
 * Tell the author that readers may refuse a book because of its size, and which pictures are larger than a page needs. Of a
 * picture that is still to be made the size is a guess.
 *
 * @param book The book.
 * @param book.course What it shows.
 * @param book.options How large it may be.
 * @param media What it holds besides text; text is small.
 * @param report Where it is told.
 */
export function reportSize(
  {course, options}: Pick<Book, 'course' | 'options'>,
  media: Media,
  report: Report
): void {
  const {maxBytes, images} = options
  const files = media.files()
  const bytes = files.reduce((sum, file) => sum + sizeOf(file), 0)
  const smaller =
    images.maxWidth === undefined
      ? '; `maxWidth` under `images` makes pictures smaller'
      : '; a smaller `maxWidth` or `quality` under `images` helps'
  if (bytes > maxBytes) {
    const reason = `which reading apps and shops surely take (\`maxBytes\`)${smaller}, and recordings can be links`
    report('target-large', {what: 'media of a book', bytes, most: maxBytes, reason}, {file: course.file})
  }
  const large = new Map(
    files
      .filter(file => file.mediaType.startsWith('image/') && sizeOf(file) > largePicture)
      .map(file => [file.path, file])
  )
  const tell = (source: Picture['source'], place: Parameters<Report>[2]): void => {
    // Every picture that is shown is part of the book already.
    const file = media.carries(source) ? large.get(media.use(source)) : undefined
    if (file === undefined) return
    large.delete(file.path)
    const reason = `which a page can show at once${smaller}`
    report('target-large', {what: nameOf(source), bytes: sizeOf(file), most: largePicture, reason}, place)
  }
  if (large.size === 0) return
  if (course.cover !== undefined) tell(course.cover, {file: course.file})
  for (const {module, nodes} of textsOf(course)) {
    walkPrinted(nodes, node => {
      if (node.type === 'picture') tell(node.source, {file: module.file, position: node.position})
    })
  }
}

function sizeOf({content}: MediaFile): number {
  return content instanceof Uint8Array ? content.length : content.bytes
}
