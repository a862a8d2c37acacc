import type {Fix, Fixed} from '../fixes.ts'
import {isBlank, lineStart, type Line} from '../lines.ts'
import {readLines} from '../read-lines.ts'
import {readMarker, type Marker} from './markers.ts'

/** Number or letter, and the blanks that office programs put in place of a tab stop. */
const pasted = /^(?:\d{1,3}|[A-Za-z])[.)](?=[ \t]*[\u00A0\u2007\u202F])[ \t\u00A0\u2007\u202F]{2,}\S/u

/**
 * Put an empty line between a list out of an office program and the paragraph below it, which Markdown would take into
 * the last item. Where paragraphs stand between the items nobody can tell, and they stay.
 *
 * @param lines A file.
 * @returns The file.
 */
export function partLists(lines: readonly Line[]): Fixed {
  if (!lines.some(({text}) => pasted.test(lineStart(text).rest))) return {lines, fixes: []}
  const {closed, tables} = readLines(lines)
  const parted: Line[] = []
  const fixes: Fix[] = []
  let run: Marker[] = []
  for (const [index, line] of lines.entries()) {
    parted.push(line)
    const isOpen = !closed.has(index) && !tables.has(index)
    const {rest, quote} = lineStart(line.text)
    const marker = isOpen && pasted.test(rest) ? readMarker(rest) : undefined
    const last = run.at(-1)
    if (marker === undefined) run = []
    else if (last !== undefined && follows(last, marker)) run = [...run, marker]
    else run = marker.value === 1 ? [marker] : []
    const next = lines[index + 1]
    if (marker === undefined || next === undefined || run.length < (marker.family === 'A.' ? 3 : 2)) continue
    const below = lineStart(next.text)
    const isParagraph = /^[\p{L}\p{N}("“*]/u.test(below.rest) && readMarker(below.rest) === undefined
    if (!isParagraph || below.quote !== quote || below.columns > 0 || goesOn(lines, index + 1, marker))
      continue
    parted.push({text: quote.trimEnd(), end: line.end, number: line.number})
    fixes.push({
      kind: 'list',
      line: line.number,
      what: 'Put an empty line between a list and the text below it'
    })
  }
  return fixes.length === 0 ? {lines, fixes} : {lines: parted, fixes}
}

/** Whether a later line of the paragraph is the next item. */
function goesOn(lines: readonly Line[], from: number, marker: Marker): boolean {
  for (const {text} of lines.slice(from)) {
    if (isBlank(text)) return false
    const next = readMarker(lineStart(text).rest)
    if (next !== undefined && follows(marker, next)) return true
    if (next?.family === marker.family && next.value === 1) return false
  }
  return false
}

function follows(before: Marker, marker: Marker): boolean {
  return marker.family === before.family && marker.value === before.value + 1
}
