import type {OrderingItem, OrderingQuestion} from '@silabus/core'
import {element} from '../element.ts'
import {instruction} from './speech.ts'
import {inPrintOrder, letterOf} from './print-order.ts'
import type {Printer} from './printer.ts'
import {feedbackOf, rightLine, sharesOf} from './right.ts'

/** Put into order: lettered items in another one. */
export const ordering: Printer<'ordering'> = {
  semantics: 'general-problem',
  ask: (question, renderer, {book}) => [
    instruction([book.words.orderItems], book),
    element(
      'ol',
      {className: ['options'], type: 'A'},
      printed(question).map(item => element('li', {}, renderer.blocks(item.children)))
    )
  ],
  answer(question, renderer, {book, numbered}) {
    const {items} = question
    const order = printed(question)
    const letters = items.map(item => letterOf(order.indexOf(item))).join(', ')
    return [
      rightLine(book.words.rightOrder, element('b', {}, letters), book),
      element(
        'ol',
        {className: ['options'], type: 'A'},
        items.map(item =>
          element(
            'li',
            {value: order.indexOf(item) + 1},
            renderer.blocks(item.children),
            feedbackOf(item.feedback, renderer)
          )
        )
      ),
      ...sharesOf(items.length, numbered, book)
    ]
  }
}

function printed({id, items}: OrderingQuestion): readonly OrderingItem[] {
  return inPrintOrder(items, id, order => order.every((item, index) => item === items[index]))
}
