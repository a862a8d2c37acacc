import type {Nodes, Root, Text} from 'mdast'

/** How many lists and quotations may stand inside each other. */
export const deepest = 40

/** Levels of the tree: lists take two each, and markup of words adds to them. */
const deepestTree = 3 * deepest

/** Markers of lists and quotations at the beginning of a line. */
const prefix = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/u
/** A rule: `* * *`, as long as one likes. */
const rule = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/u
const fence = /^ {0,3}(`{3,}|~{3,})/u

/**
 * Blank out lines that nest lists, quotations or fences deeper than any reader follows.
 *
 * Parsers of Markdown take time that grows with the square of the depth and more, so that a line of ten thousand
 * `>` would keep the machine busy for hours.
 *
 * @param markdown The text.
 * @param tell Called for the first line of each run of such lines: its depth, and the offsets of its ends.
 * @returns The text, of the same length.
 */
export function flattenDeepLines(
  markdown: string,
  tell: (depth: number, start: number, end: number) => void
): string {
  const deepLines = /^[ \t>]{80}|^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){40}/mu.test(markdown)
  const manyFences = markdown.split(/^[ \t>*+\-\d.)]*:{3,}\p{L}/mu, deepest + 2).length > deepest + 1
  if (!deepLines && !manyFences) return markdown
  const fences = createFenceCounter()
  let result = ''
  let done = 0
  let inside = false
  let open: string | undefined
  for (const line of markdown.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/gu)) {
    const [text] = line
    const mark = fence.exec(text)?.[1]
    if (mark !== undefined && (open === undefined || (mark.startsWith(open) && text.trim() === mark)))
      open = open === undefined ? mark : undefined
    const depth = open === undefined ? Math.max(depthOf(text), fences(text)) : 0
    if (depth <= deepest) {
      if (text.trim() !== '') inside = false
      continue
    }
    const content = text.trimEnd().length
    if (!inside) tell(depth, line.index, line.index + content)
    inside = true
    result += markdown.slice(done, line.index) + ' '.repeat(content)
    done = line.index + content
  }
  return result + markdown.slice(done)
}

/** A fence of colons that opens or closes, behind the marks of lists and quotations. */
const colonFence = /^(:{3,})(\p{L})?/u

/** Count the fences of colons that are open, as far as lines alone can tell; a line that opens none counts nothing. */
function createFenceCounter(): (line: string) => number {
  let open: number[] = []
  return line => {
    const [, {length: colons} = '', name] = colonFence.exec(line.replace(prefix, '')) ?? []
    if (colons === 0) return 0
    if (name === undefined) {
      // The outermost fence that the line can close ends with all that it holds.
      const closed = open.findIndex(other => other <= colons)
      if (closed !== -1) open = open.slice(0, closed)
      return 0
    }
    // One more than is allowed is enough to know.
    if (open.length <= deepest) open.push(colons)
    return open.length
  }
}

/**
 * Cut a tree where it is deeper than whoever walks it could go: emphasis in emphasis, a thousand times.
 *
 * @param root The tree; changed in place.
 * @param text What it was parsed from.
 * @param tell Called for the first node that is too deep: its depth, and the offsets of its ends.
 * @returns The tree, its deepest part as plain text.
 */
export function cutDeep(
  root: Root,
  text: string,
  tell: (depth: number, start: number, end: number) => void
): Root {
  const waiting: {readonly node: Nodes; readonly depth: number}[] = [{node: root, depth: 0}]
  let told = false
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const {node, depth} = next
    if (!('children' in node)) continue
    if (depth >= deepestTree) {
      const start = node.position?.start.offset ?? 0
      const end = node.position?.end.offset ?? start
      if (!told) tell(depth, start, end)
      told = true
      const rest: Text = {type: 'text', value: text.slice(start, end), position: node.position}
      // Whatever may hold nodes may hold this one here: only words nest so deep once lines are bounded.
      Object.assign(node, {children: [rest]})
      continue
    }
    for (const child of node.children) waiting.push({node: child, depth: depth + 1})
  }
  return root
}

function depthOf(line: string): number {
  if (rule.test(line.trimEnd())) return 0
  const [start = ''] = prefix.exec(line) ?? []
  const markers = start.match(/>|[-*+]|\d+[.)]/gu)?.length ?? 0
  const columns = /^[ \t]*/u.exec(start)?.[0].replaceAll('\t', '    ').length ?? 0
  // Without a marker an indented line is code or the continuation of an item; each level takes two columns at least.
  return markers === 0 ? 0 : markers + Math.floor(columns / 2)
}
