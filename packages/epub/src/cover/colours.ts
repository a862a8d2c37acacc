import {createHash} from 'node:crypto'

/** Deep colours; white letters on each have a contrast of 7 at least (WCAG 2.2, 1.4.6). */
const palette = [
  '#0b4f51',
  '#1c4587',
  '#5b2a6e',
  '#7a1f2b',
  '#1f5130',
  '#5a3d0c',
  '#33424f',
  '#7a2f0f',
  '#2b3a7a',
  '#6a1f4f'
] as const

/** Letters on the colour of a cover. */
const light = '#ffffff'
const dark = '#000000'

/** Colours of a cover. */
export interface CoverColours {
  readonly ground: string
  /** Of letters on `ground`, with a contrast of 4.5 at least. */
  readonly letters: string
}

/**
 * Choose the colours of a cover.
 *
 * @param wanted The author’s colour, as `readColour` gives it.
 * @param id Of the course; chooses where nobody did, so that the courses of a shelf differ and new editions don’t.
 * @returns Colours.
 */
export function coverColours(wanted: string | undefined, id: string): CoverColours {
  const chosen = palette[createHash('sha256').update(id).digest().readUInt32BE(0) % palette.length]
  const ground = wanted ?? chosen ?? palette[0]
  return {ground, letters: contrast(ground, light) >= contrast(ground, dark) ? light : dark}
}

/**
 * Read a colour.
 *
 * @param written `#` and three or six hexadecimal digits.
 * @returns With six digits in lower case; `undefined` for anything else.
 */
export function readColour(written: string): string | undefined {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/u.exec(written.trim().toLowerCase())?.[1]
  if (digits === undefined) return undefined
  return digits.length === 6 ? `#${digits}` : `#${digits.replaceAll(/./gu, '$&$&')}`
}

/**
 * Measure the contrast of two colours (WCAG 2.2, definition of contrast ratio).
 *
 * @param one `#` and six hexadecimal digits.
 * @param other The same.
 * @returns From 1 to 21.
 */
export function contrast(one: string, other: string): number {
  const [less = 0, more = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (more + 0.05) / (less + 0.05)
}

/** WCAG 2.2, definition of relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
