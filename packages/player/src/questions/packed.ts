import {createBitReader, createBitWriter} from '../state/bits.ts'

/**
 * Write whole numbers side by side, each in as few bits as the largest takes.
 *
 * @param values From 0 to `most`.
 * @param most The largest that there may be.
 * @returns Base64url characters.
 */
export function packNumbers(values: readonly number[], most: number): string {
  const writer = createBitWriter()
  for (const value of values) writer.write(value, bitsFor(most))
  return writer.text()
}

/**
 * Read what `packNumbers` wrote.
 *
 * @param packed Its characters.
 * @param count How many numbers.
 * @param most The largest that there may be.
 * @returns The numbers; zeros where the text is too short.
 */
export function unpackNumbers(packed: string, count: number, most: number): readonly number[] {
  const reader = createBitReader(packed)
  return Array.from({length: count}, () => reader.read(bitsFor(most)))
}

/**
 * Say how long numbers are that were packed.
 *
 * @param count How many.
 * @param most The largest that there may be.
 * @returns Characters.
 */
export function packedLength(count: number, most: number): number {
  return Math.ceil((count * bitsFor(most)) / 6)
}

function bitsFor(most: number): number {
  return Math.max(1, Math.ceil(Math.log2(most + 1)))
}
