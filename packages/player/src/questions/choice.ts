import type {ChoiceFacts, MultipleFacts, SingleFacts} from '../contract.ts'
import {fromCharacters, toCharacters} from '../state/bits.ts'
import {shuffle} from '../state/hash.ts'
import {h, hidden} from '../view/dom.ts'
import type {Marking, QuestionPlayer} from './question-player.ts'

/** Choose one: the answer is the option's index. */
export const single: QuestionPlayer<'single'> = {
  score: (question, answer) => scoreOf(question, chosenOne(answer)),
  longest: widthOf,
  interaction: (question, answer) => ({
    type: 'choice',
    response: letters(chosenOne(answer)),
    correct: [letters(rightOptions(question))]
  }),
  read: (question, element) => writeOne(question, checkedIn(element)),
  write: (_question, element, answer) => check(element, chosenOne(answer)),
  mark: (question, element, answer, marking) => markOptions(question, element, chosenOne(answer), marking),
  unmark,
  arrange
}

/** Choose all that are right: the answer is a set of bits. */
export const multiple: QuestionPlayer<'multiple'> = {
  score: (question, answer) => scoreOf(question, chosenMany(answer)),
  longest: ({weights}) => Math.ceil(weights.length / 6),
  interaction: (question, answer) => ({
    type: 'choice',
    response: letters(chosenMany(answer)),
    // Braces: all of them have to be chosen (SCORM 1.2 RTE 3.4.4, `correct_responses`).
    correct: [`{${letters(rightOptions(question))}}`]
  }),
  read: (question, element) => writeMany(question, checkedIn(element)),
  write: (_question, element, answer) => check(element, chosenMany(answer)),
  mark: (question, element, answer, marking) => markOptions(question, element, chosenMany(answer), marking),
  unmark,
  arrange
}

/** The option's index, one digit of 64 per character. */
export function chosenOne(answer: string): readonly number[] {
  return answer === '' ? [] : [fromCharacters(answer.slice(0, 5))]
}

function widthOf(question: ChoiceFacts): number {
  return question.weights.length > 64 ? 2 : 1
}

/** Write the one chosen index. */
export function writeOne(question: SingleFacts | ChoiceFacts, chosen: readonly number[]): string {
  const [index] = chosen
  return index === undefined ? '' : toCharacters(index, widthOf(question))
}

function chosenMany(answer: string): readonly number[] {
  return [...answer].flatMap((character, place) => {
    const bits = fromCharacters(character)
    return [0, 1, 2, 3, 4, 5].filter(bit => (bits & (1 << bit)) !== 0).map(bit => place * 6 + bit)
  })
}

function writeMany(question: MultipleFacts, chosen: readonly number[]): string {
  if (chosen.length === 0) return ''
  const places = Array.from({length: Math.ceil(question.weights.length / 6)}, (_, place) => place)
  return places
    .map(place => {
      const bits = chosen.filter(index => Math.floor(index / 6) === place).map(index => 1 << (index % 6))
      return toCharacters(
        bits.reduce((sum, bit) => sum + bit, 0),
        1
      )
    })
    .join('')
}

/** Sum of the chosen weights, 0–1. */
export function scoreOf(question: ChoiceFacts, chosen: readonly number[]): number {
  const percent = chosen.reduce((sum, index) => sum + (question.weights[index] ?? 0), 0)
  // Shares such as 33.33333 do not add up to 100.
  return percent > 99.999 ? 1 : Math.max(0, percent / 100)
}

function rightOptions(question: ChoiceFacts): readonly number[] {
  return question.weights.flatMap((weight, index) => (weight > 0 ? [index] : []))
}

/** `a` to `z`, then `0` to `9`: the 36 characters that a choice has (SCORM 1.2 RTE 3.4.4, CMIFeedback). */
function letters(indexes: readonly number[]): string {
  return indexes.map(index => 'abcdefghijklmnopqrstuvwxyz0123456789'.charAt(index)).join(',')
}

// In the page: `.option` elements in a `.options`, each with an input whose value is the option's index

function optionsIn(
  element: Element
): {readonly option: Element; readonly input: HTMLInputElement; readonly index: number}[] {
  return [...element.querySelectorAll('.option')].flatMap(option => {
    const input = option.querySelector('input')
    return input === null ? [] : [{option, input, index: Number(input.value)}]
  })
}

/** Indexes of the chosen options, as written. */
export function checkedIn(element: Element): readonly number[] {
  return optionsIn(element)
    .flatMap(({input, index}) => (input.checked ? [index] : []))
    .sort((a, b) => a - b)
}

/** Choose options in the page. */
export function check(element: Element, chosen: readonly number[]): void {
  for (const {input, index} of optionsIn(element)) input.checked = chosen.includes(index)
}

/** Mark chosen options, and right ones if they may be shown. */
export function markOptions(
  question: ChoiceFacts,
  element: Element,
  chosen: readonly number[],
  marking: Marking
): void {
  unmark(element)
  const {words} = marking
  for (const {option, index} of optionsIn(element)) {
    const right = (question.weights[index] ?? 0) > 0
    const isChosen = chosen.includes(index)
    if (!isChosen && !(right && marking.reveal)) continue
    const word = isChosen ? (right ? words.rightOption : words.wrongOption) : words.missedOption
    option.classList.add(isChosen ? (right ? 'is-right' : 'is-wrong') : 'is-missed')
    const mark = h('p', {class: 'mark'}, hidden(isChosen ? (right ? '✓' : '✗') : '→'), ` ${word}`)
    const note = h('div', {class: 'option-feedback'}, mark)
    if (isChosen) {
      const feedback = marking.answers?.querySelector(`[data-option="${index}"] .feedback`)
      if (feedback) note.append(feedback.cloneNode(true))
    }
    option.append(note)
  }
}

/** Take all marks away. */
export function unmark(element: Element): void {
  for (const note of [...element.querySelectorAll('.option-feedback')]) note.remove()
  for (const option of [...element.querySelectorAll('.option')])
    option.classList.remove('is-right', 'is-wrong', 'is-missed')
}

function arrange(question: ChoiceFacts, element: Element, seed: string): void {
  if (!question.shuffle) return
  const list = element.querySelector('.options')
  const order = shuffle(optionsIn(element), seed, ({index}) => index)
  list?.append(...order.map(({option}) => option))
}
