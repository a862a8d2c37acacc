import type {ExportContext, FileEntry} from '@silabus/core'
import {canDraw, lettersWithoutFont} from '@silabus/pictures'
import type {Book} from '../book.ts'
import {coverPng} from './cover-png.ts'
import {drawCover, layOutCover, type Cover} from './draw-cover.ts'

/** Path of a cover that the book draws itself, from the package document: the one that its first page shows. */
export const drawnCover = 'cover.svg'

/** A file that shows the cover. */
interface CoverFile {
  /** Path from the package document. */
  readonly path: string
  readonly mediaType: string
  readonly content: FileEntry
}

/** What a PNG of a cover takes, about. */
const usualBytes = 120_000

/**
 * Draw the cover of a book that has no picture: as SVG, sharp on every screen, for its first page, and as PNG for the
 * shelves of libraries, most of which show no SVG. Without a font for its letters the SVG is alone, which is told.
 *
 * @param book The book.
 * @param book.course What stands on the cover.
 * @param book.options Its colour, and fonts of the author, which go before others where they have the letters.
 * @param context Where fonts are read, and losses told.
 * @returns One file or two; the last one is for shelves.
 */
export function drawnCoverFiles(
  {course, options}: Pick<Book, 'course' | 'options'>,
  {assets, report}: ExportContext
): readonly CoverFile[] {
  const cover = layOutCover(course, options.colour)
  const svg = {path: drawnCover, mediaType: 'image/svg+xml', content: drawCover(cover)}
  const own = [options['heading-font'], options.font]
    .filter(font => font !== undefined)
    .filter(({path}) => /\.(?:ttf|otf)$/iu.test(path))
    .map(font => assets.read(font))
  const found = hindranceOf(cover, own)
  if (found !== undefined) {
    report('target-cover', {found}, {file: course.file})
    return [svg]
  }
  const make = async (): Promise<Uint8Array> => coverPng(cover, own)
  return [svg, {path: 'cover.png', mediaType: 'image/png', content: {type: 'made', bytes: usualBytes, make}}]
}

/** More would hide what they have in common: a script. */
const mostLetters = 5

function hindranceOf({lines}: Cover, own: readonly Uint8Array[]): string | undefined {
  if (!canDraw()) return 'installation without the libraries that draw a cover'
  const letters = lettersWithoutFont(lines.map(({text}) => text).join(' '), own)
  if (letters.length === 0) return undefined
  const shown = letters.slice(0, mostLetters).map(letter => `\`${letter}\``)
  const more = letters.length > mostLetters ? ' and others' : ''
  return `letters on the drawn cover that no font here has, ${shown.join(', ')}${more}`
}
