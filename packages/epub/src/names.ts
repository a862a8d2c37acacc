import {createHash} from 'node:crypto'
import {createNumbering} from '@silabus/core'

/** Longest name before the ending; OCF allows 255 bytes for the whole (EPUB 3.3, 4.2.3). */
const longest = 120

/** Hands out file names. */
export type Namer = (stem: string, ending: string) => string

/**
 * Make a namer whose names differ also where upper and lower case don't count (EPUB 3.3, 4.2.3).
 *
 * @returns A function from ASCII letters, digits, `-`, `_`, `.` and an ending such as `.xhtml` to a free name.
 */
export function createNamer(): Namer {
  const taken = new Set<string>()
  const numbered = createNumbering(name => taken.has(name.toLowerCase()))
  return (stem, ending) => {
    const name = numbered(shorten(stem), ending)
    taken.add(name.toLowerCase())
    return name
  }
}

function shorten(stem: string): string {
  if (stem.length <= longest) return stem
  const hash = createHash('sha256').update(stem).digest('hex').slice(0, 8)
  return `${stem.slice(0, longest - hash.length - 1)}-${hash}`
}
