import {lineStart} from '../lines.ts'
import type {ReadLines} from '../read-lines.ts'
import {findList, type FoundItem, type FoundList} from './find-list.ts'

/** A list that was rewritten: what Markdown has to make of it. */
export interface RewrittenList {
  /** Indexes of the lines that begin its items. */
  readonly items: readonly number[]
  readonly ordered: boolean
  /** The mark of its first item, as it was. */
  readonly mark: string
  /** Whether items that Markdown knew already are among them, so that it may know more of them. */
  readonly joins: boolean
}

/**
 * Write all lists of a piece of a file as Markdown does.
 *
 * @param texts Lines of the file; changed in place.
 * @param from Where the piece begins.
 * @param to Index behind it.
 * @param read What Markdown made of the lines before.
 * @param banned Indexes of lines at which no list may begin.
 * @returns What was rewritten.
 */
export function rewriteLists(
  texts: string[],
  from: number,
  to: number,
  read: ReadLines,
  banned: ReadonlySet<number>
): readonly RewrittenList[] {
  const done: RewrittenList[] = []
  for (let index = from; index < to;) {
    const list = banned.has(index) ? undefined : findList(texts, index, to, read)
    if (list !== undefined) done.push(...rewriteList(texts, list, read, banned))
    index = list?.end ?? index + 1
  }
  return done
}

/** Write a list as Markdown does, and those inside it. */
function rewriteList(
  texts: string[],
  list: FoundList,
  read: ReadLines,
  banned: ReadonlySet<number>
): readonly RewrittenList[] {
  const [first] = list.items
  if (first === undefined) return []
  const inside = list.items.flatMap(item => rewriteLists(texts, item.index + 1, item.end, read, banned))
  for (const item of list.items) rewriteItem(texts, item)
  return [
    {
      items: list.items.map(({index}) => index),
      ordered: isOrdered(first),
      mark: first.marker.mark,
      joins: list.items.some(({marker}) => marker.known)
    },
    ...inside
  ]
}

/** Options keep no letter: whoever shows a question numbers them. */
function isOrdered({marker}: FoundItem): boolean {
  return marker.kind === 'number' || (marker.kind === 'letter' && !marker.boxed)
}

function markOf(item: FoundItem): string {
  const {kind, value, family, mark} = item.marker
  if (kind === 'dash' || kind === 'number') return mark
  return isOrdered(item) ? `${value}${family.endsWith(')') ? ')' : '.'}` : '-'
}

function rewriteItem(texts: string[], item: FoundItem): void {
  const {start, marker, index, end} = item
  const mark = markOf(item)
  if (!marker.known) texts[index] = `${start.quote}${start.indent}${mark} ${marker.content}`
  // What belongs to an item stands below its words, no more than three columns further (CommonMark 5.2).
  const words = start.columns + mark.length + 1
  const tail = texts.slice(index + 1, end).map(text => lineStart(text, start.quote))
  const marked = tail
    .filter(({rest}) => /^(?:[-*+][ \t]|\d{1,9}[.)][ \t]|>)/u.test(rest))
    .map(({columns}) => columns)
  const least = marked.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  if (marked.length === 0 || (least >= words && least <= words + 3)) return
  for (const [offset, {quote, columns, rest}] of tail.entries()) {
    if (rest !== '')
      texts[index + 1 + offset] = `${quote}${' '.repeat(Math.max(words, columns + words - least))}${rest}`
  }
}
