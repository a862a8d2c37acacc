import {plainText, type OrderingItem} from '@silabus/core'
import {explanationWith} from '../../questions/feedback-list.ts'
import {areDistinct, type GiftWriter} from '../gift-context.ts'
import {pair} from './matching.ts'

/**
 * Put the items in order. GIFT knows no such question; matched with its place each item counts the same, where it
 * stands in its own.
 */
export const ordering: GiftWriter<'ordering'> = (question, context) => {
  const {items} = question
  const parts = items.map((item, index) => ({
    node: item,
    text: context.text(item.children, `item-${index + 1}`, 'choice')
  }))
  if (!areDistinct(parts, 'item', question, context)) return undefined
  context.lose('ordering question', 'a matching question asks for the place of each item', question)
  const commented = items.find(({feedback}) => feedback.length > 0)
  if (commented !== undefined)
    context.lose('feedback for one item of an order', 'it stands in the general feedback', commented)
  return {
    lines: mixed(items).map(index => pair(parts[index]?.text ?? '', `${index + 1}.`)),
    explanation: explanationWith(question.explanation, items, true)
  }
}

/** Moodle may show the items as they stand in the file: by the alphabet, or from the last where that is their order. */
function mixed(items: readonly OrderingItem[]): readonly number[] {
  const words = items.map(({children}) => plainText(children))
  const order = [...items.keys()].sort((one, other) => compare(words[one] ?? '', words[other] ?? ''))
  return order.every((index, at) => index === at) ? order.reverse() : order
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
