import type {ProseContext} from '../renderer.ts'
import {sameLanguage, speak} from '../words/index.ts'

/** Knows which language stands around what is being rendered, and whether our own words need to say theirs. */
export interface Spoken {
  /** Render something in a language; missing: that of what is around it. */
  readonly within: <Made>(lang: string | undefined, render: () => Made) => Made
  /** Language of our words, where it is not the one around them: screen readers would mispronounce them. */
  readonly ofWords: () => string | undefined
}

/**
 * Make what knows the languages of one page.
 *
 * @param context The page.
 * @returns Its languages.
 */
export function createSpoken(context: ProseContext): Spoken {
  const own = speak(context.lang).lang
  let around = context.lang
  return {
    within(lang, render) {
      const before = around
      around = lang ?? around
      try {
        return render()
      } finally {
        around = before
      }
    },
    ofWords: () => (sameLanguage(around, own) ? undefined : own)
  }
}
