import {createHash} from 'node:crypto'
import anyAscii from 'any-ascii'

/** A letter, then letters, digits, `-`, `_`, `.`; of any script. */
const idPattern = /^\p{L}[\p{L}\p{M}\p{N}._-]*$/u
const asciiPattern = /^[A-Za-z][A-Za-z0-9._-]*$/

/**
 * Tell whether an author may use a text as an id.
 *
 * @param text What the author wrote.
 * @returns Whether it starts with a letter and holds letters, digits, `-`, `_`, `.` only.
 */
export function isId(text: string): boolean {
  return idPattern.test(text)
}

/**
 * Spell an id in ASCII, for formats that know nothing else.
 *
 * ASCII ids stay as they are. Others are transliterated and end in a hash of the whole id, so that two ids never
 * meet: `الهدف` becomes `alhdf-5d9a1c04`, today and in every later version.
 *
 * @param id An id of the course.
 * @returns A letter followed by letters, digits, `-`, `_`, `.`.
 */
export function asciiId(id: string): string {
  if (asciiPattern.test(id)) return id
  const spelt = anyAscii(id)
    .replace(/[^A-Za-z0-9._-]+/gu, '-')
    .replace(/^[^A-Za-z]+|[-.]+$/gu, '')
  const hash = createHash('sha256').update(id.normalize('NFC')).digest('hex').slice(0, 8)
  return `${spelt === '' ? 'id' : spelt}-${hash}`
}

/**
 * Make a piece of an id from a title: lower case, words joined by `-`, of any script.
 *
 * @param title Plain text.
 * @returns Letters, digits, `-`, `_`; may be empty, may start with a digit.
 */
export function slug(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-+$/u, '')
}

/**
 * Make an id from a title.
 *
 * @param title Plain text.
 * @param fallback Put before what does not start with a letter.
 * @returns A valid id.
 */
export function idFrom(title: string, fallback: string): string {
  const made = slug(title)
  if (isId(made)) return made
  return made === '' ? fallback : `${fallback}-${made.replace(/^[^\p{L}\p{N}]+/u, '')}`
}
