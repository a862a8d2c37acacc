import type {Table} from 'mdast'
import {linesOf, quoted, type Lookalike, type WrittenLine} from './lookalike.ts'

/**
 * Tell lines with bars that are no table, because the line that parts its head from the rest is missing or has another
 * number of cells (GFM 4.10).
 *
 * @param lines Lines of a paragraph.
 * @returns What was probably meant.
 */
export function tableLookalike(lines: readonly WrittenLine[]): Lookalike | undefined {
  const index = lines.findIndex(({text}, number) => isRow(text) && isRow(lines[number + 1]?.text ?? ''))
  const head = lines[index]
  if (head === undefined) return undefined
  const cells = count(head.text)
  const rule = `| ${Array.from({length: cells}, () => '---').join(' | ')} |`
  return {
    kind: 'table',
    found: `${quoted(head.text)} above other lines with bars`,
    read: 'text',
    expected: `the line \`${rule}\` right below it`,
    start: head.start,
    end: head.start + head.text.length
  }
}

/**
 * Tell rows of a table that have more cells than its head, which would not be shown in columns.
 *
 * @param table The table.
 * @param text Text of its file.
 * @returns Each such row.
 */
export function rowLookalikes({children: [head, ...rows]}: Table, text: string): readonly Lookalike[] {
  const columns = head?.children.length ?? 0
  return rows.flatMap((row): Lookalike[] => {
    const [line] = linesOf(text, row.position)
    if (row.children.length <= columns || line === undefined) return []
    return [
      {
        kind: 'table',
        found: `row of ${row.children.length} cells in a table of ${columns} columns`,
        read: 'one with cells beside the table',
        expected: `${columns} cells, with \`\\|\` for a bar that is text`,
        start: line.start,
        end: line.start + line.text.length
      }
    ]
  })
}

function isRow(text: string): boolean {
  return /^\|.*[^\\]\|/u.test(text)
}

function count(text: string): number {
  const inner = text.replace(/^\|/u, '').replace(/(?<!\\)\|$/u, '')
  return inner.split(/(?<!\\)\|/u).length
}
