import type {ContainerDirective} from 'mdast-util-directive'
import {readMarker} from '../fix/lists/markers.ts'
import {boxLine} from './lines.ts'
import {linesOf, quoted, type WrittenLine} from './lookalike.ts'
import {tableLookalike} from './tables.ts'

/** A line that was meant as an answer. */
export interface MeantAnswer {
  readonly line: WrittenLine
  /** How it should be written, ending the sentence “expected …”. */
  readonly expected: string
}

/**
 * Find what was meant as the answers of a question that has none, so that its author is shown the line.
 *
 * @param node The question.
 * @param text Text of its file.
 * @returns The first line of them.
 */
export function meantAnswers(node: ContainerDirective, text: string): MeantAnswer | undefined {
  const paragraphs = node.children.flatMap(child =>
    child.type === 'paragraph' ? [linesOf(text, child.position)] : []
  )
  for (const lines of paragraphs) {
    const table = tableLookalike(lines)
    const row = lines.find(({start}) => start === table?.start)
    if (table !== undefined && row !== undefined) return {line: row, expected: table.expected}
    for (const line of lines) {
      const expected = meant(line.text)
      if (expected !== undefined) return {line, expected}
    }
  }
  return undefined
}

function meant(line: string): string | undefined {
  const box = boxLine(line)
  if (box !== undefined) return quoted(box)
  const marker = readMarker(line)
  if (marker !== undefined && !marker.known && marker.value <= 1)
    return `${quoted(`- [ ] ${marker.content}`)} for each option, with \`x\` in the box of the right one`
  const cells = line.split(/\t+/u).map(cell => cell.trim())
  if (cells.length === 2) return `a table, ${quoted(`| ${cells.join(' | ')} |`)}`
  if (/_{3,}|\.{5,}|…{2,}/u.test(line)) return 'the answer between square brackets, `[[answer]]`'
  const gap = /(?<!\\)(?:\{\{([^{}]+)\}\}|\[\[?([^[\]]+)\](?![[(:]))/u.exec(line)
  const answer = (gap?.[1] ?? gap?.[2] ?? '').trim()
  return answer === '' || answer.startsWith('^') ? undefined : quoted(`[[${answer}]]`)
}

/**
 * Read a line such as `Answer: B`, by which other programs name the right option.
 *
 * @param line The line.
 * @returns Whether it names one.
 */
export function namesAnswer(line: string): boolean {
  return /^\**\p{L}+(?: \p{L}+)?\s*[:=]\**\s*\(?(?:[A-Za-z]|\d)[.)]?(?:\s*$|[.)]\s)/u.test(line)
}
