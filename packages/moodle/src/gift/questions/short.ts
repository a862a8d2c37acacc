import type {CourseNode} from '@silabus/core'
import type {Teller} from '../../entry-context.ts'
import {fractionsOfEach} from '../../fractions.ts'
import {gradesOf} from '../../questions/grades-of.ts'
import {answerText} from '../../questions/typed-answer.ts'
import {wildcards} from '../../questions/wildcards.ts'
import type {GiftWriter} from '../gift-context.ts'
import {giftText, hasPlaceholder} from '../gift-text.ts'
import {feedbackText} from './feedback-text.ts'

/** Type a word or a few; the first answer that fits what was typed counts. */
export const short: GiftWriter<'short'> = (question, context) => {
  const grades = gradesOf(question.answers, fractionsOfEach, question, context)
  if (grades === undefined) return undefined
  if (question.caseSensitive) loseCase(question, context)
  const answers = question.answers.map((answer, index) => {
    const {text, exact} = wildcards(answer.pieces)
    const place = answer.position === undefined ? question : answer
    if (!exact) context.lose('`\\` before a `*`', 'anything may stand there instead', place)
    return (
      typedAnswer(grades[index] ?? '0', text, place, context)
      + feedbackText(answer.feedback, `feedback-${index + 1}`, context)
    )
  })
  const otherwise = feedbackText(question.otherwise, 'feedback-otherwise', context)
  return {lines: otherwise === '' ? answers : [...answers, `=%0%*${otherwise}`]}
}

/**
 * Write what is to be typed, which GIFT reads as plain text.
 *
 * @param fraction Its weight, as Moodle spells it.
 * @param pattern The text, in which `*` stands for anything.
 * @param place Where it stands.
 * @param teller Where losses are told.
 * @returns Such as `=%50%loam`.
 */
export function typedAnswer(fraction: string, pattern: string, place: CourseNode, {lose}: Teller): string {
  const text = answerText(pattern)
  if (text.includes('->'))
    lose(
      '`->` in an answer to type',
      'anything may stand between the two signs: GIFT matches with them',
      place
    )
  if (hasPlaceholder(text)) lose('`&&` before a number', 'a blank parts the two', place)
  const written = giftText(text.replaceAll('->', '-*>'))
  // What begins like a format or a weight is told from one by a mark before it.
  return `${weightMark(fraction)}${/^[[%]/u.test(written) ? '[plain]' : ''}${written}`
}

/**
 * Mark an answer that is typed with its weight.
 *
 * @param fraction Its weight, as Moodle spells it.
 * @returns Such as `=%50%`.
 */
export function weightMark(fraction: string): string {
  return fraction === '100' ? '=' : `=%${fraction}%`
}

/**
 * Tell that capital letters will not count.
 *
 * @param place Where they should.
 * @param teller Where it is told.
 */
export function loseCase(place: CourseNode, {lose}: Teller): void {
  lose('`case=true`', 'capital and small letters are the same', place)
}
