import type {OrderingFacts} from '../contract.ts'
import {scramble} from '../state/hash.ts'
import {fill} from '../view/dom.ts'
import {letters} from './letters.ts'
import {addNote, feedbackFor, removeNotes, rightLine} from './note.ts'
import {addMoves, itemsIn, showPlaces} from './ordering-moves.ts'
import {packedLength, packNumbers, unpackNumbers} from './packed.ts'
import type {QuestionPlayer} from './question-player.ts'

/** Put items in order: the answer is the items' indexes; none until the learner moved one, or agreed. */
export const ordering: QuestionPlayer<'ordering'> = {
  score(question, answer) {
    const order = orderIn(question, answer)
    return order.filter((item, place) => item === place).length / question.items
  },
  longest: question => packedLength(question.items, question.items - 1),
  interactions: (question, answer) => [
    {
      type: 'sequencing',
      response: letters(orderIn(question, answer)),
      correct: [letters(rightOrder(question))]
    }
  ],
  read(question, element) {
    const list = listIn(element)
    if (list?.classList.contains('is-answered') !== true) return ''
    return packNumbers(itemsIn(list).map(indexOf), question.items - 1)
  },
  write(question, element, answer) {
    const list = listIn(element)
    const order = orderIn(question, answer)
    list?.classList.toggle('is-answered', order.length > 0)
    if (list !== null && order.length > 0) putInOrder(list, order)
  },
  mark(question, element, answer, marking) {
    removeNotes(element)
    const list = listIn(element)
    if (list === null) return
    const answered = orderIn(question, answer).length > 0
    itemsIn(list).forEach((item, place) => {
      const right = indexOf(item)
      const isRight = answered && right === place
      const line =
        isRight || !marking.reveal
          ? undefined
          : rightLine(fill(marking.words.place, {n: right + 1}), marking, marking.wordsIn)
      addNote(
        item,
        item.querySelector('select'),
        isRight ? 'right' : 'wrong',
        marking,
        feedbackFor(marking.answers, right),
        line
      )
    })
  },
  unmark: removeNotes,
  arrange(question, element, seed) {
    const list = listIn(element)
    if (list !== null) putInOrder(list, scramble(rightOrder(question), seed, String))
  },
  prepare(_question, element, speech) {
    const list = listIn(element)
    if (list !== null) addMoves(list, speech)
  }
}

function listIn(element: Element): HTMLElement | null {
  return element.querySelector<HTMLElement>('.order')
}

function indexOf(item: Element): number {
  return Number(item.getAttribute('data-item'))
}

function putInOrder(list: Element, order: readonly number[]): void {
  list.append(...itemsIn(list).sort((a, b) => order.indexOf(indexOf(a)) - order.indexOf(indexOf(b))))
  showPlaces(list)
}

function rightOrder({items}: OrderingFacts): readonly number[] {
  return Array.from({length: items}, (_, index) => index)
}

/** The items by place; empty when the answer is none. */
function orderIn(question: OrderingFacts, answer: string): readonly number[] {
  if (answer === '') return []
  const order = unpackNumbers(answer, question.items, question.items - 1)
  return rightOrder(question).every(item => order.includes(item)) ? order : []
}
