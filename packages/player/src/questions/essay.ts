import type {EssayFacts} from '../contract.ts'
import {decodeText} from '../state/text.ts'
import {fill, h} from '../view/dom.ts'
import {removeNotes} from './note.ts'
import type {QuestionPlayer, Speech} from './question-player.ts'
import {reportedPieces} from './reported-text.ts'
import {fieldIn, guardRoom, readTyped, writeTyped} from './typed-field.ts'
import {countWords} from './word-count.ts'

/** Milliseconds without a key after which a learner hears what became of the limits. */
const pause = 1500

/** Write a text: the answer is the text, and nobody here scores it. */
export const essay: QuestionPlayer<'essay'> = {
  score: () => undefined,
  longest: question => question.room,
  // A response holds 255 characters (SCORM 1.2 RTE 3.4.4, CMIFeedback), so that a text takes several.
  interactions(_question, answer) {
    const [first = '', ...others] = reportedPieces(decodeText(answer))
    return [
      {type: 'fill-in', response: first, correct: []},
      ...others.map((response, index) => ({
        type: 'fill-in' as const,
        response,
        correct: [],
        part: {name: `part-${index + 2}`, share: 0}
      }))
    ]
  },
  read: (_question, element) => readTyped(element),
  write(_question, element, answer) {
    writeTyped(element, answer)
    fieldIn(element)?.dispatchEvent(new Event('written'))
  },
  mark: (_question, element) => removeNotes(element),
  unmark: removeNotes,
  arrange: () => undefined,
  prepare(question, element, speech) {
    guardRoom(question, element, speech, () => readTyped(element))
    addCounter(question, element, speech)
  }
}

/** Count words and room: seen all the time, heard when the learner pauses and something changed that matters. */
function addCounter(question: EssayFacts, element: Element, {words, wordsIn}: Speech): void {
  const field = fieldIn(element)
  if (field === null) return
  const count = h('span', {class: 'word-count'})
  const room = h('span', {class: 'room-left'})
  const counter = h('p', {class: 'counter', id: `${field.id}-count`, ...wordsIn}, count, room)
  const told = h('p', {class: 'visually-hidden', role: 'status', ...wordsIn})
  field.after(counter, told)
  field.setAttribute('aria-describedby', counter.id)
  let timer: ReturnType<typeof setTimeout> | undefined
  let before = ''

  const show = (): void => {
    const number = countWords(field.value)
    const limit = limitOf(question, number, {words, wordsIn})
    const left = Math.max(0, Math.floor(100 - (readTyped(element).length / question.room) * 100))
    count.textContent = `${fill(words.wordCount, {n: number})}${limit === '' ? '' : ` · ${limit}`}`
    room.textContent = fill(words.roomLeft, {percent: left})
    counter.classList.toggle('is-over', number > (question.maxWords ?? Infinity))
    counter.classList.toggle('is-nearly-full', left <= 10)
    const news = `${limit} ${left <= 10 ? room.textContent : ''}`.trim()
    clearTimeout(timer)
    if (news !== before && document.activeElement === field)
      timer = setTimeout(() => (told.textContent = news), pause)
    before = news
  }
  // After what has no room was undone.
  element.addEventListener('input', show)
  field.addEventListener('written', show)
  show()
}

/** Says which limit is broken; empty when none is. */
function limitOf({minWords, maxWords}: EssayFacts, number: number, {words}: Speech): string {
  if (minWords !== undefined && number < minWords) return fill(words.fewWords, {n: minWords})
  return maxWords !== undefined && number > maxWords ? fill(words.manyWords, {n: maxWords}) : ''
}
