import type {ChoiceFacts} from '../contract.ts'
import {shuffle} from '../state/hash.ts'
import {h, hidden} from '../view/dom.ts'
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
  unmarkOptions(element)
  const {words, wordsIn, answers, reveal} = marking
  for (const {option, input, index} of optionsIn(element)) {
    const right = (question.weights[index] ?? 0) > 0
    const isChosen = chosen.includes(index)
    if (!isChosen && !(right && reveal)) continue
    const [look, sign, word] = !isChosen
      ? (['is-missed', '→', words.missedOption] as const)
      : right
        ? (['is-right', '✓', words.rightOption] as const)
        : (['is-wrong', '✗', words.wrongOption] as const)
    const note = h(
      'div',
      {class: 'option-feedback', id: `${input.id}-feedback`},
      h('p', {class: 'mark', ...wordsIn}, hidden(sign), ` ${word}`)
    )
    const feedback = isChosen ? answers?.querySelector(`[data-option="${index}"] .feedback`) : undefined
    if (feedback) note.append(feedback.cloneNode(true))
    option.classList.add(look)
    option.append(note)
    input.setAttribute('aria-describedby', note.id)
  }
}

/**
 * Take all marks away.
 *
 * @param element The question's.
 */
export function unmarkOptions(element: Element): void {
  for (const note of [...element.querySelectorAll('.option-feedback')]) note.remove()
  for (const {option, input} of optionsIn(element)) {
    option.classList.remove('is-right', 'is-wrong', 'is-missed')
    input.removeAttribute('aria-describedby')
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
