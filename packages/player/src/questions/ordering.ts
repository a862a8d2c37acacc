import type {OrderingFacts} from '../contract.ts'
import {scramble} from '../state/hash.ts'
import {button, fill, h} from '../view/dom.ts'
import {letters} from './letters.ts'
import {addNote, feedbackFor, removeNotes, rightLine} from './note.ts'
import {packedLength, packNumbers, unpackNumbers} from './packed.ts'
import type {QuestionPlayer, Speech} from './question-player.ts'

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
      addNote(item, null, isRight ? 'right' : 'wrong', marking, feedbackFor(marking.answers, right), line)
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

function addMoves(list: Element, {words, wordsIn}: Speech): void {
  const told = h('p', {class: 'visually-hidden', role: 'status', ...wordsIn})
  const keep = button(words.keepOrder, answered, 'quiet keep-order', wordsIn)
  list.after(h('div', {class: 'order-keep'}, keep), told)
  for (const item of itemsIn(list)) {
    const name = item.querySelector('.order-text')?.id ?? ''
    const mover = (by: -1 | 1, sign: string, label: string): HTMLButtonElement => {
      const made = button(sign, () => move(item, by, made), 'order-move', wordsIn)
      made.id = `${name}-${by < 0 ? 'up' : 'down'}`
      made.setAttribute('aria-label', label)
      made.setAttribute('aria-labelledby', `${made.id} ${name}`)
      return made
    }
    item.append(h('div', {class: 'order-moves'}, mover(-1, '↑', words.moveUp), mover(1, '↓', words.moveDown)))
  }

  function move(item: Element, by: -1 | 1, moved: HTMLButtonElement): void {
    const other = by < 0 ? item.previousElementSibling : item.nextElementSibling
    if (by < 0) other?.before(item)
    else other?.after(item)
    showEnds(list)
    // An element that was moved has lost the focus.
    moved.focus({preventScroll: true})
    item.scrollIntoView({block: 'nearest'})
    if (other !== null) answered()
    tell(item)
  }

  function answered(): void {
    list.classList.add('is-answered')
    list.dispatchEvent(new Event('input', {bubbles: true}))
    if (document.activeElement === keep || document.activeElement === document.body)
      list.querySelector('button')?.focus()
  }

  function tell(item: Element): void {
    const items = itemsIn(list)
    const text = fill(words.movedTo, {n: items.indexOf(item) + 1, all: items.length})
    // The same words again, as at the end of the list, are only heard when they change.
    told.textContent = told.textContent === text ? `${text}\u00A0` : text
  }
}

function listIn(element: Element): Element | null {
  return element.querySelector('.order')
}

function itemsIn(list: Element): Element[] {
  return [...list.children]
}

function indexOf(item: Element): number {
  return Number(item.getAttribute('data-item'))
}

function putInOrder(list: Element, order: readonly number[]): void {
  list.append(...itemsIn(list).sort((a, b) => order.indexOf(indexOf(a)) - order.indexOf(indexOf(b))))
  showEnds(list)
}

/** The first item goes no higher, the last no lower; their buttons stay where the focus may be. */
function showEnds(list: Element): void {
  const items = itemsIn(list)
  items.forEach((item, place) => {
    const [up, down] = [...item.querySelectorAll('.order-move')]
    up?.setAttribute('aria-disabled', String(place === 0))
    down?.setAttribute('aria-disabled', String(place === items.length - 1))
  })
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
