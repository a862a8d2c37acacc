import type {Course} from '@silabus/core'
import {element, type Content} from '../element.ts'
import {speak, type Words} from '../words/index.ts'

/** What a page says by itself, beside what it quotes from the course. */
export interface Voice {
  readonly words: Words['matrix']
  readonly general: Words
  /** Put words of the page among those of the course; marked, where they are in another language. */
  readonly say: (text: string) => Content
}

/**
 * Find the words for a page about a course.
 *
 * @param course The course.
 * @returns Its language's, else English ones, marked as such.
 */
export function createVoice({lang, dir}: Pick<Course, 'lang' | 'dir'>): Voice {
  const {words, ...spoken} = speak(lang)
  const marks = {...(spoken.own ? {} : {lang: spoken.lang}), ...(spoken.dir === dir ? {} : {dir: spoken.dir})}
  return {
    words: words.matrix,
    general: words,
    say: text => (Object.keys(marks).length === 0 ? text : element('span', marks, text))
  }
}
