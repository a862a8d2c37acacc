import {quoted, type Lookalike, type WrittenLine} from './lookalike.ts'

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

function isRow(text: string): boolean {
  return /^\|.*[^\\]\|/u.test(text)
}

function count(text: string): number {
  const inner = text.replace(/^\|/u, '').replace(/(?<!\\)\|$/u, '')
  return inner.split(/(?<!\\)\|/u).length
}
