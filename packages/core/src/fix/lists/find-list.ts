import {isBlank, lineStart, type LineStart} from '../lines.ts'
import {quotations, type ReadLines} from '../read-lines.ts'
import {isStrong, readMarker, type Marker} from './markers.ts'

/** Lines that are a list to people, and not yet to Markdown. */
export interface FoundList {
  readonly items: readonly FoundItem[]
  /** Index behind its last line. */
  readonly end: number
}

/** An item of such a list. */
export interface FoundItem {
  readonly index: number
  readonly start: LineStart
  readonly marker: Marker
  /** Index behind the last line that belongs to it. */
  readonly end: number
}

/**
 * Find the list that begins at a line.
 *
 * It has to be certain: two lines at least, marked with the same bullet or with letters or numbers that follow each
 * other, and nothing between them but what belongs to an item. Capital letters with a full stop need three lines, as
 * two may be the initials of authors.
 *
 * @param texts Lines of the file.
 * @param at Where it may begin.
 * @param limit Index behind the last line that may belong to it.
 * @param read What Markdown makes of the lines now.
 * @returns The list, if it is one for certain.
 */
export function findList(
  texts: readonly string[],
  at: number,
  limit: number,
  read: ReadLines
): FoundList | undefined {
  const first = itemAt(texts, at, read)
  if (first === undefined || !startsHere(texts, at, first, read)) return undefined
  const items: FoundItem[] = []
  let current = first
  let index = at
  let from = at
  const close = (): void => {
    let end = index
    while (end > from + 1 && isBlank(texts[end - 1] ?? '')) end -= 1
    items.push({...current, index: from, end})
  }
  for (index = at + 1; index < limit; index += 1) {
    const text = texts[index] ?? ''
    if (read.closed.has(index) || read.tables.has(index)) break
    if (isBlank(text)) {
      const next = nextLine(texts, index, limit)
      const item = next === undefined ? undefined : itemAt(texts, next, read)
      // Dialogues put a dash before each paragraph.
      const may = isStrong(first.marker) || first.marker.kind === 'letter' || first.marker.known
      if (next === undefined || item === undefined || !may || !follows(current, item)) break
      index = next - 1
      continue
    }
    const start = lineStart(text, first.start.quote)
    if (start.quote !== first.start.quote) {
      if (startsBlock(text)) break
      return undefined
    }
    if (start.columns > first.start.columns) continue
    const item = itemAt(texts, index, read)
    if (item !== undefined && follows(current, item)) {
      close()
      current = item
      from = index
      continue
    }
    if (startsBlock(start.rest)) break
    // An item may go on in the next line without indentation; after letters that may be the next sentence.
    if (item === undefined && start.columns === first.start.columns && isStrong(first.marker)) continue
    return undefined
  }
  close()
  return isCertain(items, read) ? {items, end: items.at(-1)?.end ?? at + 1} : undefined
}

type Item = Pick<FoundItem, 'start' | 'marker'>

function itemAt(texts: readonly string[], index: number, read: ReadLines): Item | undefined {
  if (read.closed.has(index) || read.tables.has(index) || read.isClosed(index, 0)) return undefined
  const start = lineStart(texts[index] ?? '')
  const marker = readMarker(start.rest)
  return marker === undefined ? undefined : {start, marker}
}

function follows(before: Item, item: Item): boolean {
  const {marker, start} = item
  return (
    start.quote === before.start.quote
    && start.columns === before.start.columns
    && marker.family === before.marker.family
    && (marker.kind === 'bullet' || marker.kind === 'dash' || marker.value === before.marker.value + 1)
  )
}

/** Bullets that may be punctuation begin a list only where a paragraph begins, or after a colon. */
function startsHere(texts: readonly string[], at: number, {marker, start}: Item, read: ReadLines): boolean {
  if (marker.word === true && !isBelowItem(texts, at, start)) return false
  const before = at === 0 ? '' : (texts[at - 1] ?? '')
  const {quote, rest, columns} = lineStart(before)
  if (isBlank(before) || quote !== start.quote || read.closed.has(at - 1)) return true
  const above = readMarker(rest)
  // Below an item of another list at the same depth, nobody can tell where it belongs.
  if (above !== undefined && columns >= start.columns && above.family !== marker.family) return false
  const counts = marker.kind === 'letter' || marker.kind === 'number'
  // In the middle of a paragraph Markdown takes only what begins with 1 for a list (CommonMark 5.2).
  if (counts) return marker.value === 1
  return isStrong(marker) || marker.kind === 'dash' || startsBlock(rest) || /:\s*$/u.test(before)
}

/** Word puts its `o` below the item of another list, further in. */
function isBelowItem(texts: readonly string[], at: number, {columns, quote}: LineStart): boolean {
  const above = lineStart(texts.slice(0, at).findLast(text => !isBlank(text)) ?? '')
  return above.quote === quote && above.columns < columns && readMarker(above.rest) !== undefined
}

function isCertain(items: readonly FoundItem[], read: ReadLines): boolean {
  const [first] = items
  if (first === undefined || items.every(({marker}) => marker.known)) return false
  const {marker, start, index} = first
  const inQuestion = quotations(start.quote) <= (read.questions.get(index) ?? -1)
  // In a question a list is its answers, and its form says which kind of question it is: boxes must be there already.
  if (inQuestion && (marker.kind === 'letter' || marker.kind === 'bullet'))
    return items.length > 1 && items.every(item => item.marker.boxed)
  const initials = marker.family === 'A.' && !items.every(item => item.marker.boxed)
  return items.length >= (initials || marker.value > 1 ? 3 : 2)
}

function nextLine(texts: readonly string[], index: number, limit: number): number | undefined {
  for (let next = index; next < limit; next += 1) if (!isBlank(texts[next] ?? '')) return next
  return undefined
}

/** What ends a paragraph. */
function startsBlock(rest: string): boolean {
  return /^(?:#{1,6}(?:[ \t]|$)|:{3,}|`{3}|~{3}|>|<\/?[A-Za-z!]|\[\^[^\]]+\]:|[-*+][ \t]|\d{1,9}[.)][ \t]|[-*_](?:[ \t]*[-*_]){2,}[ \t]*$)/u.test(
    rest.trimStart()
  )
}
