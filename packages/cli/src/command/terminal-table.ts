import {columnsOf, printable, type Colours} from './terminal.ts'

/** A line of a cell; it is broken where it is too long. */
export interface CellLine {
  readonly text: string
  readonly paint?: ((text: string) => string) | undefined
}

/** What stands in one cell. */
export type Cell = readonly CellLine[]

/** A row of cells, or a line over the whole width. */
export type Row = {readonly cells: readonly Cell[]} | {readonly title: string}

const gap = '  '

/** Below that, columns would be too narrow to read in. */
const narrow = 60

/**
 * Lay out a table for a terminal: in columns, or, where there is no room for them, cell under cell.
 *
 * @param heads What the columns are called.
 * @param rows The rows.
 * @param width Columns of the terminal.
 * @param colours Colours of the stream it goes to.
 * @returns Lines of text, each with its end, none wider than the terminal.
 */
export function terminalTable(
  heads: readonly string[],
  rows: readonly Row[],
  width: number,
  colours: Colours
): string {
  const lines = width < narrow ? stacked(heads, rows, width, colours) : inColumns(heads, rows, width, colours)
  if (lines.at(-1) === '') lines.pop()
  return lines.map(line => `${line.trimEnd()}\n`).join('')
}

function inColumns(
  heads: readonly string[],
  rows: readonly Row[],
  width: number,
  colours: Colours
): string[] {
  const natural = heads.map((head, index) =>
    Math.max(
      columnsOf(head),
      ...rows.flatMap(row =>
        'cells' in row ? (row.cells[index] ?? []).map(({text}) => columnsOf(printable(text))) : []
      )
    )
  )
  const widths = share(natural, width - gap.length * (heads.length - 1))
  const layOut = (cells: readonly Cell[]): readonly string[] => {
    const broken = cells.map((cell, index) => breakLines(cell, widths[index] ?? 1))
    const height = Math.max(1, ...broken.map(cell => cell.length))
    return Array.from({length: height}, (_, number) =>
      broken.map((cell, index) => filled(cell[number], widths[index] ?? 1)).join(gap)
    )
  }
  const bold = colours.bold
  return [
    ...layOut(heads.map(text => [{text, paint: bold}])),
    colours.dim(widths.map(column => '─'.repeat(column)).join(gap)),
    ...rows.flatMap(row =>
      'cells' in row
        ? [...layOut(row.cells), '']
        : [...breakLines([{text: row.title, paint: bold}], width).map(painted)]
    )
  ]
}

function stacked(heads: readonly string[], rows: readonly Row[], width: number, colours: Colours): string[] {
  return rows.flatMap(row => {
    if (!('cells' in row))
      return [...breakLines([{text: row.title, paint: colours.bold}], width).map(painted), '']
    const [first = [], ...others] = row.cells
    return [
      ...breakLines(first, width).map(painted),
      ...others.flatMap((cell, index) => [
        `  ${colours.dim(`${heads[index + 1] ?? ''}:`)}`,
        ...breakLines(cell, Math.max(1, width - 4)).map(line => `    ${painted(line)}`)
      ]),
      ''
    ]
  })
}

/** Give each column what it needs where it needs little, and share the rest evenly. */
function share(natural: readonly number[], room: number): readonly number[] {
  const widths = natural.map(() => 0)
  let open = natural.map((_, index) => index)
  let left = room
  for (;;) {
    const even = Math.max(1, Math.floor(left / open.length))
    const small = open.filter(index => (natural[index] ?? 0) <= even)
    if (small.length === 0) {
      for (const index of open) widths[index] = even
      return widths
    }
    for (const index of small) {
      widths[index] = natural[index] ?? 0
      left -= natural[index] ?? 0
    }
    open = open.filter(index => !small.includes(index))
    if (open.length === 0) return widths
  }
}

function filled(line: CellLine | undefined, width: number): string {
  if (line === undefined) return ' '.repeat(width)
  return painted(line) + ' '.repeat(Math.max(0, width - columnsOf(line.text)))
}

function painted({text, paint}: CellLine): string {
  return paint === undefined || text === '' ? text : paint(text)
}

/** Break lines at blanks, and words that are too long between letters. */
function breakLines(cell: Cell, width: number): readonly CellLine[] {
  return cell.flatMap(({text, paint}) => {
    const lines: string[] = []
    let line = ''
    for (const word of printable(text).split(/\s+/u)) {
      const joined = line === '' ? word : `${line} ${word}`
      if (columnsOf(joined) <= width) {
        line = joined
        continue
      }
      if (line !== '') lines.push(line)
      line = ''
      for (const letter of letters(word)) {
        if (line !== '' && columnsOf(line + letter) > width) {
          lines.push(line)
          line = ''
        }
        line += letter
      }
    }
    return [...lines, line].map(text => ({text, paint}))
  })
}

function letters(word: string): readonly string[] {
  return [...new Intl.Segmenter('en', {granularity: 'grapheme'}).segment(word)].map(({segment}) => segment)
}
