import {plainText, type OrderingItem} from '@silabus/core'
import {element} from '@silabus/html'
import {scramble} from '@silabus/player'
import {answerLists} from './answer-lists.ts'
import {meaningOf} from './meaning.ts'
import type {QuestionWriter} from './question-writer.ts'

/** Items that an interaction of type `sequencing` can name: one letter or digit each (SCORM 1.2 RTE 3.4.4). */
const mostItems = 36

/** Put items in order: a list, never in the right order; the player adds what moves them. */
export const ordering: QuestionWriter<'ordering'> = {
  answerArea(question, id, renderer) {
    const items = question.items.map((item, index) =>
      element(
        'li',
        {className: ['order-item'], dataItem: String(index)},
        element('div', {className: ['order-text'], id: `_q-${id}-${index}`}, renderer.blocks(item.children))
      )
    )
    const order = scramble(
      items.map((_, index) => index),
      question.id,
      String
    )
    return [
      element(
        'ol',
        {className: ['order']},
        order.flatMap(index => items[index] ?? [])
      )
    ]
  },
  instruction: (_question, renderer) => renderer.context.words.orderItems,
  answers: (question, renderer, wordsIn) =>
    answerLists(
      {
        right: question.items.map(nameOf),
        title: renderer.context.words.rightOrder,
        ordered: true,
        feedback: question.items.map((item, index) => ({
          part: String(index),
          name: nameOf(item),
          blocks: item.feedback
        }))
      },
      renderer,
      wordsIn
    ),
  facts: (question, common) => ({...common, kind: 'ordering', items: question.items.length}),
  meaning: question => question.items.map(({children}) => meaningOf(children)).join('\n'),
  unreported({items}) {
    return items.length <= mostItems
      ? undefined
      : `ordering question with ${items.length} items, of which reports can name ${mostItems}`
  }
}

function nameOf({children}: OrderingItem): string {
  return plainText(children)
}
