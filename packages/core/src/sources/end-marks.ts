import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'

/** A line that is to close a fence and says more than colons. */
export interface EndMark {
  /** Offset of its colons. */
  readonly start: number
  readonly end: number
  readonly colons: number
  /** As its author wrote it. */
  readonly found: string
}

/** How fences end in other formats: `::: end`, `:::end`, `::: /example`, `::: <!-- example -->`. */
const pattern =
  /^([ \t>]*)(:{3,})(?:[ \t]*<!--[^\r\n]*-->|[ \t]*\/[\w-]*|[ \t]+end(?:[ \t-]+[\w-]+)?|end)[ \t]*$/gimu

/**
 * Find the lines that close a fence in other formats and would be text, or a fence, in this one.
 *
 * @param markdown The text.
 * @param root What Markdown makes of it; in code, formulas and raw HTML nothing closes a fence.
 * @returns The lines, in order.
 */
export function findEndMarks(markdown: string, root: Root): readonly EndMark[] {
  if (!markdown.includes(':::')) return []
  const marks = [...markdown.matchAll(pattern)].map(({0: whole, 1: before = '', 2: colons = '', index}) => ({
    start: index + before.length,
    end: index + whole.trimEnd().length,
    colons: colons.length,
    found: whole.slice(before.length).trim()
  }))
  if (marks.length === 0) return []
  const closed: (readonly [from: number, to: number])[] = []
  visit(root, ['code', 'math', 'inlineCode', 'html'], ({position}) => {
    closed.push([position?.start.offset ?? 0, position?.end.offset ?? 0])
  })
  return marks.filter(({start}) => !closed.some(([from, to]) => start >= from && start < to))
}

/**
 * Leave nothing but colons of such lines.
 *
 * @param text The text.
 * @param marks The lines.
 * @returns The text, of the same length.
 */
export function blankEndMarks(text: string, marks: readonly EndMark[]): string {
  let result = ''
  let done = 0
  for (const {start, end, colons} of marks) {
    const from = start + colons
    result += text.slice(done, from) + ' '.repeat(end - from)
    done = end
  }
  return result + text.slice(done)
}
