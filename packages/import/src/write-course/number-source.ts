import {readNumber, type NumberValue} from '@silabus/core'

/**
 * Spell a number with its tolerance and unit as an author writes it.
 *
 * @param number The number.
 * @param lang Language of the question, which may write a comma.
 * @returns Such as `9.81 ± 0.05 m/s²`, which core reads as just this number; `undefined` if there is no such text.
 */
export function numberSource(number: NumberValue, lang: string): string | undefined {
  const {text, tolerance, unit} = number
  const off = tolerance === 0 ? '' : ` ± ${String(tolerance)}`
  const forms =
    unit === undefined
      ? [`${text}${off}`]
      : [`${text}${off} ${unit}`, `${text} ${unit}${off}`, `${text}${unit}${off}`]
  // With a comma `1,500` is no thousand and a half, where the language writes one.
  const comma = /^-?[1-9]\d{0,2}\.\d{3}$/u.test(text) ? forms.map(form => form.replace('.', ',')) : []
  return [...comma, ...forms].find(form => {
    const read = readNumber(form, lang)
    return (
      'number' in read
      && read.number.value === number.value
      && read.number.tolerance === tolerance
      && read.number.unit === unit
    )
  })
}
