import type {NumberValue} from '@silabus/core'
import {element} from '../element.ts'
import type {Element} from 'hast'
import type {PrintedCourse} from './printed-course.ts'

/**
 * Print a number as its language does, with what may be off, and its unit.
 *
 * @param number The number.
 * @param lang Language of the question.
 * @param book The book.
 * @returns Such as `9,81 m/s²`, kept in its own direction.
 */
export function printNumber(
  number: NumberValue,
  lang: string,
  {words, wordsLang}: Pick<PrintedCourse, 'words' | 'wordsLang'>
): Element {
  const {text, tolerance, unit} = number
  const value = withUnit(inNotation(text, lang), unit)
  if (tolerance === 0) return element('bdi', {}, value)
  const off = withUnit(inNotation(String(tolerance), lang), unit)
  return element('bdi', {lang: wordsLang}, words.withTolerance(value, off))
}

/** Write `-6.02e23` as `−6,02 × 10²³`; nothing is rounded, and thousands stay unparted, as they have to be typed. */
function inNotation(text: string, lang: string): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e\+?(-?\d+))?$/u.exec(text)
  if (parts === null) return text
  const [, sign, whole = '', fraction, exponent] = parts
  return [
    sign === '-' ? '\u2212' : '',
    whole,
    fraction === undefined ? '' : `${decimalMark(lang)}${fraction}`,
    exponent === undefined ? '' : `\u00A0×\u00A010${raised(exponent)}`
  ].join('')
}

function decimalMark(lang: string): string {
  // Authors write the digits 0 to 9 in every language.
  const parts = new Intl.NumberFormat(lang, {numberingSystem: 'latn'}).formatToParts(0.5)
  return parts.find(part => part.type === 'decimal')?.value ?? '.'
}

const superscripts: Readonly<Record<string, string>> = {
  '-': '\u207B',
  '0': '\u2070',
  '1': '\u00B9',
  '2': '\u00B2',
  '3': '\u00B3',
  '4': '\u2074',
  '5': '\u2075',
  '6': '\u2076',
  '7': '\u2077',
  '8': '\u2078',
  '9': '\u2079'
}

function raised(exponent: string): string {
  return [...exponent].map(digit => superscripts[digit] ?? digit).join('')
}

/** Signs of percent and angle stand close to the number, names of units don't (SI Brochure, 5.4.3 and 5.4.7). */
function withUnit(number: string, unit: string | undefined): string {
  if (unit === undefined) return number
  return /^[%‰°′″'"]$/u.test(unit) ? `${number}${unit}` : `${number}\u00A0${unit}`
}
