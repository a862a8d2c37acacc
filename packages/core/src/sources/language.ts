import type {Direction} from '../model.ts'

/** Scripts that run from right to left (ISO 15924), as far as living languages use them. */
const rightToLeft: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi'
])

/**
 * Read a BCP 47 language tag.
 *
 * @param tag What the author wrote.
 * @returns The tag in its canonical form, or `undefined` if it is none.
 */
export function languageTag(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).toString()
  } catch {
    return undefined
  }
}

/**
 * Tell in which direction a language is written.
 *
 * @param tag A valid BCP 47 tag.
 * @returns `rtl` for Arabic, Hebrew, Persian, Urdu and the like.
 */
export function directionOf(tag: string): Direction {
  const {script} = new Intl.Locale(tag).maximize()
  return script !== undefined && rightToLeft.has(script) ? 'rtl' : 'ltr'
}
