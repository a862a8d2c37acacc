import type {BitReader, BitWriter} from './bits.ts'
import {keyBits} from './hash.ts'

const countBits = 12

/**
 * Write keys and what belongs to each, close to the fewest bits that can tell them apart: sorted, each as the gap
 * to the one before, in Rice code. Fewer keys never take more room, so a full set is the worst case.
 *
 * @param writer Where to.
 * @param keys All different; those past the 4,095th are left out.
 * @param writeValue Writes what belongs to a key.
 */
export function writeKeys(
  writer: BitWriter,
  keys: Iterable<number>,
  writeValue?: (key: number) => void
): void {
  const sorted = [...keys].sort((a, b) => a - b).slice(0, 2 ** countBits - 1)
  const gaps = sorted.map((key, index) => key - (sorted[index - 1] ?? -1) - 1)
  const parameter = bestParameter(gaps)
  writer.write(sorted.length, countBits)
  writer.write(parameter, 5)
  sorted.forEach((key, index) => {
    const gap = gaps[index] ?? 0
    for (let step = gap >>> parameter; step > 0; step--) writer.write(1, 1)
    writer.write(0, 1)
    writer.write(gap, parameter)
    writeValue?.(key)
  })
}

/**
 * Read keys.
 *
 * @param reader Where from.
 * @param readValue Reads what belongs to a key.
 */
export function readKeys(reader: BitReader, readValue: (key: number) => void): void {
  const count = reader.read(countBits)
  const parameter = reader.read(5)
  let key = -1
  for (let index = 0; index < count && !reader.overrun(); index++) {
    let steps = 0
    while (reader.read(1) === 1 && !reader.overrun()) steps += 1
    key += (steps << parameter) + reader.read(parameter) + 1
    readValue(key)
  }
}

/** How many of a gap's bits are written as they are; the rest is counted in ones. */
function bestParameter(gaps: readonly number[]): number {
  let best = 0
  let fewest = Infinity
  for (let parameter = 0; parameter < keyBits; parameter++) {
    const bits = gaps.reduce((sum, gap) => sum + (gap >>> parameter) + 1 + parameter, 0)
    if (bits < fewest) {
      best = parameter
      fewest = bits
    }
  }
  return best
}
