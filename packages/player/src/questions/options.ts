import type {ChoiceFacts} from '../contract.ts'
import {shuffle} from '../state/hash.ts'
import {addNote, feedbackFor, removeNotes} from './note.ts'
import type {Marking} from './question-player.ts'

/** An option on the page: an element with the class `option` and an input whose value is the option's index. */
interface OptionOnPage {
  readonly option: Element
  readonly input: HTMLInputElement
  readonly index: number
}

/**
 * Read which options are chosen.
 *
 * @param element The question's.
 * @returns Indexes in order.
 */
export function readOptions(element: Element): readonly number[] {
  return optionsIn(element)
    .flatMap(({input, index}) => (input.checked ? [index] : []))
    .sort((a, b) => a - b)
}

/**
 * Choose options.
 *
 * @param element The question's.
 * @param chosen Indexes; all others are given up.
 */
export function writeOptions(element: Element, chosen: readonly number[]): void {
  for (const {input, index} of optionsIn(element)) input.checked = chosen.includes(index)
}

/**
 * Mark chosen options, with their feedback, and right ones if they may be shown.
 *
 * @param question The question.
 * @param element Its element.
 * @param chosen Indexes.
 * @param marking What may be shown.
 */
export function markOptions(
  question: ChoiceFacts,
  element: Element,
  chosen: readonly number[],
  marking: Marking
): void {
  removeNotes(element)
  for (const {option, input, index} of optionsIn(element)) {
    const right = (question.weights[index] ?? 0) > 0
    const isChosen = chosen.includes(index)
    if (!isChosen && !(right && marking.reveal)) continue
    const outcome = !isChosen ? 'missed' : right ? 'right' : 'wrong'
    addNote(option, input, outcome, marking, isChosen ? feedbackFor(marking.answers, index) : undefined)
  }
}

/**
 * Put the options into the order of a seed, if they may be shuffled.
 *
 * @param question The question.
 * @param element Its element.
 * @param seed What makes this order differ from others.
 */
export function arrangeOptions(question: ChoiceFacts, element: Element, seed: string): void {
  if (!question.shuffle) return
  const order = shuffle(optionsIn(element), seed, ({index}) => index)
  element.querySelector('.options')?.append(...order.map(({option}) => option))
}

function optionsIn(element: Element): OptionOnPage[] {
  return [...element.querySelectorAll('.option')].flatMap(option => {
    const input = option.querySelector('input')
    return input === null ? [] : [{option, input, index: Number(input.value)}]
  })
}
