import {
  plainText,
  type ChoiceOption,
  type MultipleChoiceQuestion,
  type SingleChoiceQuestion,
  type TrueFalseQuestion
} from '@silabus/core'
import {fractionsOf} from '../fractions.ts'
import {node, type XmlElement} from '../xml.ts'
import {gradesOf} from './grades-of.ts'
import {combinedFeedback, questionElement, type QuestionContext} from './question-context.ts'

/** What differs between the questions that Moodle knows as multiple choice. */
export interface Choice {
  /** One choice, by radio buttons. */
  readonly single: boolean
  readonly shuffle: boolean
  /** As in `KindParts`. */
  readonly penalty?: string
}

/**
 * Write a question with options to choose from as `multichoice`.
 *
 * @param question The question.
 * @param context What a writer may use.
 * @param choice How it is chosen.
 * @returns The element; nothing if Moodle doesn't know a weight.
 */
export function multichoice(
  question: SingleChoiceQuestion | MultipleChoiceQuestion | TrueFalseQuestion,
  context: QuestionContext,
  choice: Choice
): XmlElement | undefined {
  const {options} = question
  const grades = gradesOf(options, fractionsOf, question, context)
  if (grades === undefined) return undefined
  return questionElement(question, context, {
    type: 'multichoice',
    ...(choice.penalty === undefined ? {} : {penalty: choice.penalty}),
    content: [
      node('single', {}, String(choice.single)),
      node('shuffleanswers', {}, String(choice.shuffle)),
      node('answernumbering', {}, numbering(options, context)),
      node('showstandardinstruction', {}, context.options.standardInstruction ? '1' : '0'),
      ...combinedFeedback(context),
      ...(choice.single ? [] : [node('shownumcorrect')]),
      ...options.map((option, index) => answer(option, index, grades[index] ?? '0', context))
    ]
  })
}

function answer(option: ChoiceOption, index: number, fraction: string, {html}: QuestionContext): XmlElement {
  const number = index + 1
  const written = html('answer', option.children, `option-${number}`, {
    attributes: {fraction},
    setting: 'choice'
  })
  if (option.feedback.length === 0) return written
  const feedback = html('feedback', option.feedback, `feedback-${number}`, {setting: 'feedback'})
  return {...written, content: [...written.content, feedback]}
}

/** As the author wants it, but not twice where the options bring their own, and no letters after the alphabet. */
function numbering(options: readonly ChoiceOption[], {options: {numbering}}: QuestionContext): string {
  const lettered = options.every(option => /^\(?[\p{L}\p{N}]{1,2}[.)]\s/u.test(plainText(option.children)))
  if (lettered) return 'none'
  return options.length > 26 && /^abc$/iu.test(numbering) ? '123' : numbering
}
