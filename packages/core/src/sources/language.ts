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
    const locale = new Intl.Locale(tag)
    const {language} = locale
    // Four letters and more are well-formed, and none is registered (RFC 5646, 2.2.1): `english` is no tag.
    if (language.length > 3) return undefined
    // All codes of two letters are known here; of those of three, some that few people speak are not.
    if (language.length === 2 && names.of(language) === undefined) return undefined
    return locale.toString()
  } catch {
    return undefined
  }
}

const names = new Intl.DisplayNames('en', {type: 'language', fallback: 'none'})

/**
 * Say what belongs where a language tag should stand and does not: the tag that was meant, where it is the name of a
 * language, in English or in the language itself.
 *
 * @param text What the author wrote.
 * @returns Ends the sentence "expected …".
 */
export function expectedTag(text: string): string {
  const wanted = bare(text)
  const tag = frequent.find(tag => {
    const own = new Intl.DisplayNames(tag, {type: 'language', fallback: 'none'}).of(tag)
    return [names.of(tag), own].some(name => name !== undefined && bare(name) === wanted)
  })
  return tag === undefined ? anyTag : `\`${tag}\`, the tag of that language`
}

/** Ends the sentence "expected …", where nobody knows which language was meant. */
export const anyTag = 'a language tag such as `id`, `en-GB` or `ar`'

function bare(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^bahasa\s+/u, '')
}

const frequent =
  'id en ar bn cs da de el es fa fi fr he hi hu it ja jv ko ms nl no pl pt ro ru sv sw ta th tr uk ur vi zh'.split(
    ' '
  )

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
