import type {Node, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {forbiddenCharacters} from '../sources/characters.ts'
import {readSourceFile} from '../sources/source-file.ts'
import {joinLines, type Line} from './lines.ts'

/** What Markdown makes of lines; lines are counted from 0. */
export interface ReadLines {
  readonly root: Root
  /** Lines of code, raw HTML, formulas and front matter: nothing in them may change. */
  readonly closed: ReadonlySet<number>
  /** Lines of code alone. */
  readonly code: ReadonlySet<number>
  readonly tables: ReadonlySet<number>
  /** Lines of questions, with the number of quotations that the question stands in. */
  readonly questions: ReadonlyMap<number, number>
  /** Whether a place of a line belongs to code, raw HTML or a formula in running text. */
  readonly isClosed: (line: number, column: number) => boolean
}

const closedBlocks: ReadonlySet<string> = new Set(['code', 'math'])
const closedText: ReadonlySet<string> = new Set(['inlineCode', 'inlineMath'])
const flow: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'listItem',
  'containerDirective',
  'footnoteDefinition'
])

/**
 * Read lines as Markdown.
 *
 * @param lines A whole file without its byte order mark.
 * @returns What they are.
 */
export function readLines(lines: readonly Line[]): ReadLines {
  const bytes = new TextEncoder().encode(joinLines(lines))
  const file = readSourceFile({read: () => bytes}, '', {math: true}, () => undefined)
  const closed = new Set<number>()
  const code = new Set<number>()
  const tables = new Set<number>()
  const questions = new Map<number, number>()
  const spans: Node['position'][] = []
  if (file.frontMatter !== undefined) {
    const {offset, yaml} = file.frontMatter
    addLines(closed, file.position(0, offset + yaml.length))
  }
  visit(file.root, (node, _index, parent) => {
    const {type, position} = node
    const isFlow = flow.has(parent?.type ?? 'root')
    if (closedBlocks.has(type) || (type === 'html' && isFlow)) addLines(closed, position)
    else if (closedText.has(type) || type === 'html') spans.push(position)
    if (type === 'code') addLines(code, position)
    if (type === 'table') addLines(tables, position)
    if (type === 'containerDirective' && node.name === 'question' && position !== undefined) {
      const opening = lines[position.start.line - 1]?.text.slice(0, position.start.column - 1) ?? ''
      const own = new Set<number>()
      addLines(own, position)
      for (const line of own) questions.set(line, quotations(opening))
    }
  })
  // What no output may hold is gone from the text that was read: columns of such a line are others.
  for (const [index, {text}] of lines.entries()) if (forbiddenCharacters(text).size > 0) closed.add(index)
  return {root: file.root, closed, code, tables, questions, isClosed: closedBy(spans)}
}

/**
 * Count the quotations that a line stands in.
 *
 * @param quote Its marks of quotations.
 * @returns How many there are.
 */
export function quotations(quote: string): number {
  return quote.replace(/[^>]/gu, '').length
}

function closedBy(spans: readonly Node['position'][]): ReadLines['isClosed'] {
  const byLine = new Map<number, (readonly [from: number, to: number])[]>()
  for (const position of spans) {
    if (position === undefined) continue
    const {start, end} = position
    for (let {line} = start; line <= end.line; line += 1) {
      const from = line === start.line ? start.column - 1 : 0
      const to = line === end.line ? end.column - 1 : Number.POSITIVE_INFINITY
      byLine.set(line - 1, [...(byLine.get(line - 1) ?? []), [from, to]])
    }
  }
  return (line, column) => (byLine.get(line) ?? []).some(([from, to]) => column >= from && column < to)
}

function addLines(lines: Set<number>, position: Node['position']): void {
  if (position === undefined) return
  for (let {line} = position.start; line <= position.end.line; line += 1) lines.add(line - 1)
}

/**
 * Tell whether two sets hold the same lines.
 *
 * @param one A set.
 * @param other Another one.
 * @returns Whether they are alike.
 */
export function sameLines(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && [...one].every(line => other.has(line))
}
