import type {ChoiceOption, TrueFalseQuestion} from '@silabus/core'
import {node, type XmlElement} from '../xml.ts'
import {multichoice} from './multichoice.ts'
import {speaksMoodlesWords} from './moodles-words.ts'
import {questionElement, type QuestionContext, type Writer} from './question-context.ts'

/**
 * Say whether the stem is true.
 *
 * Moodle's `truefalse` always shows its own words, in its own order. An author who chose other words (“Agree”) or
 * adorned them keeps them in a `multichoice` of two.
 */
export const truefalse: Writer<'truefalse'> = (question, context) => {
  // A second try at two options can't fail; Moodle's own form takes all for it, too.
  const penalty = '1'
  if (!speaksMoodlesWords(question, context)) {
    return multichoice(question, context, {single: true, shuffle: false, penalty})
  }
  return questionElement(question, context, {
    type: 'truefalse',
    penalty,
    content: [question.trueOption, 1 - question.trueOption].flatMap(index => {
      const option = question.options[index]
      return option === undefined
        ? []
        : [answer(option, index, index === question.trueOption, question, context)]
    })
  })
}

/** The text of an answer is Moodle's code for it, which it replaces by its own word in the learner's language. */
function answer(
  option: ChoiceOption,
  index: number,
  truth: boolean,
  question: TrueFalseQuestion,
  {html}: QuestionContext
): XmlElement {
  return node(
    'answer',
    {fraction: question.answer === truth ? '100' : '0', format: 'moodle_auto_format'},
    node('text', {}, String(truth)),
    html('feedback', option.feedback, `feedback-${index + 1}`)
  )
}
