import {plainText, type Block, type Question} from '@silabus/core'
import type {Teller} from '../entry-context.ts'
import {answerText} from '../questions/typed-answer.ts'
import {listLosses} from './list-losses.ts'

/** The letters of options. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * Write a question of which one option is right: its text, an option on each line, and the letter of the right one.
 *
 * @param question Any question.
 * @param lose Where losses are told, all of one question at once.
 * @returns Its lines; nothing for one that Aiken has no form for, which has been told.
 */
export function aikenQuestion(question: Question, lose: Teller['lose']): string | undefined {
  const leaveOut = (what: string): undefined => {
    lose(what, 'the question is left out', question)
    return undefined
  }
  if (question.kind !== 'single' && question.kind !== 'truefalse')
    return leaveOut(`question of the kind \`${question.kind}\``)
  const {options} = question
  if (options.length > letters.length) return leaveOut(`${options.length} options`)
  const stem = textOf(question.stem)
  const texts = options.map(({children}) => textOf(children))
  // A line of one byte is none to Moodle.
  if (Buffer.byteLength(stem) < 2) return leaveOut('question without words')
  if (texts.includes('')) return leaveOut('option without words')
  if (new Set(texts).size < texts.length) return leaveOut('options that are the same without their markup')

  const safe = asStem(stem)
  const lost = listLosses(question)
  if (safe !== stem) lost.push('a text that begins like a line of the format')
  if (lost.length > 0)
    lose(lost.join(', '), 'the question and its options are written as plain text', question)
  const right = options.findIndex(({weight}) => weight > 0)
  const lines = texts.map((text, index) => `${letters.charAt(index)}) ${text}`)
  return [safe, ...lines, `ANSWER: ${letters.charAt(right)}`, ''].join('\n')
}

/** Plain text on one line, a picture by its description. */
function textOf(blocks: readonly Block[]): string {
  return answerText(plainText(blocks))
}

/** A blank keeps a text from being read as an option or as the letter of the right one. */
function asStem(text: string): string {
  return text.replace(/^([A-Z]|ANSWER)(?=[.):])/u, '$1 ')
}
