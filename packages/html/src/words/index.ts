import {en} from './en.ts'
import {id} from './id.ts'
import type {Words} from './words.ts'

export {studyTime} from './study-time.ts'
export type {PlayerWords, Words} from './words.ts'

/** Every language that outputs speak, by primary subtag. */
const languages = {en, id} as const satisfies Record<string, Words>

/** Words, and the language that they are in. */
export interface Speech {
  readonly words: Words
  /** BCP 47 tag of the words: English where the language asked for is not spoken yet. */
  readonly lang: string
}

/**
 * Find the words for a language.
 *
 * @param lang BCP 47 tag; `in`, an old code for Indonesian, is understood.
 * @returns Words in that language, else in English.
 */
export function speak(lang: string): Speech {
  const primary = new Intl.Locale(lang).language
  const known = isSpoken(primary) ? primary : 'en'
  return {words: languages[known], lang: known}
}

function isSpoken(language: string): language is keyof typeof languages {
  return Object.hasOwn(languages, language)
}
