import {languageTag} from '@silabus/core'
import {plain} from './protect.ts'

/** What comments say about the question or the category below them. */
export interface Marks {
  readonly id: string | undefined
  readonly tags: readonly string[]
  /** BCP 47 tag: a mark of Silabus alone, which Moodle steps over. */
  readonly lang: string | undefined
}

/**
 * Read the marks in comments: `[id:…]`, `[tag:…]` (Moodle 4.5, `extract_idnumber_and_tags_from_comment`) and `[lang:…]`.
 *
 * @param comment The comments, without their slashes, the signs in them protected.
 * @returns The marks.
 */
export function marksIn(comment: string): Marks {
  const id = /\[id:((?:\\\]|[^\]\n])+)\]/u.exec(comment)?.[1]
  const tags = [...comment.matchAll(/\[tag:((?:\\\]|[^\]\n])+)\]/gu)].map(([, tag = '']) => unescaped(tag))
  const lang = /\[lang:([A-Za-z0-9-]{2,35})\]/u.exec(comment)?.[1]
  return {
    id: id === undefined ? undefined : unescaped(id),
    tags,
    lang: lang === undefined ? undefined : languageTag(lang)
  }
}

function unescaped(text: string): string {
  return plain(text.replaceAll('\\]', ']'))
}
