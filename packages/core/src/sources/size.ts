/** Most bytes that the Markdown of a course may have; the longest novels have four million. */
const mostBytes = 20_000_000

/** Most bytes of memory that reading may take, as far as it can be told beforehand; Node has 2 GB by default. */
const mostMemory = 2_000_000_000

/** Most signs of emphasis in one paragraph: the time for them grows with their square. */
const mostSigns = 20_000

/** Bytes of memory that the parser was measured to take. */
const memory = {character: 200, line: 1500, block: 13_000, sign: 5000} as const

const blockMark = /^[ \t]*(?:[-*+>]|#{1,6}|\d{1,9}[.)])(?=[ \t]|$)/gmu
const inlineSign = /[*_`~|[\]<&!]+/gu

/** What is left of what a course may take. */
export interface Room {
  /**
   * Take what a file needs before it is decoded.
   *
   * @param bytes Its length.
   * @returns What is too much, and what would do; nothing where it fits.
   */
  readonly takeBytes: (bytes: number) => Excess | undefined
  /**
   * Take what a file needs before it is parsed.
   *
   * @param text The file.
   * @returns As above.
   */
  readonly takeText: (text: string) => Excess | undefined
}

/** What is too much: the two halves of a sentence, and where it is. */
export interface Excess {
  readonly found: string
  readonly expected: string
  /** Offsets in the text; missing for the whole file. */
  readonly place?: readonly [start: number, end: number]
}

/**
 * Give a course the room that its Markdown may take: a parser that runs out of memory ends without a word.
 *
 * @returns The room.
 */
export function createRoom(): Room {
  let bytesTaken = 0
  let memoryTaken = 0
  return {
    takeBytes(bytes) {
      bytesTaken += bytes
      if (bytesTaken <= mostBytes) return undefined
      return {
        found: `${megabytes(bytesTaken)} of Markdown`,
        expected: `at most ${megabytes(mostBytes)} in a course`
      }
    },
    takeText(text) {
      const dense = densest(text)
      if (dense !== undefined) return dense
      memoryTaken +=
        text.length * memory.character
        + count(text, /\n/gu) * memory.line
        + count(text, blockMark) * memory.block
        + count(text, inlineSign) * memory.sign
      if (memoryTaken <= mostMemory) return undefined
      return {
        found: `Markdown that takes ${megabytes(memoryTaken)} of memory to read`,
        expected: `at most ${megabytes(mostMemory)} in a course`
      }
    }
  }
}

/** Find a paragraph with more emphasis than anybody writes. */
function densest(text: string): Excess | undefined {
  if (text.length < 2 * mostSigns) return undefined
  for (const {0: paragraph, index} of text.matchAll(/(?:[^\r\n]*\S[^\r\n]*(?:\r\n|\r|\n|$))+/gu)) {
    const signs = paragraph.length < 2 * mostSigns ? 0 : count(paragraph, /[*_]+/gu)
    if (signs > mostSigns) {
      return {
        found: `paragraph with ${signs} signs of emphasis`,
        expected: `at most ${mostSigns}`,
        place: [index, index + paragraph.trimEnd().length]
      }
    }
  }
  return undefined
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  pattern.lastIndex = 0
  while (pattern.test(text)) found += 1
  return found
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`
}
