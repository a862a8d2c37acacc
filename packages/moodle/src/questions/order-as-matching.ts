import type {OrderingQuestion} from '@silabus/core'
import {node, textNode, type XmlElement} from '../xml.ts'
import {combinedFeedback, questionElement, type QuestionContext} from './question-context.ts'

/**
 * Write an order as `matching` of items with their places, for Moodle before 4.4, which has no kind of its own for it.
 *
 * @param question The order, with what is said about single items in its explanation.
 * @param context What a writer may use.
 * @returns The element; nothing if Moodle can't store its points.
 */
export function orderAsMatching(
  question: OrderingQuestion,
  context: QuestionContext
): XmlElement | undefined {
  return questionElement(question, context, {
    type: 'matching',
    content: [
      node('shuffleanswers', {}, 'true'),
      ...combinedFeedback(context),
      node('shownumcorrect'),
      ...question.items.map(({children}, index) => {
        const item = context.html('subquestion', children, `item-${index + 1}`, {setting: 'choice'})
        return {...item, content: [...item.content, node('answer', {}, textNode(String(index + 1)))]}
      })
    ]
  })
}
