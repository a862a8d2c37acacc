import type {NumberValue} from '../model.ts'

/** A number as read, or why there is none. */
export type ReadNumber =
  | {readonly number: NumberValue}
  | {
      /** What the author should write, ending the sentence "expected …". */
      readonly expected: string
      /** Whether it is spelt as a number, though there is none of its size. */
      readonly impossible?: boolean
    }

const digits = String.raw`[+\-\u2212]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+\-\u2212]?\d+)?`
/** One word, or words joined by the signs of units: `m/s²`, `kg · m²`. */
const unit = String.raw`[\p{L}%‰°€$£¥′″][^\s±]*?(?:\s?[/·*×]\s?[^\s\d±][^\s±]*?)*?`
const pattern = new RegExp(
  String.raw`^(?<value>${digits})\s*(?<unit>${unit})??\s*(?:(?:±|\+-|\+/-)\s*(?<tolerance>${digits})\s*(?<percent>%)?\s*(?<after>${unit})??)?$`,
  'u'
)

/**
 * Read a number with its tolerance and unit: `9.81`, `9.81 ± 0.05`, `9.81 +- 5% m/s²`, `6.02e23`.
 *
 * A point is a decimal mark in every language, a comma where the language writes one. Thousands have no separators.
 *
 * @param text What the author wrote, without markup.
 * @param lang Language of the question.
 * @returns The number, or what was expected.
 */
export function readNumber(text: string, lang: string): ReadNumber {
  const parts = pattern.exec(text.replace(/\s+/gu, ' ').trim())?.groups
  const {value: written = '', unit: before, tolerance: off, percent, after} = parts ?? {}
  if (parts === undefined || (before !== undefined && after !== undefined && before !== after))
    return {expected: 'a number such as `9.81`, `9.81 ± 0.05` or `9.81 ± 5% m/s²`'}
  const point = canonical(written, lang)
  const pointOff = off === undefined ? '0' : canonical(off, lang)
  if (point === undefined || pointOff === undefined) {
    const plain = written.replaceAll(',', '')
    return {
      expected: `a decimal point as in \`${written.replace(',', '.')}\`, and no comma between thousands, as in \`${plain}\``
    }
  }
  const value = Number(point)
  const size = Number(pointOff)
  if (!Number.isFinite(value) || !Number.isFinite(size))
    return {expected: 'a number below 1.8e308', impossible: true}
  if (size < 0) return {expected: 'a tolerance of at least 0', impossible: true}
  const name = before ?? after
  // `50% ± 5%` is five points off, not a twentieth.
  const relative = percent !== undefined && name !== '%'
  return {
    number: {
      value,
      text: point,
      // A double has 15 sure digits; more would show that it is no decimal fraction.
      tolerance: relative ? Number(((Math.abs(value) * size) / 100).toPrecision(15)) : size,
      ...(name === undefined ? {} : {unit: name})
    }
  }
}

/**
 * Tell whether a text looks like a number to a person, though it may not be one to `readNumber`: with separators
 * between thousands, with the other decimal mark, as an amount of money or as a range.
 *
 * @param text What the author wrote, without markup.
 * @returns Whether a person would take it for one.
 */
export function looksLikeNumber(text: string): boolean {
  const digits = String.raw`\d{1,3}(?:[.,' \u00A0\u2009\u202F]\d{3})*(?:[.,]\d+)?`
  // Money has its unit before, a range no unit at all.
  const amount = String.raw`(?:[A-Z]\p{L}{0,2}\.?|[$€£¥])\s?${digits}(?:,-)?`
  const range = String.raw`${digits}\s?(?:\.{2,3}|…|-|–)\s?${digits}`
  return new RegExp(String.raw`^(?:[+\-\u2212]?${digits}|${amount}|${range})$`, 'u').test(text)
}

/**
 * Tell a decimal point that was probably meant to part thousands: `1.500` where decimals have a comma.
 *
 * @param text What the author wrote.
 * @param lang Language of the question.
 * @returns Whether to warn.
 */
export function isThousands(text: string, lang: string): boolean {
  return writesComma(lang) && /^[+\-\u2212]?[1-9]\d{0,2}\.\d{3}(?!\d)/u.test(text)
}

/** Write a number with a decimal point; `undefined` where its comma is none. */
function canonical(written: string, lang: string): string | undefined {
  if (written.includes(',') && !writesComma(lang)) return undefined
  return written
    .replace(',', '.')
    .replaceAll('\u2212', '-')
    .replace(/^\+/u, '')
    .replace(/\.(?=e|$)/iu, '')
    .replace(/^(-?)\./u, '$10.')
    .replace('E', 'e')
}

const commas = new Map<string, boolean>()

function writesComma(lang: string): boolean {
  const known = commas.get(lang)
  if (known !== undefined) return known
  const found = new Intl.NumberFormat(lang).formatToParts(0.5).some(part => part.value === ',')
  commas.set(lang, found)
  return found
}
