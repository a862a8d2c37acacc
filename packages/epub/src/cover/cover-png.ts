import {drawPicture, outlineText} from '@silabus/pictures'
import {drawOutlinedCover, type Cover} from './draw-cover.ts'

/**
 * Draw a cover as dots, for the shelves of libraries, which show no SVG.
 *
 * @param cover The cover.
 * @param own Fonts of the author, in files of their own: `.ttf`, `.otf`.
 * @returns A PNG file.
 */
export async function coverPng(cover: Cover, own: readonly Uint8Array[]): Promise<Uint8Array> {
  const {lang, rtl, lines} = cover
  const outlined = await outlineText(
    lines.map(({text, bold}) => ({text, lang, bold, rtl})),
    own
  )
  return drawPicture(drawOutlinedCover(cover, outlined))
}
