import {isStrong, readMarker, type Marker} from '../fix/lists/markers.ts'
import {quoted, type Lookalike, type WrittenLine} from './lookalike.ts'

/** Watches lines that begin like items of a list. */
export interface ListWatch {
  /** Look at a line; `below` says whether it goes on from the line above it. */
  readonly see: (line: WrittenLine, below: boolean) => void
  /** Begin again: what follows is another part of the text. */
  readonly reset: () => void
}

/** Items of a list so far. */
interface Run {
  readonly first: WrittenLine
  readonly mark: Pick<Marker, 'family' | 'value' | 'kind'>
  readonly count: number
}

/**
 * Watch for lists that Markdown does not see: two lines at least that are marked alike, or counted.
 *
 * @param found Where the first line of each is told.
 * @returns The watch.
 */
export function createListWatch(found: Lookalike[]): ListWatch {
  const runs = new Map<string, Run>()
  let last: string | undefined
  return {
    see(line, below) {
      const marker = markOf(line.text)
      if (marker === undefined) {
        last = undefined
        return
      }
      const {family, kind, value} = marker
      const counts = kind === 'letter' || kind === 'number'
      const before = runs.get(family)
      // What may be a word or punctuation has to stand in lines right below each other, and so has `(a)`, which opens
      // whole paragraphs in laws and contracts.
      const goesOn =
        before !== undefined
        && (counts
          ? value === before.mark.value + 1 && (below || !family.startsWith('('))
          : marker.strong || (below && last === family))
      last = family
      if (!goesOn) {
        if (!counts || value === 1) runs.set(family, {first: line, mark: marker, count: 1})
        else runs.delete(family)
        return
      }
      const run: Run = {first: before.first, mark: marker, count: before.count + 1}
      runs.set(family, run)
      // Two capital letters may be the initials of authors.
      if (run.count === (family === 'A.' ? 3 : 2)) found.push(lookalike(run.first))
    },
    reset() {
      runs.clear()
      last = undefined
    }
  }
}

/** The mark of a line, if Markdown does not know it. */
function markOf(text: string): (Pick<Marker, 'family' | 'value' | 'kind'> & {strong: boolean}) | undefined {
  const marker = readMarker(text)
  if (marker !== undefined) return marker.known ? undefined : {...marker, strong: isStrong(marker)}
  const [, digits, end = ''] = /^(\d{1,2})([.)])(?=\p{L})/u.exec(text) ?? []
  if (digits !== undefined)
    return {kind: 'number', family: `1${end}close`, value: Number(digits), strong: false}
  const [dash] = /^[-+*](?=\p{L})/u.exec(text) ?? []
  return dash === undefined ? undefined : {kind: 'dash', family: `${dash}close`, value: 0, strong: false}
}

function lookalike(line: WrittenLine): Lookalike {
  const {text, start} = line
  const marker = readMarker(text)
  const content = marker?.content ?? text.replace(/^(?:\d{1,2}[.)]|[-+*])/u, '')
  const mark = marker?.mark ?? /^(?:\d{1,2}[.)]|[-+*])/u.exec(text)?.[0] ?? '-'
  const isNumber = marker?.kind === 'letter' || /^\d/u.test(mark)
  const form = quoted(`${isNumber ? (mark.endsWith(')') ? '1)' : '1.') : '-'} ${content}`)
  const heading = mark === 'A.' ? `, or ${quoted(`## ${text.replace(/[\s\u00A0]+/gu, ' ')}`)}` : ''
  const known = /^(?:\d+[.)]|[-+*])$/u.test(mark)
  const blank = marker !== undefined && known ? ' with a plain blank in place of the non-breaking one' : ''
  return {
    kind: 'list',
    found: quoted(text.replace(/[\s\u00A0]+/gu, ' ')),
    read: 'text',
    expected: `${form}${blank}${heading}`,
    start,
    end: start + text.length
  }
}
