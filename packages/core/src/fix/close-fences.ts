import type {RootContent} from 'mdast'
import {closedTo} from '../build/fences.ts'
import {alertKind} from '../build/prose.ts'
import type {Fixed} from './fixes.ts'
import {isBlank, type Line} from './lines.ts'
import {readLines} from './read-lines.ts'

/** A fence that its author did not close. */
export interface UnclosedFence {
  readonly name: string
  readonly colons: number
  /** Its opening line, from 0. */
  readonly index: number
}

const opening = /^( {0,3})(:{3,})([A-Za-z][\w-]*)(?:\[.*\])?(?:\{.*\})?[ \t]*$/u
const closing = /^ {0,3}(:{3,})[ \t]*$/u

/**
 * Close a fence that never closes, where there is one place for it: after what such a fence holds, before what it
 * cannot hold.
 *
 * @param lines A file.
 * @param fence The fence.
 * @returns The file, and the index of the line that closes the fence; as it was where the fence could end in several
 *   places.
 */
export function closeFence(lines: readonly Line[], fence: UnclosedFence): Fixed & {readonly to: number} {
  const asItWas = {lines, fixes: [], to: fence.index}
  const open = lines[fence.index]
  const mark = opening.exec(open?.text ?? '')
  if (open === undefined || mark?.[3] !== fence.name) return asItWas
  const boundary = findBoundary(lines, fence)
  const from = fence.index + 1
  const last = boundary === undefined ? undefined : lastLine(lines.slice(from, boundary), fence.name)
  if (last === undefined) return asItWas
  const at = from + last
  const before = lines[at]
  if (before === undefined) return asItWas
  const end = lines.find(line => line.end !== '')?.end ?? '\n'
  const {number} = before
  const added: readonly Line[] = [
    {...before, end},
    {text: '', end, number},
    // A file without a final line end keeps none.
    {text: `${mark[1] ?? ''}${':'.repeat(fence.colons)}`, end: before.end, number}
  ]
  return {
    to: at + 2,
    lines: [...lines.slice(0, at), ...added, ...lines.slice(at + 1)],
    fixes: [
      {kind: 'fence', line: open.number, what: `Closed the fence \`${fence.name}\` after line ${number}`}
    ]
  }
}

/** Index of the first line that cannot belong to the fence; nothing, where fences inside it are broken as well. */
function findBoundary(lines: readonly Line[], {name, colons, index}: UnclosedFence): number | undefined {
  const {closed} = readLines(lines)
  const inner: {readonly name: string; readonly colons: number}[] = []
  for (let at = index + 1; at < lines.length; at += 1) {
    if (closed.has(at)) continue
    const {text} = lines[at] ?? {text: ''}
    const around = [{name, colons}, ...inner]
    const [, , opened = '', innerName = ''] = opening.exec(text) ?? []
    const ended = closing.exec(text)?.[1]?.length ?? 0
    if (opened !== '') {
      const may =
        opened.length < (around.at(-1)?.colons ?? 0)
        && !around.some(outer => closedTo[innerName]?.includes(outer.name) === true)
      if (may) inner.push({name: innerName, colons: opened.length})
      else return inner.length === 0 ? at : undefined
    } else if (ended > 0) {
      const top = inner.at(-1)
      if (top === undefined || ended >= colons) return inner.length === 0 ? at : undefined
      if (ended < top.colons) return undefined
      inner.pop()
    } else if (inner.length === 0 && /^ {0,3}#{1,2}(?:[ \t]|$)/u.test(text)) return at
  }
  return inner.length === 0 ? lines.length : undefined
}

/** The last line of what a fence holds, from 0, if nothing follows that may belong to it or not. */
function lastLine(content: readonly Line[], name: string): number | undefined {
  const {root} = readLines(content)
  const blocks = root.children
  const heading = blocks.some(block => block.type === 'heading' && block.depth <= 2)
  if (blocks.length === 0 || heading) return undefined
  const held = holds(blocks, name)
  const line = held === undefined ? undefined : blocks[held - 1]?.position?.end.line
  if (line === undefined) return undefined
  let last = line - 1
  while (last > 0 && isBlank(content[last]?.text ?? '')) last -= 1
  return last
}

/** How many of the blocks belong to a fence for certain, all of what it holds. */
function holds(blocks: readonly RootContent[], name: string): number | undefined {
  switch (name) {
    case 'objectives':
    case 'glossary': {
      // Lists and nothing else.
      const other = blocks.findIndex(({type}) => type !== 'list')
      return other === -1 ? blocks.length : other === 0 ? undefined : other
    }
    case 'question': {
      const answers = blocks.findIndex(({type}) => type === 'list' || type === 'table')
      if (answers < 1) return undefined
      const after = blocks.slice(answers + 1)
      return after.every(isPartOfQuestion) ? blocks.length : undefined
    }
    case 'quiz':
      return blocks.at(-1)?.type === 'containerDirective' ? blocks.length : undefined
    default:
      return blocks.length === 1 ? 1 : undefined
  }
}

function isPartOfQuestion(node: RootContent): boolean {
  if (node.type !== 'blockquote') return false
  const kind = alertKind(node)
  return kind === 'tip' || kind === 'note'
}
