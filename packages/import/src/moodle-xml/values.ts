import type {XmlNode} from './read-elements.ts'
import {textOf} from './read-elements.ts'

/**
 * Read a switch as Moodle does: anything but `false`, `0` and nothing is on (Moodle 4.5, `trans_single`).
 *
 * @param node The element.
 * @param fallback What holds where it is missing.
 * @returns Whether it is on.
 */
export function isTrue(node: XmlNode | undefined, fallback: boolean): boolean {
  return node === undefined ? fallback : !['', '0', 'false'].includes(textOf(node).toLowerCase())
}

/**
 * Read the weight of an answer.
 *
 * @param node The answer.
 * @returns Percent; 0 where it is no number.
 */
export function weightOf(node: XmlNode): number {
  const weight = Number.parseFloat(node.attributes['fraction'] ?? '0')
  return Number.isFinite(weight) ? weight : 0
}

/**
 * Read a number as Moodle writes it, with a decimal point: `9.81`, `6.02e23`, `1.5x10^3`.
 *
 * @param text As written.
 * @returns The number in its usual spelling; `undefined` for anything else.
 */
export function numberIn(text: string): string | undefined {
  const plain = text
    .replace(/\s+/gu, '')
    .replaceAll('\u2212', '-')
    .replace(/[x*]10[*^]+/iu, 'e')
    .replace(/^(-?\d+),(\d+)$/u, '$1.$2')
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/iu.test(plain) && Number.isFinite(Number(plain))
    ? plain
        .replace(/^\+/u, '')
        .replace(/\.(?=e|$)/iu, '')
        .replace(/^(-?)\./u, '$10.')
        .replace('E', 'e')
    : undefined
}

/**
 * Read a whole number.
 *
 * @param node The element.
 * @returns The number; `undefined` where there is none above 0.
 */
export function countIn(node: XmlNode | undefined): number | undefined {
  const text = textOf(node)
  return /^\d{1,6}$/u.test(text) && Number(text) > 0 ? Number(text) : undefined
}

/**
 * Calculate with decimal fractions, without the noise of binary ones.
 *
 * @param value The number.
 * @returns The number with 15 digits.
 */
export function rounded(value: number): number {
  const near = Number(value.toPrecision(15))
  return Number.isFinite(near) ? near : value
}
