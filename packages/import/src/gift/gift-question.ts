import type {Position} from 'unist'
import type {XmlNode} from '../moodle-xml/read-elements.ts'
import {node, textNode} from '../text-file/elements.ts'
import {trimPiece, type GiftBlock, type Piece} from './cut-blocks.ts'
import {marksIn} from './marks.ts'
import {plain} from './protect.ts'
import {readAnswers} from './read-answers.ts'

/** Stands in the text of a question where its answers do. */
export const blank = '_____'

/** What reading one question needs. */
export interface GiftSurroundings {
  readonly place: (start: number, end: number) => Position
  /** Tell why the question cannot be read; it is left out. */
  readonly refuse: (found: string, expected: string, piece: Piece) => undefined
  /** Tell what of it a course cannot hold. */
  readonly lose: (what: string, instead: string, piece: Piece) => void
}

/** A question that was read. */
export interface GiftElement {
  /** As Moodle XML would hold it. */
  readonly element: XmlNode
  /** Where its answers stand within its text: at `blank`, or as Silabus says at the end of it, after a blank or none. */
  readonly gap: 'within' | 'end' | 'end after a blank' | undefined
}

/** Moodle XML's names of formats (Moodle 4.5, `format_name_to_const`). */
const formats: Readonly<Record<string, string>> = {
  html: 'html',
  markdown: 'markdown',
  plain: 'plain_text',
  moodle: 'moodle_auto_format'
}

/**
 * Read a question (Moodle 4.5, qformat_gift, `readquestion`).
 *
 * @param block What stands between two empty lines, its signs protected.
 * @param surroundings What reading needs.
 * @returns The question; nothing where it cannot be read, which has been told.
 */
export function readGiftQuestion(
  {comment, body}: GiftBlock,
  surroundings: GiftSurroundings
): GiftElement | undefined {
  const {lose, place, refuse} = surroundings
  const {name, rest} = takeName(body)
  const open = rest.text.indexOf('{')
  const close = rest.text.indexOf('}', Math.max(open, 0))
  if (open >= 0 && close < 0)
    return refuse('`{` without a `}`', '`}` before the next empty line', part(rest, open, open + 1))
  if (open < 0 && close >= 0)
    return refuse('`}` without a `{`', '`{` after the last empty line', part(rest, close, close + 1))
  const more = rest.text.slice(close + 1).search(/[{}]/u)
  if (open >= 0 && more >= 0) {
    const at = close + 1 + more
    lose('second brace', 'it stays text; `\\{` and `\\}` are braces that are text', part(rest, at, at + 1))
  }

  const position = place(body.start, body.start + body.text.length)
  const after = open < 0 ? '' : rest.text.slice(close + 1)
  const stem = withFormat(
    open < 0
      ? rest
      : {...rest, text: `${rest.text.slice(0, open)}${after.trim() === '' ? '' : blank}${after}`},
    'moodle_auto_format'
  )
  const head = [
    name === undefined ? undefined : textNode('name', position, plain(name).replace(/\s+/gu, ' ')),
    textNode('questiontext', position, plain(stem.text), {format: stem.format}),
    ...markElements(comment, position)
  ]
  if (open < 0) return {element: node('question', position, head, {type: 'description'}), gap: undefined}
  const answers = readAnswers(trimPiece(part(rest, open + 1, close)), stem.format, surroundings)
  if (answers === undefined) return undefined
  const element = node('question', position, [...head, ...answers.children], {type: answers.type})
  return {element, gap: gapOf(rest.text.slice(0, open), after, comment)}
}

function gapOf(before: string, after: string, comment: string): GiftElement['gap'] {
  if (after.trim() !== '') return 'within'
  if (!marksIn(comment).tags.includes('kind:cloze')) return undefined
  return /\s$/u.test(before) ? 'end after a blank' : 'end'
}

/**
 * Tell the format of a text.
 *
 * @param piece The text.
 * @param fallback Its format where it says none.
 * @returns The text without the mark for its format.
 */
export function withFormat(piece: Piece, fallback: string): Piece & {readonly format: string} {
  const trimmed = trimPiece(piece)
  const [mark = '', named = ''] = /^\[([a-z]+)\]/u.exec(trimmed.text) ?? []
  const format = Object.hasOwn(formats, named) ? formats[named] : undefined
  return format === undefined
    ? {...trimmed, format: fallback}
    : {text: trimmed.text.slice(mark.length), start: trimmed.start + mark.length, format}
}

function takeName(body: Piece): {readonly name: string | undefined; readonly rest: Piece} {
  const end = body.text.startsWith('::') ? body.text.indexOf('::', 2) : -1
  return end < 0
    ? {name: undefined, rest: body}
    : {name: body.text.slice(2, end), rest: trimPiece(part(body, end + 2, body.text.length))}
}

function markElements(comment: string, position: Position): readonly (XmlNode | undefined)[] {
  const {id, tags} = marksIn(comment)
  return [
    id === undefined ? undefined : node('idnumber', position, id),
    node(
      'tags',
      position,
      tags.map(tag => textNode('tag', position, tag))
    )
  ]
}

function part({text, start}: Piece, from: number, to: number): Piece {
  return {text: text.slice(from, to), start: start + from}
}
