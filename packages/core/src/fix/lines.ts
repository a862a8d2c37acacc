/** A line of a file, as far as it was changed. */
export interface Line {
  readonly text: string
  /** How it ends: as written, and nothing for the last line of a file without a final line end. */
  readonly end: string
  /** Its number in the file as it was, from 1; of a line that was added, that of the line before it. */
  readonly number: number
}

/**
 * Cut a text into lines.
 *
 * @param text The text.
 * @returns Its lines, which joined again are the text.
 */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = []
  for (const [whole, line = '', end = ''] of text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/gu)) {
    if (whole !== '') lines.push({text: line, end, number: lines.length + 1})
  }
  return lines
}

/**
 * Put lines together again.
 *
 * @param lines Lines.
 * @returns The text.
 */
export function joinLines(lines: readonly Line[]): string {
  return lines.map(({text, end}) => text + end).join('')
}

/** What stands before the words of a line. */
export interface LineStart {
  /** Marks of quotations, such as `> `; empty outside of them. */
  readonly quote: string
  /** Blanks after that. */
  readonly indent: string
  /** How many columns the indentation is wide; a tab leads to the next multiple of four (CommonMark 2.2). */
  readonly columns: number
  /** The rest of the line. */
  readonly rest: string
}

/**
 * Take the start of a line apart.
 *
 * @param text The line.
 * @param around Marks of the quotation that the line is seen from; further ones then belong to its words.
 * @returns Its parts.
 */
export function lineStart(text: string, around?: string): LineStart {
  const quote =
    around !== undefined && text.startsWith(around) ? around : (/^(?: {0,3}> ?)*/u.exec(text)?.[0] ?? '')
  const indent = /^[ \t]*/u.exec(text.slice(quote.length))?.[0] ?? ''
  return {quote, indent, columns: columnsOf(indent), rest: text.slice(quote.length + indent.length)}
}

function columnsOf(indent: string): number {
  let columns = 0
  for (const character of indent) columns = character === '\t' ? columns + 4 - (columns % 4) : columns + 1
  return columns
}

/**
 * Tell whether a line holds nothing but blanks, in or out of a quotation.
 *
 * @param text The line.
 * @returns Whether it is blank.
 */
export function isBlank(text: string): boolean {
  return /^[ \t>]*$/u.test(text)
}
