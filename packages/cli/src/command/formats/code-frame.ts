import type {Message} from '@silabus/core'
import {columnsOf, printable, type Colours} from '../terminal.ts'

/** Characters of a line that are shown; paragraphs are often one long line. */
const width = 96

/**
 * Show the line that a message is about, with a mark under the place.
 *
 * @param lines Lines of the file.
 * @param place Where to look.
 * @param colours Colours of the stream it goes to.
 * @returns Lines of text, each with its end; none when the file has no such line, or when it is about the whole file.
 */
export function codeFrame(
  lines: readonly string[],
  place: Pick<Message, 'line' | 'column' | 'endLine' | 'endColumn'>,
  colours: Colours
): string {
  const line = lines[place.line - 1]
  if (line === undefined || line.trim() === '') return ''
  // No place at all: it is about the whole course.
  if (place.endLine === 1 && place.endColumn === 1) return ''
  const start = Math.min(place.column - 1, line.length)
  const end = place.endLine === place.line ? Math.min(place.endColumn - 1, line.length) : line.length

  const from = start > width / 2 ? start - width / 4 : 0
  const to = from + width
  const before = `${from > 0 ? '…' : ''}${printable(line.slice(from, start))}`
  const shown = `${before}${printable(line.slice(start, to))}${to < line.length ? '…' : ''}`
  const marked = printable(line.slice(start, Math.min(end, to)))

  const number = String(place.line)
  const margin = ' '.repeat(number.length)
  const bar = colours.dim('|')
  const marks = colours.red('^'.repeat(Math.max(1, columnsOf(marked))))
  return `  ${colours.dim(number)} ${bar} ${shown.replaceAll('\t', ' ')}\n  ${margin} ${bar} ${' '.repeat(columnsOf(before))}${marks}\n`
}
