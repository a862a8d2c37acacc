import {plainText} from '@silabus/core'
import {speak} from '@silabus/html'
import type {Prose, QuizSettings} from '../bank.ts'

/**
 * Read the settings of a quiz that Silabus writes into the description of its category, for a teacher to set.
 *
 * @param info The description.
 * @param lang Its language.
 * @returns The settings, and what else the description says.
 */
export function takeQuizSettings(
  info: Prose,
  lang: string
): {readonly settings: QuizSettings | undefined; readonly info: Prose} {
  const {words} = speak(lang)
  const [head, list, ...rest] = info
  if (head?.type !== 'paragraph' || list?.type !== 'list' || plainText([head]) !== words.quizSettings)
    return {settings: undefined, info}
  const settings: {pick?: number; shuffle?: boolean; pass?: number; attempts?: number} = {}
  for (const item of list.children) {
    const text = plainText(item.children)
    if (text === words.quizShuffle) settings.shuffle = true
    // Some languages have forms of their own for one and two, without a number.
    const numbers = [...text.matchAll(/\d+(?:\.\d+)?/gu)].map(([written]) => Number(written))
    for (const number of [...numbers, 1, 2]) {
      if (text === words.quizPick(number)) settings.pick = number
      else if (text === words.quizPass(number)) settings.pass = number
      else if (text === words.quizAttempts(number)) settings.attempts = number
    }
  }
  return {settings, info: rest}
}
