/** Six bits each; letters, digits, `-` and `_` survive every LMS unchanged. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Writes numbers bit by bit into text. */
export interface BitWriter {
  /** Write the lowest `width` bits of a number, at most 30. */
  readonly write: (value: number, width: number) => void
  readonly text: () => string
}

/** Reads what a `BitWriter` wrote; past the end it reads zeros and `overrun` says so. */
export interface BitReader {
  readonly read: (width: number) => number
  readonly overrun: () => boolean
}

/**
 * Start writing.
 *
 * @returns A writer of base64url characters, the last filled up with zeros.
 */
export function createBitWriter(): BitWriter {
  let text = ''
  let pending = 0
  let count = 0
  return {
    write(value, width) {
      for (let bit = width - 1; bit >= 0; bit--) {
        pending = (pending << 1) | ((value >>> bit) & 1)
        count += 1
        if (count === 6) {
          text += alphabet.charAt(pending)
          pending = 0
          count = 0
        }
      }
    },
    text: () => (count === 0 ? text : text + alphabet.charAt(pending << (6 - count)))
  }
}

/**
 * Start reading.
 *
 * @param text What a writer made.
 * @returns A reader.
 */
export function createBitReader(text: string): BitReader {
  let position = 0
  return {
    read(width) {
      let value = 0
      for (let bit = 0; bit < width; bit++) {
        const sextet = Math.max(0, alphabet.indexOf(text.charAt(Math.floor(position / 6)) || 'A'))
        value = (value << 1) | ((sextet >>> (5 - (position % 6))) & 1)
        position += 1
      }
      return value
    },
    overrun: () => position > text.length * 6
  }
}

/**
 * Write a number as characters.
 *
 * @param value Not negative, below 64 to the power of `length`.
 * @param length How many characters.
 * @returns Text in base64url characters.
 */
export function toCharacters(value: number, length: number): string {
  const writer = createBitWriter()
  writer.write(value, length * 6)
  return writer.text()
}

/**
 * Read a number that `toCharacters` wrote.
 *
 * @param text One to five characters.
 * @returns The number.
 */
export function fromCharacters(text: string): number {
  return createBitReader(text).read(text.length * 6)
}

/**
 * Tell whether a text holds nothing but base64url characters.
 *
 * @param text Any text.
 * @returns Whether a reader can take it.
 */
export function isCharacters(text: string): boolean {
  return /^[\w-]*$/.test(text)
}
