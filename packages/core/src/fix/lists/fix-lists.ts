import type {List, ListItem} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Fix, Fixed} from '../fixes.ts'
import {lineStart, type Line} from '../lines.ts'
import {readLines, sameLines, type ReadLines} from '../read-lines.ts'
import {readMarker} from './markers.ts'
import {rewriteLists, type RewrittenList} from './rewrite-list.ts'

/**
 * Make lists of lines that are marked as Markdown does not know: `a.`, `A)`, `•`, `ü`, `✓`, or a dash with a
 * non-breaking blank behind it. Letters become numbers, which is what Markdown has for lists in order.
 *
 * Only what is a list for certain is touched, and only where Markdown then reads just that list.
 *
 * @param lines A file.
 * @returns The file, its code as it was.
 */
export function fixLists(lines: readonly Line[]): Fixed {
  if (!lines.some(({text}) => readMarker(lineStart(text).rest)?.known === false)) return {lines, fixes: []}
  const before = readLines(lines)
  const banned = new Set<number>()
  for (let tries = 0; tries < 20; tries += 1) {
    const texts = lines.map(({text}) => text)
    const lists = rewriteLists(texts, 0, texts.length, before, banned)
    if (lists.length === 0) break
    const fixed = lines.map((line, index) => ({...line, text: texts[index] ?? line.text}))
    const wrong = misread(lists, before, readLines(fixed))
    if (wrong.length === 0) return {lines: fixed, fixes: lists.map(list => told(list, lines))}
    for (const index of wrong) banned.add(index)
  }
  return {lines, fixes: []}
}

/** Lists that Markdown does not read as meant, by their first line. */
function misread(lists: readonly RewrittenList[], before: ReadLines, after: ReadLines): readonly number[] {
  const found = new Map<number, {readonly item: ListItem; readonly list: List}>()
  visit(after.root, 'list', list => {
    for (const item of list.children) found.set((item.position?.start.line ?? 0) - 1, {item, list})
  })
  const wrong = lists.filter(({items, ordered, joins}) => {
    const parents = new Set(items.map(index => found.get(index)?.list))
    const [list] = parents
    if (parents.size !== 1 || list === undefined) return true
    return (list.ordered ?? false) !== ordered || (!joins && list.children.length !== items.length)
  })
  const first = wrong.flatMap(({items}) => items.slice(0, 1))
  if (first.length > 0 || sameLines(before.code, after.code)) return first
  // Something around the lists became code, or no longer is: none of them is safe.
  return lists.flatMap(({items}) => items.slice(0, 1))
}

function told({items, mark}: RewrittenList, lines: readonly Line[]): Fix {
  const line = lines[items[0] ?? 0]?.number ?? 1
  return {kind: 'list', line, what: `Made a list of ${items.length} lines that begin like \`${mark}\``}
}
