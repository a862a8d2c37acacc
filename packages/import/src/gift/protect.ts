/** Signs that GIFT reads; a backslash before one takes its meaning (Moodle 4.5, qformat_gift, `escapedchar_pre`). */
const signs = '~=#{}:\\n'
const meanings = '~=#{}:\\\n'

/** Noncharacters, which a file that was read cannot hold: one for each escaped sign, and one for its backslash. */
const first = 0xfdd0
const filler = '\uFDEF'

/**
 * Put something in the place of escaped signs, so that all signs that are left have a meaning. Lengths stay, and with
 * them places.
 *
 * @param source A file.
 * @returns The file.
 */
export function protect(source: string): string {
  return source.replace(/\\([~=#{}:\\n])/gu, (_escape, sign: string) => {
    return `${String.fromCharCode(first + signs.indexOf(sign))}${filler}`
  })
}

/**
 * Undo `protect`: what a piece of a file says.
 *
 * @param piece A piece.
 * @returns Its text, without white space around it and around its line ends.
 */
export function plain(piece: string): string {
  return piece
    .split('\n')
    .map(line => line.trim())
    .join('\n')
    .trim()
    .replaceAll(filler, '')
    .replace(/[\uFDD0-\uFDD7]/gu, sign => meanings.charAt(sign.charCodeAt(0) - first))
}
