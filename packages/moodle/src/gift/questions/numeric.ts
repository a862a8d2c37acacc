import type {NumberValue, NumericQuestion} from '@silabus/core'
import {fractionsOfEach} from '../../fractions.ts'
import {explanationWith} from '../../questions/feedback-list.ts'
import {gradesOf} from '../../questions/grades-of.ts'
import {decimal, loseSmallness, numberText} from '../../questions/numbers.ts'
import {planUnits} from '../../questions/units.ts'
import type {GiftContext, GiftWriter} from '../gift-context.ts'
import {feedbackText} from './feedback-text.ts'
import {weightMark} from './short.ts'

/** Type a number: `{#9.81:0.05}`. Without units: those of the first answer that has one are asked for. */
export const numeric: GiftWriter<'numeric'> = (question, context) => {
  const {answers, left} = planUnits(question.answers)
  const grades = gradesOf(answers, fractionsOfEach, question, context)
  if (grades === undefined) return undefined
  loseUnits(question, context)
  for (const answer of answers) loseSmallness(answer, answer, context)
  const commented = left.filter(({feedback}) => feedback.length > 0)
  const [first] = commented
  if (first !== undefined) {
    context.lose(
      'feedback for a number that differs from another in its unit alone',
      'it stands in the general feedback',
      first
    )
  }
  const lines = answers.map(
    (answer, index) =>
      weightMark(grades[index] ?? '0')
      + giftNumber(answer)
      + feedbackText(answer.feedback, `feedback-${index + 1}`, context)
  )
  const otherwise = feedbackText(question.otherwise, 'feedback-otherwise', context)
  return {
    opening: '#',
    lines:
      otherwise === ''
        ? lines.map(line => (lines.length === 1 ? line.slice(1) : line))
        : [...lines, `~${otherwise}`],
    explanation: explanationWith(
      question.explanation,
      commented.map(({text, unit, feedback}) => ({
        children: [
          {
            type: 'paragraph',
            children: [{type: 'text', value: unit === undefined ? text : `${text} ${unit}`}]
          }
        ],
        feedback
      })),
      false
    )
  }
}

/**
 * Write a number with what may be off. That stands there also where it is 0: Moodle takes a lone `0` for no answer.
 *
 * @param number The number.
 * @returns Such as `9.81:0.05`.
 */
export function giftNumber(number: NumberValue): string {
  return `${numberText(number)}:${decimal(number.tolerance)}`
}

function loseUnits(question: NumericQuestion, {lose}: GiftContext): void {
  const units = [
    ...new Set(question.answers.flatMap(({unit}) => (unit === undefined ? [] : [`\`${unit}\``])))
  ]
  const [first] = units
  if (first === undefined) return
  lose(
    units.length === 1 ? `unit ${first}` : `units ${units.join(', ')}`,
    `the number alone is asked for, in ${first}`,
    question
  )
}
