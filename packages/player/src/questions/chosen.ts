import type {ChoiceFacts} from '../contract.ts'
import {fromCharacters, toCharacters} from '../state/bits.ts'

/**
 * Read an answer that is one option.
 *
 * @param answer As `writeOne` gave it.
 * @returns The option's index, if there is one.
 */
export function readOne(answer: string): readonly number[] {
  return answer === '' ? [] : [fromCharacters(answer.slice(0, 5))]
}

/**
 * Write an answer that is one option, as its index.
 *
 * @param question The question.
 * @param chosen At most one index.
 * @returns One character for up to 64 options; none when nothing is chosen.
 */
export function writeOne(question: ChoiceFacts, chosen: readonly number[]): string {
  const [index] = chosen
  return index === undefined ? '' : toCharacters(index, lengthOfOne(question))
}

/**
 * Say how long an answer of one option is.
 *
 * @param question The question.
 * @returns Characters.
 */
export function lengthOfOne(question: ChoiceFacts): number {
  return question.weights.length > 64 ? 2 : 1
}

/**
 * Read an answer that is a set of options.
 *
 * @param answer As `writeMany` gave it.
 * @returns Their indexes in order.
 */
export function readMany(answer: string): readonly number[] {
  return [...answer].flatMap((character, place) => {
    const bits = fromCharacters(character)
    return [0, 1, 2, 3, 4, 5].filter(bit => (bits & (1 << bit)) !== 0).map(bit => place * 6 + bit)
  })
}

/**
 * Write an answer that is a set of options, as a set of bits.
 *
 * @param question The question.
 * @param chosen Indexes.
 * @returns A character for each six options; none when nothing is chosen.
 */
export function writeMany(question: ChoiceFacts, chosen: readonly number[]): string {
  if (chosen.length === 0) return ''
  return Array.from({length: lengthOfMany(question)}, (_, place) => {
    const bits = chosen.filter(index => Math.floor(index / 6) === place).map(index => 1 << (index % 6))
    return toCharacters(
      bits.reduce((set, bit) => set | bit, 0),
      1
    )
  }).join('')
}

/**
 * Say how long an answer of several options is.
 *
 * @param question The question.
 * @returns Characters.
 */
export function lengthOfMany(question: ChoiceFacts): number {
  return Math.ceil(question.weights.length / 6)
}

/**
 * Add up what chosen options give.
 *
 * @param question The question.
 * @param chosen Indexes.
 * @returns Share of the points, 0–1.
 */
export function scoreOf(question: ChoiceFacts, chosen: readonly number[]): number {
  const percent = chosen.reduce((sum, index) => sum + (question.weights[index] ?? 0), 0)
  // Shares such as 33.33333 do not add up to 100.
  return percent > 99.999 ? 1 : Math.max(0, percent / 100)
}

/**
 * List the options that are right.
 *
 * @param question The question.
 * @returns Indexes in order.
 */
export function rightOptions(question: ChoiceFacts): readonly number[] {
  return question.weights.flatMap((weight, index) => (weight > 0 ? [index] : []))
}
