import type {CourseNode, NumberValue} from '@silabus/core'
import type {Teller} from '../entry-context.ts'

/** What Moodle adds to every tolerance (Moodle 4.5, `qtype_numerical_answer::get_tolerance_interval`). */
const slack = '0.00000000000001'

/**
 * Spell the number of an answer as the author did, as far as Moodle reads that: with a point and no thousands
 * separator, whatever the teacher's language (Moodle 4.5, `qtype_numerical_answer_processor::apply_units`).
 *
 * @param number The number.
 * @returns Such as `9.81` or `6.02e23`.
 */
export function numberText({value, text}: NumberValue): string {
  return /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/iu.test(text) ? text : String(value)
}

/**
 * Spell a number that was calculated, without the noise of binary fractions.
 *
 * @param value The number.
 * @returns Such as `0.4905`.
 */
export function decimal(value: number): string {
  const rounded = Number(value.toPrecision(15))
  // The largest numbers would be rounded to infinity.
  return String(Number.isFinite(rounded) ? rounded : value)
}

/**
 * Tell of a number so near to 0 that Moodle takes 0, or its double, for it.
 *
 * @param number The number.
 * @param place Where it stands.
 * @param teller Where it is told.
 */
export function loseSmallness(number: NumberValue, place: CourseNode, teller: Teller): void {
  const size = Math.abs(number.value)
  // From here on Moodle's own tolerance is less than a ten-thousandth.
  if (size === 0 || size >= 1e-10) return
  teller.lose(`number \`${number.text}\``, `every answer within ${slack} of it is right`, place)
}
