import type {RootContent} from 'mdast'

/** Where a gap stands in its file. */
export interface FoundGap {
  /** Offset of `[[`. */
  readonly start: number
  /** Offset behind `]]`. */
  readonly end: number
}

/**
 * Find the gaps in running text: `[[…]]` whose brackets are plain text, so that neither code nor links nor math nor
 * escaped brackets make one. Between the brackets markup may stand.
 *
 * @param siblings Running text as parsed.
 * @param text Text of the whole file.
 * @returns The gaps in order; empty ones too.
 */
export function findGaps(siblings: readonly RootContent[], text: string): readonly FoundGap[] {
  const gaps: FoundGap[] = []
  let open: number | undefined
  for (const node of siblings) {
    if (node.type !== 'text' || node.position === undefined) continue
    const {start, end} = node.position
    const to = end.offset ?? 0
    for (let index = start.offset ?? 0; index < to - 1; index += 1) {
      if (text[index] === '\\') index += 1
      else if (open === undefined && text.startsWith('[[', index)) {
        open = index
        index += 1
      } else if (open !== undefined && text.startsWith(']]', index)) {
        gaps.push({start: open, end: index + 2})
        open = undefined
        index += 1
      }
    }
  }
  return gaps
}
