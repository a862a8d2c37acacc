import type {
  ChoiceOption,
  MultipleChoiceQuestion,
  SingleChoiceQuestion,
  TrueFalseQuestion
} from '@silabus/core'
import {fractionsOf} from '../../fractions.ts'
import {gradesOf} from '../../questions/grades-of.ts'
import {areDistinct, type GiftAnswers, type GiftContext, type GiftWriter} from '../gift-context.ts'
import {feedbackText} from './feedback-text.ts'

/** Choose one: `=` marks the right option, which also tells Moodle that only one can be chosen. */
export const single: GiftWriter<'single'> = (question, context) => choice(question, context)

/** Choose all that are right: every option has its weight, and none a `=`. */
export const multiple: GiftWriter<'multiple'> = (question, context) => {
  const grades = gradesOf(question.options, fractionsOf, question, context)
  if (grades === undefined) return undefined
  return options(question, context, (_option, index) => `~%${grades[index] ?? '0'}%`)
}

/**
 * Write a question of which one option is right.
 *
 * @param question The question.
 * @param context What a writer may use.
 * @returns Its options; nothing where GIFT can't tell them apart.
 */
export function choice(
  question: SingleChoiceQuestion | TrueFalseQuestion,
  context: GiftContext
): GiftAnswers | undefined {
  return options(question, context, ({weight}) => (weight > 0 ? '=' : '~'))
}

function options(
  question: SingleChoiceQuestion | MultipleChoiceQuestion | TrueFalseQuestion,
  context: GiftContext,
  markOf: (option: ChoiceOption, index: number) => string
): GiftAnswers | undefined {
  const parts = question.options.map((option, index) => ({
    node: option,
    text: context.text(option.children, `option-${index + 1}`, 'choice')
  }))
  if (!areDistinct(parts, 'option', question, context)) return undefined
  return {
    lines: question.options.map((option, index) => {
      const text = parts[index]?.text ?? ''
      const feedback = feedbackText(option.feedback, `feedback-${index + 1}`, context, 'feedback')
      return `${markOf(option, index)}${text}${feedback}`
    })
  }
}
