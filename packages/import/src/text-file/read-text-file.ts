import type {Report} from '@silabus/core'
import type {Point, Position} from 'unist'
import {decode} from '../moodle-xml/decode.ts'

/** A text file with places in it. */
export interface TextFile {
  /** With `\n` as its only line end, and without characters that no text has a use for. */
  readonly text: string
  /** Where a piece of the text stands, by its first character and the one after its last. */
  readonly place: (start: number, end: number) => Position
}

/** Noncharacters, which stand for something else while a file is read, and control characters, which mean nothing. */
const unusable = /[\uFDD0-\uFDEF\uFFFE\uFFFF]|(?![\t\n])\p{Cc}/gu

/**
 * Read a text file: UTF-8, or UTF-16 with a byte order mark.
 *
 * @param bytes The file.
 * @param file Its name, for messages.
 * @param report Where a file that is too large, or in another encoding, is told.
 * @returns The text; nothing where it cannot be read.
 */
export function readTextFile(bytes: Uint8Array, file: string, report: Report): TextFile | undefined {
  const pieces: string[] = []
  const decoded = decode(bytes, file, report)
  for (let next = decoded.next(); ; next = decoded.next()) {
    if (next.done === true) {
      if (!next.value) return undefined
      break
    }
    pieces.push(next.value)
  }
  const text = pieces.join('').replace(/\r\n?/gu, '\n').replace(unusable, '\uFFFD')
  const starts = lineStarts(text)
  const point = (offset: number): Point => {
    const line = lastAtMost(starts, offset)
    return {line: line + 1, column: offset - (starts[line] ?? 0) + 1}
  }
  return {text, place: (start, end) => ({start: point(start), end: point(end)})}
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Index of the last of rising numbers that is not above a value. */
function lastAtMost(numbers: readonly number[], value: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((numbers[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
