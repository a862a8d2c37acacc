import colors from 'picocolors'

/** Colours of a stream; all of them the identity where colour is not wanted. */
export type Colours = ReturnType<typeof colors.createColors>

/**
 * Tell which colours a stream may show: none unless it is a terminal, and none where `NO_COLOR` is set
 * (no-color.org) or the terminal is a dumb one.
 *
 * @param stream The standard output or the standard error.
 * @returns The colours.
 */
export function coloursOf(stream: {isTTY?: boolean}): Colours {
  const {NO_COLOR, TERM} = process.env
  // A stream that is no terminal has no `isTTY` at all; left undefined, colour would be on wherever `CI` is set.
  const isTerminal = stream.isTTY ?? false
  return colors.createColors(isTerminal && (NO_COLOR ?? '') === '' && TERM !== 'dumb')
}

/**
 * Make text safe to show: what a course says may not move the cursor of who checks it.
 *
 * @param text Any text.
 * @returns The text with `�` for each control character but line feeds and tabs, and for marks that turn the
 *   direction of the text around them.
 */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- the characters that are looked for
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
}

/**
 * Tell how many columns a terminal gives a text: two to ideographs and emoji, none to marks that join the letter
 * before.
 *
 * @param text One line.
 * @returns Columns.
 */
export function columnsOf(text: string): number {
  let count = 0
  for (const character of text) {
    if (/\p{Mark}|\p{Format}/u.test(character)) continue
    count +=
      /\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60]/u.test(
        character
      )
        ? 2
        : 1
  }
  return count
}

/**
 * Say how large a file is.
 *
 * @param bytes Its size.
 * @returns With three digits at most, such as `12.3 KB`; a kilobyte has 1,000 bytes.
 */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  let size = bytes
  for (const unit of ['KB', 'MB']) {
    size /= 1000
    if (size < 999.5) return `${size.toFixed(size < 9.95 ? 1 : 0)} ${unit}`
  }
  return `${(size / 1000).toFixed(1)} GB`
}
