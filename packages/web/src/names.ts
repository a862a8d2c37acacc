import {createHash} from 'node:crypto'
import {createNumbering} from '@silabus/core'

/** Longest name before the ending: disks take 255 bytes for the whole. */
const longest = 120

/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu

/**
 * Make what hands out file names that differ also where upper and lower case don't count.
 *
 * @param taken Names that are used already.
 * @returns A function from ASCII letters, digits, `-`, `_`, `.` and an ending such as `.html` to a free name.
 */
export function createNamer(taken: readonly string[] = []): (stem: string, ending: string) => string {
  const used = new Set(taken)
  const numbered = createNumbering(name => used.has(name.toLowerCase()))
  return (stem, ending) => {
    const name = numbered(devices.test(stem) ? `_${shorten(stem)}` : shorten(stem), ending)
    used.add(name.toLowerCase())
    return name
  }
}

function shorten(stem: string): string {
  if (stem.length <= longest) return stem
  const hash = createHash('sha256').update(stem).digest('hex').slice(0, 8)
  return `${stem.slice(0, longest - hash.length - 1)}-${hash}`
}
