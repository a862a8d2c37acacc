import type {Position} from 'unist'

/** Text that looks like markup and is none, or markup that means something else than it looks. */
export interface Lookalike {
  readonly kind:
    'fence' | 'heading' | 'list' | 'box' | 'footnote' | 'alert' | 'table' | 'phrase' | 'paragraph'
  /** What is there, as it begins a sentence after “Unexpected”. */
  readonly found: string
  /** What Markdown makes of it. */
  readonly read: string
  /** What was probably meant, ending the sentence “expected …”. */
  readonly expected: string
  /** Offsets in the file. */
  readonly start: number
  readonly end: number
}

/** A file in which lookalikes are sought. */
export interface SoughtFile {
  readonly text: string
  /** Numbers in square brackets behind a word: `[1]` as footnotes are called elsewhere. */
  readonly called: ReadonlySet<string>
}

/** A line of a block, without the marks of quotations and its indentation. */
export interface WrittenLine {
  readonly text: string
  /** Offset of its first character in the file. */
  readonly start: number
}

/**
 * Cut a block into its lines.
 *
 * @param text Text of the file.
 * @param position Where the block stands.
 * @returns Its lines, without what stands before the words of each.
 */
export function linesOf(text: string, position: Position | undefined): readonly WrittenLine[] {
  const start = position?.start.offset ?? 0
  const lines: WrittenLine[] = []
  for (const match of text.slice(start, position?.end.offset ?? start).matchAll(/[^\r\n]+/gu)) {
    const [line] = match
    // What stands before the first line was cut off already.
    const before = lines.length === 0 ? 0 : (/^[ \t>]*/u.exec(line)?.[0].length ?? 0)
    lines.push({text: line.slice(before).trimEnd(), start: start + match.index + before})
  }
  return lines
}

/**
 * Put a line into a message.
 *
 * @param line The line.
 * @returns It, at most 60 characters, between backticks.
 */
export function quoted(line: string): string {
  const letters = [...line.replaceAll('`', "'").trim()]
  return `\`${letters.length > 60 ? `${letters.slice(0, 59).join('').trimEnd()}…` : letters.join('')}\``
}
