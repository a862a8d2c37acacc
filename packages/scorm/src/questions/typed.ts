import type {NumberValue} from '@silabus/core'
import {element, type Renderer} from '@silabus/html'
import {encodeText, type AcceptedNumber, type WordsLanguage} from '@silabus/player'
import type {Element} from 'hast'

/**
 * Write a field with its label.
 *
 * @param field The control, which has an id.
 * @param renderer Of the page.
 * @param wordsIn Language of the label.
 * @param after What stands behind the control, on its line.
 * @returns An element with the class `field`.
 */
export function labelled(
  field: Element,
  renderer: Renderer,
  wordsIn: WordsLanguage | undefined,
  after?: Element
): Element {
  const {id} = field.properties
  const label = element('label', {htmlFor: id, ...wordsIn}, renderer.context.words.answer)
  return element(
    'div',
    {className: ['field']},
    label,
    element('div', {className: ['field-line']}, field, after)
  )
}

/** What every field for a word or a number has: nothing fills it in, corrects it or starts it with a capital. */
export const plainField = {
  type: 'text',
  autoComplete: 'off',
  autoCapitalize: 'none',
  autoCorrect: 'off',
  spellCheck: 'false'
} as const

/**
 * Say how much room a typed text needs: enough for the longest that is accepted, and for wrong ones.
 *
 * @param accepted What is accepted.
 * @param beside Characters of state to add.
 * @returns Characters of state.
 */
export function roomFor(accepted: readonly string[], beside: number): number {
  return Math.ceil(Math.max(...accepted.map(text => encodeText(text).length)) * 1.5) + beside
}

/**
 * Say what the player knows of a number.
 *
 * @param number As the model has it.
 * @returns Facts.
 */
export function acceptedNumber({value, tolerance, unit}: NumberValue): AcceptedNumber {
  return {value, tolerance, ...(unit === undefined ? {} : {unit})}
}

/**
 * Say which keys a phone shows for a number: those for decimals have no letters, and on some phones no minus sign.
 *
 * @param answers All that are accepted.
 * @param typesUnit Whether a unit has to be typed.
 * @returns Value of the attribute `inputmode`.
 */
export function keysFor(answers: readonly NumberValue[], typesUnit: boolean): 'text' | 'decimal' {
  return typesUnit || answers.some(({value, tolerance}) => value - tolerance < 0) ? 'text' : 'decimal'
}

/**
 * Say whether a language writes a comma where English writes the decimal point.
 *
 * @param lang BCP 47 tag.
 * @returns Whether it does.
 */
export function writesComma(lang: string): boolean {
  return new Intl.NumberFormat(lang).format(1.5).includes(',')
}

/**
 * Write a right number as the course's language does.
 *
 * @param number As the model has it.
 * @param renderer Of the page.
 * @returns Text, with what may be off.
 */
export function numberText(number: NumberValue, {context: {words, lang}}: Renderer): string {
  const written = (text: string): string => (writesComma(lang) ? text.replace('.', ',') : text)
  const value = `${written(number.text)}${number.unit === undefined ? '' : ` ${number.unit}`}`
  // Percent of a value leaves binary fractions behind.
  const tolerance = String(Number(number.tolerance.toPrecision(12)))
  return number.tolerance === 0 ? value : words.withTolerance(value, written(tolerance))
}
