import {createBitReader, createBitWriter, type BitReader} from './bits.ts'

/** What is typed most in English and Indonesian comes first, and so takes the least room at the start of a text. */
const expected = ' aentisrodulkmgphcbyw.,0123456789-\nfvjzxq\'"AETISRODULKMGPHCBYWNFVJZXQ()?!:;/'

/**
 * Ways to write a character: a mark of so many ones and a zero, and so many bits after it. The first four name a
 * place in the ranking; a character that is further down, or new, is spelled: as the distance to the one spelled
 * before it, or as its code point.
 */
const placeBits = [3, 4, 6, 9] as const
const spelling = {near: 7, short: 16, long: 21} as const
const halfNear = 2 ** (spelling.near - 1)

/**
 * Write a text in as few characters as a state has to spare: about four for five letters in most languages, less
 * than four for a Chinese character. The more often a character was typed, the fewer bits it takes from then on.
 *
 * @param text Any text. What is longer at its end never takes less room.
 * @returns Base64url characters; none for no text.
 */
export function encodeText(text: string): string {
  const writer = createBitWriter()
  const ranking = createRanking()
  let length = 0
  const put = (ones: number, value: number, bits: number): void => {
    // The last two ways end in no zero of their own: `near` is told from both by one, they from each other.
    for (let one = 0; one < ones; one++) writer.write(1, 1)
    if (ones < placeBits.length + 2) writer.write(0, 1)
    writer.write(value, bits)
    length += Math.min(ones + 1, placeBits.length + 2) + bits
  }
  const spell = (code: number): void => {
    const distance = code - ranking.spelled() + halfNear
    if (distance >= 0 && distance < 2 * halfNear) put(placeBits.length, distance, spelling.near)
    else if (code < 2 ** spelling.short) put(placeBits.length + 1, code, spelling.short)
    else put(placeBits.length + 2, code, spelling.long)
  }
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const place = placeOf(ranking.find(code))
    if (place === undefined) spell(code)
    else put(place.ones, place.value, placeBits[place.ones] ?? 0)
    ranking.count(code, place === undefined)
  }
  // Ones end a text: no character is written in less than six of them.
  if (length % 6 !== 0) writer.write(63, 6 - (length % 6))
  return writer.text()
}

/**
 * Read what `encodeText` wrote.
 *
 * @param encoded Base64url characters.
 * @returns The text.
 */
export function decodeText(encoded: string): string {
  const reader = createBitReader(encoded)
  const ranking = createRanking()
  let text = ''
  for (;;) {
    const read = readCharacter(reader, ranking)
    if (reader.overrun() || read === undefined) return text
    text += String.fromCodePoint(read.code)
    ranking.count(read.code, read.spelled)
  }
}

function readCharacter(
  reader: BitReader,
  ranking: Ranking
): {readonly code: number; readonly spelled: boolean} | undefined {
  let ones = 0
  while (ones < placeBits.length + 2 && reader.read(1) === 1) ones += 1
  const bits = placeBits[ones]
  if (bits !== undefined) {
    const first = placeBits.slice(0, ones).reduce((sum, width) => sum + 2 ** width, 0)
    const code = ranking.at(first + reader.read(bits))
    return code === undefined ? undefined : {code, spelled: false}
  }
  const code =
    ones === placeBits.length
      ? ranking.spelled() + reader.read(spelling.near) - halfNear
      : reader.read(ones === placeBits.length + 1 ? spelling.short : spelling.long)
  return code >= 0 && code <= 0x10ffff ? {code, spelled: true} : undefined
}

/** How a place in the ranking is written; `undefined` for none, and for one too far down. */
function placeOf(rank: number): {readonly ones: number; readonly value: number} | undefined {
  let value = rank
  for (let ones = 0; rank >= 0 && ones < placeBits.length; ones++) {
    const room = 2 ** (placeBits[ones] ?? 0)
    if (value < room) return {ones, value}
    value -= room
  }
  return undefined
}

/** Characters by how often they were counted; writer and reader keep the same one. */
interface Ranking {
  /** The place of a character, from 0; -1 for a new one. */
  readonly find: (code: number) => number
  readonly at: (place: number) => number | undefined
  readonly count: (code: number, spelled: boolean) => void
  /** The character that was spelled last. */
  readonly spelled: () => number
}

function createRanking(): Ranking {
  const codes = Array.from(expected, character => character.codePointAt(0) ?? 0)
  // A head start, so that a letter typed once does not overtake all that are common.
  const counts = codes.map((_, place): number => (place < 8 ? 4 : place < 24 ? 2 : 0))
  let last = 0
  return {
    find: code => codes.indexOf(code),
    at: place => codes[place],
    spelled: () => last,
    count(code, spelled) {
      if (spelled) last = code
      let place = codes.indexOf(code)
      if (place < 0) place = codes.push(code) - 1
      const count = (counts[place] ?? 0) + 2
      let above = place
      while (above > 0 && (counts[above - 1] ?? 0) < count) above -= 1
      codes.splice(place, 1)
      counts.splice(place, 1)
      codes.splice(above, 0, code)
      counts.splice(above, 0, count)
    }
  }
}
