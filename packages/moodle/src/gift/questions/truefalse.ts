import {speaksMoodlesWords} from '../../questions/moodles-words.ts'
import type {GiftWriter} from '../gift-context.ts'
import {choice} from './choice.ts'

/**
 * Say whether the stem is true: `{TRUE#feedback for the wrong answer#feedback for the right one}`. As in XML, words of
 * the author's own are a choice of two.
 */
export const truefalse: GiftWriter<'truefalse'> = (question, context) => {
  if (!speaksMoodlesWords(question, context)) return choice(question, context)
  const rightOption = question.answer ? question.trueOption : 1 - question.trueOption
  const feedback = (index: number): string =>
    context.text(question.options[index]?.feedback ?? [], `feedback-${index + 1}`)
  const right = feedback(rightOption)
  const wrong = feedback(1 - rightOption)
  const both = right === '' ? (wrong === '' ? '' : `#${wrong}`) : `#${wrong}#${right}`
  return {lines: [`${question.answer ? 'TRUE' : 'FALSE'}${both}`]}
}
