import {createHash} from 'node:crypto'

/** Longest name that Moodle keeps whole, with room for its own counting (Moodle 4.5, `clean_question_name`). */
export const nameLimit = 250

/** Longest idnumber of a question or category (Moodle 4.5, lib/db/install.xml). */
export const idnumberLimit = 100

/** Disks take names of 255 bytes. */
const fileNameLimit = 80

/**
 * Make a text fit for a name: one line, without `<` and `>`, which Moodle takes for tags and strips along with what
 * stands between them (Moodle 4.5, `PARAM_TEXT`).
 *
 * @param text Plain text.
 * @returns The text with `‹` and `›` instead; empty if there is nothing to see in it.
 */
export function plainName(text: string): string {
  return text
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

/**
 * Shorten a text for people, after a whole word where that leaves most of it.
 *
 * @param text One line.
 * @param limit Most code points to keep, the `…` included.
 * @returns The text, or its beginning with `…`.
 */
export function shorten(text: string, limit: number): string {
  if ([...text].length <= limit) return text
  let kept = ''
  let length = 0
  // Graphemes stay whole: half an emoji or a letter without its marks would be another sign.
  for (const {segment} of new Intl.Segmenter('und', {granularity: 'grapheme'}).segment(text)) {
    length += [...segment].length
    if (length > limit - 1) break
    kept += segment
  }
  const lastSpace = kept.lastIndexOf(' ')
  const words = lastSpace > kept.length / 2 && text[kept.length] !== ' ' ? kept.slice(0, lastSpace) : kept
  return `${words.replace(/[\s,;:.–—-]+$/u, '')}…`
}

/**
 * Tell a name from others like it.
 *
 * @param name One line; may be empty.
 * @param id ASCII.
 * @returns The name with the id in brackets.
 */
export function withId(name: string, id: string): string {
  const mark = `(${idnumber(id)})`
  return name === '' ? mark : `${shorten(name, nameLimit - mark.length - 1)} ${mark}`
}

/**
 * Fit an id into an idnumber.
 *
 * @param id ASCII.
 * @returns The id, or its beginning with a hash of the whole where it is too long.
 */
export function idnumber(id: string): string {
  return fit(id, idnumberLimit)
}

/**
 * Fit an id into a tag (Moodle 4.5: 255 characters).
 *
 * @param id Of any script.
 * @returns The id, or its beginning with a hash of the whole where it is too long.
 */
export function tagName(id: string): string {
  return fit(id, nameLimit)
}

/**
 * Fit an id into the name of a file, where that of the course and an ending have to find room beside it.
 *
 * @param id ASCII.
 * @returns The id, or its beginning with a hash of the whole where it is too long.
 */
export function fileName(id: string): string {
  return fit(id, fileNameLimit)
}

function fit(id: string, limit: number): string {
  if ([...id].length <= limit) return id
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 8)
  return `${[...id].slice(0, limit - 9).join('')}-${hash}`
}

/**
 * Tell names apart that a person, or a database that ignores case and accents, would take for the same.
 *
 * @param name Any name.
 * @returns What stays of it.
 */
export function sameName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
