/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number]

/** The lightest. */
export const white: Colour = [255, 255, 255]

/** The darkest. */
export const black: Colour = [0, 0, 0]

/**
 * Read a colour.
 *
 * @param text Three or six hexadecimal digits, with or without `#`.
 * @returns The colour; `undefined` where the text says none.
 */
export function readColour(text: string): Colour | undefined {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/iu.exec(text.trim())?.[1]
  if (digits === undefined) return undefined
  const pairs = digits.length === 3 ? [...digits].map(digit => digit + digit) : digits.match(/../gu)
  const [red = 0, green = 0, blue = 0] = (pairs ?? []).map(pair => Number.parseInt(pair, 16))
  return [red, green, blue]
}

/**
 * Write a colour as CSS does.
 *
 * @param colour The colour.
 * @returns Such as `#0b5e60`.
 */
export function writeColour(colour: Colour): string {
  return `#${colour.map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

/**
 * Mix two colours.
 *
 * @param one The one.
 * @param other The other.
 * @param share Of the other, from 0 to 1.
 * @returns What lies between them, as it can be written.
 */
export function mix(one: Colour, other: Colour, share: number): Colour {
  const between = (a: number, b: number): number => Math.round(a + (b - a) * share)
  return [between(one[0], other[0]), between(one[1], other[1]), between(one[2], other[2])]
}

/**
 * Measure the contrast of two colours (WCAG 2.2, “contrast ratio”).
 *
 * @param one The one.
 * @param other The other.
 * @returns From 1 to 21.
 */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** WCAG 2.2, “relative luminance”. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map(part => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
