import type {AssetReference} from '@silabus/core'
import type {Media} from './media.ts'
import type {BookOptions} from './options.ts'

/**
 * Write the rules that set a book in the author's fonts; the files become part of the book, as they are: readers refuse
 * hidden ones more often than plain ones (EPUB 3.3, 4.4).
 *
 * @param options The author's wishes.
 * @param media Where the files go.
 * @returns CSS; empty where readers choose the font.
 */
export function fontRules(
  options: Pick<BookOptions, 'font' | 'heading-font'>,
  media: Pick<Media, 'use'>
): string {
  const {font, 'heading-font': headings} = options
  return [
    ...(font === undefined
      ? []
      : [face('Book text', font, media), `body { font-family: "Book text", serif; }`]),
    ...(headings === undefined
      ? []
      : [
          face('Book headings', headings, media),
          `h1, h2, h3, h4, h5, h6 { font-family: "Book headings", serif; }`
        ])
  ]
    .map(rule => `${rule}\n`)
    .join('')
}

/** Paths in a book are of letters, digits and marks that need no escapes. */
function face(name: string, font: AssetReference, media: Pick<Media, 'use'>): string {
  return `@font-face { font-family: "${name}"; src: url("${media.use(font)}"); }`
}
