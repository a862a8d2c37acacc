import type {Direction} from '@silabus/core'
import {ar} from './ar.ts'
import {de} from './de.ts'
import {en} from './en.ts'
import {es} from './es.ts'
import {fr} from './fr.ts'
import {id} from './id.ts'
import {ja} from './ja.ts'
import {pt} from './pt.ts'
import {sameLanguage} from './same-language.ts'
import type {Words} from './words.ts'
import {zh} from './zh.ts'

export {sameLanguage} from './same-language.ts'
export {studyTime} from './study-time.ts'
export type {PlayerWords, Words} from './words.ts'

/** Every language that outputs speak, by primary subtag. */
const languages = {ar, de, en, es, fr, id, ja, pt, zh} as const satisfies Record<string, Words>

/** Words, and the language that they are in. */
export interface Speech {
  readonly words: Words
  /**
   * BCP 47 tag of the words: English where the language asked for is not spoken. Where it is spoken in another script
   * only, the tag names that one: `zh-TW` hears words in `zh-Hans`, which its readers know better than English.
   */
  readonly lang: string
  /** In which direction the words run. */
  readonly dir: Direction
  /** Whether language and script are those asked for; where they are not, the words have to be marked with theirs. */
  readonly own: boolean
}

/**
 * Find the words for a language.
 *
 * @param lang BCP 47 tag, with region and script or without; `in`, an old code for Indonesian, is understood.
 * @returns Words in that language, else in English.
 */
export function speak(lang: string): Speech {
  const primary = new Intl.Locale(lang).language
  const known = isSpoken(primary) ? primary : 'en'
  const own = sameLanguage(lang, known)
  const {script} = new Intl.Locale(known).maximize()
  return {
    words: languages[known],
    lang: own || known !== primary || script === undefined ? known : `${known}-${script}`,
    dir: known === 'ar' ? 'rtl' : 'ltr',
    own
  }
}

function isSpoken(language: string): language is keyof typeof languages {
  return Object.hasOwn(languages, language)
}
