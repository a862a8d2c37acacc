import type {AcceptedNumber, NumberFacts} from '../contract.ts'

/** A number as a learner typed it. */
export interface TypedNumber {
  readonly value: number
  /** What stood behind it, as units are compared. */
  readonly unit: string
}

/**
 * Read a typed number as people write them: with a decimal point or comma, a minus sign of any kind, digits of
 * Arabic and of wide type, blanks or marks between thousands, as a power of ten, with a unit behind it.
 *
 * A lone comma with three digits behind it is a mark between thousands where the language writes a decimal point;
 * every other lone mark is a decimal one.
 *
 * @param typed What the learner typed.
 * @param facts How numbers are typed.
 * @returns The number; `undefined` for what is none.
 */
export function readNumber(typed: string, {decimalComma}: NumberFacts): TypedNumber | undefined {
  const text = plain(typed)
  const lone = /^([+-]?)()()10\^([+-]?\d+)(.*)$/.exec(text)
  const parts =
    lone ?? /^([+-]?)(\d[\d.,]*|[.,]\d+)(?:e([+-]?\d+)|[x*·⋅]10\^([+-]?\d+))?(?!\d)(.*)$/i.exec(text)
  if (parts === null) return undefined
  const [, sign = '', digits = '', exponent, power, unit = ''] = parts
  const ten = `${exponent ?? ''}${power ?? ''}`
  const mantissa = lone === null ? decimal(digits, decimalComma) : '1'
  const value = Number(`${sign}${mantissa ?? ''}e${ten === '' ? '0' : ten}`)
  return mantissa === undefined || !Number.isFinite(value) ? undefined : {value, unit: plainUnit(unit)}
}

/**
 * Tell whether a typed number is one that an author accepts.
 *
 * @param typed What the learner typed.
 * @param answer What is accepted.
 * @param unitMayMiss Whether the unit is shown beside the field, and need not be typed.
 * @returns Whether it fits.
 */
export function fitsNumber(typed: TypedNumber, answer: AcceptedNumber, unitMayMiss: boolean): boolean {
  const unit = plainUnit(answer.unit ?? '')
  if (typed.unit !== unit && !(unitMayMiss && typed.unit === '')) return false
  const {value, tolerance} = answer
  // The last bits of binary fractions are nobody's mistake: 0.4 is 0.1 away from 0.3.
  const slack = (Math.abs(value) + Math.abs(typed.value) + tolerance) * 4 * Number.EPSILON
  return Math.abs(typed.value - value) <= tolerance + slack
}

/**
 * Find the unit that stands beside the field.
 *
 * @param answers All that are accepted.
 * @returns The unit that all have; `undefined` where there is none, or where they differ.
 */
export function sharedUnit(answers: readonly AcceptedNumber[]): string | undefined {
  const unit = answers[0]?.unit
  return answers.every(answer => plainUnit(answer.unit ?? '') === plainUnit(unit ?? '')) ? unit : undefined
}

/**
 * Write a number in digits alone, as an interaction of the type `numeric` wants it (SCORM 1.2 RTE 3.4.4,
 * CMIDecimal).
 *
 * @param value Any number.
 * @returns Digits, with a sign and a decimal point; `undefined` for what takes more than 255 characters.
 */
export function decimalText(value: number): string | undefined {
  const text = String(value)
  const [mantissa = '', exponent] = text.split('e')
  if (exponent === undefined) return text
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const point = whole.length + Number(exponent)
  const digits = `${'0'.repeat(Math.max(0, 1 - point))}${whole}${fraction}`.padEnd(point, '0')
  const at = Math.max(1, point)
  const rest = digits.slice(at)
  const plainDigits = `${value < 0 ? '-' : ''}${digits.slice(0, at)}${rest === '' ? '' : `.${rest}`}`
  return plainDigits.length > 255 ? undefined : plainDigits
}

/** Write numbers and units in one way: no blanks, ASCII digits and signs, powers of ten as `10^3`, letters in NFKC. */
function plain(text: string): string {
  return (
    text
      // Digits that stand higher than the ones before them are a power, not more digits.
      .replace(/(\d\s*)(?=[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹])/g, '$1^')
      .normalize('NFKC')
      .replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660))
      .replace(/[۰-۹]/g, digit => String(digit.charCodeAt(0) - 0x6f0))
      .replace(/[\s'’٬\u061C\u200B\u200E\u200F\u2066-\u2069]/g, '')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/٫/g, '.')
      .replace(/×/g, 'x')
  )
}

/** `kg·m²` becomes `kgm2`, so that who has no keys for it may type `kg m^2` or `kg*m2`. */
function plainUnit(unit: string): string {
  return plain(unit).replace(/[\^*·⋅]/g, '')
}

/** Write digits with a decimal point and nothing else; `undefined` where marks make no sense. */
function decimal(typed: string, decimalComma: boolean): string | undefined {
  // Whoever ends a sentence writes one more.
  const digits = typed.replace(/[.,]$/, '')
  const marks = digits.replace(/\d/g, '')
  const last = marks.slice(-1)
  if (marks === '') return digits
  if (marks.length === 1) {
    const thousands = last === ',' && !decimalComma ? grouped(digits, last) : undefined
    return thousands ?? digits.replace(',', '.')
  }
  if (marks === last.repeat(marks.length)) return grouped(digits, last)
  const at = digits.lastIndexOf(last)
  const whole = grouped(digits.slice(0, at), marks.charAt(0))
  return whole === undefined ? undefined : `${whole}.${digits.slice(at + 1)}`
}

/** Leave out marks between thousands; `undefined` where they stand elsewhere. */
function grouped(digits: string, mark: string): string | undefined {
  const [first = '', ...groups] = digits.split(mark)
  const fits = /^[1-9]\d{0,2}$/.test(first) && groups.every(group => /^\d{3}$/.test(group))
  return fits ? first + groups.join('') : undefined
}
