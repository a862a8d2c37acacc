import type {Code} from 'mdast'
import {isFenceName} from '../build/fence-names.ts'
import {linesOf, quoted, type Lookalike, type WrittenLine} from './lookalike.ts'

/**
 * Tell a line that looks like the opening of a fence: two colons, colons of East Asian keyboards, blanks between them,
 * or an invisible sign before them.
 *
 * @param line A line of a paragraph.
 * @returns What was probably meant.
 */
export function fenceLine(line: WrittenLine): Lookalike | undefined {
  // What begins with three colons is told where fences are.
  if (/^[\s\u200B\uFEFF]*:{3}/u.test(line.text)) return undefined
  const match =
    /^[\s\u200B\uFEFF]*((?:[:：][\s\u200B\uFEFF]*){2,}|[;；]{2,}\s*)([A-Za-z]+)\s*((?:[[{(].*)?)$/u.exec(
      line.text
    )
  const [, colons = '', name = '', rest = ''] = match ?? []
  if (!isFenceName(name.toLowerCase())) return undefined
  const number = Math.max(3, colons.replace(/[\s\u200B\uFEFF]/gu, '').length)
  return {
    kind: 'fence',
    found: quoted(line.text),
    read: 'text',
    expected: quoted(`${':'.repeat(number)}${name.toLowerCase()}${rest}`),
    start: line.start,
    end: line.start + line.text.length
  }
}

/**
 * Tell a block of code whose first line opens a fence, or that is called like one.
 *
 * @param node The code.
 * @param text Text of its file.
 * @returns What was probably meant.
 */
export function codeLookalikes(node: Code, text: string): readonly Lookalike[] {
  const [first] = linesOf(text, node.position)
  const start = node.position?.start.offset
  if (first === undefined || start === undefined) return []
  const info = fenceInfo(node)
  const line = first.text.trim()
  const isIndented = !/^(?:`{3}|~{3})/u.test(line)
  const meant = isIndented && /^:{3,}[ \t]*[A-Za-z]/u.test(line) ? line : info
  if (meant === undefined) return []
  return [
    {
      kind: 'fence',
      found: quoted(line),
      read: 'code',
      expected: isIndented ? `${quoted(meant)} without blanks before it` : quoted(meant),
      start: first.start,
      end: first.start + first.text.length
    }
  ]
}

/** The opening line of a fence that was meant by what a block of code is called. */
function fenceInfo({lang, meta}: Code): string | undefined {
  const [, name = '', rest = ''] = /^([A-Za-z]+)([[{].*)?$/u.exec(lang ?? '') ?? []
  const attributes = `${rest}${(meta ?? '') === '' ? '' : ` ${meta ?? ''}`}`.trim()
  // A language of programming may be called like a fence; it has no id.
  return isFenceName(name)
    && (attributes.startsWith('{') || attributes.startsWith('[') || name === 'question')
    ? `:::${name}${attributes}`
    : undefined
}
