import type {Quiz} from '@silabus/core'
import type {Words} from '@silabus/html'

/** A setting that lives in Moodle's quiz activity, not in a question bank. */
export interface QuizSetting {
  /** As the author wrote it. */
  readonly attribute: string
  /** As the teacher reads it. */
  readonly words: string
}

/**
 * List the settings of a quiz that a question bank has no place for.
 *
 * @param quiz The quiz.
 * @param words Words of the course's language.
 * @returns Those that the author set.
 */
export function quizSettings({pick, shuffle, pass, attempts}: Quiz, words: Words): readonly QuizSetting[] {
  const settings: QuizSetting[] = []
  if (pick !== undefined) settings.push({attribute: `pick=${pick}`, words: words.quizPick(pick)})
  if (shuffle) settings.push({attribute: 'shuffle=true', words: words.quizShuffle})
  if (pass !== undefined) settings.push({attribute: `pass=${pass}`, words: words.quizPass(pass)})
  if (attempts !== undefined)
    settings.push({attribute: `attempts=${attempts}`, words: words.quizAttempts(attempts)})
  return settings
}
