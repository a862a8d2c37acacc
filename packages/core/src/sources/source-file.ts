import type {Root} from 'mdast'
import type {Point, Position} from 'unist'
import type {CourseFolder} from '../folder.ts'
import {parseMarkdown, type MarkdownOptions} from '../parse.ts'
import type {Report} from '../report.ts'
import {cutDeep, deepest, flattenDeepLines} from './nesting.ts'
import {createRoom, type Room} from './size.ts'
import {blankEndMarks, findEndMarks} from './end-marks.ts'
import {characterName, cleanText, forbiddenCharacters} from './characters.ts'

/** One Markdown file of a course, before it is parsed. */
export interface SourceText {
  /** Path from the course folder. */
  readonly path: string
  /** Content without byte order mark and control characters; positions count in it. */
  readonly text: string
  /** The YAML between the opening and the closing `---`, the offset where it starts, and that behind the closing line. */
  readonly frontMatter: {readonly yaml: string; readonly offset: number; readonly end: number} | undefined
  /** Turn offsets into a position. */
  readonly position: (start: number, end: number) => Position
  /** Whether all of it was left out because it is too large, which has been told. */
  readonly leftOut: boolean
}

/** One Markdown file of a course. */
export interface SourceFile extends SourceText {
  readonly root: Root
  /** Offsets of closing fences that say more than colons, which has been told. */
  readonly endMarks: ReadonlySet<number>
  /** Whether parts were left out because they are nested too deeply, or all of it, which has been told. */
  readonly shortened: boolean
}

/**
 * Read and parse one Markdown file.
 *
 * @param folder Where it is.
 * @param path Its path.
 * @param options What the course asks of its Markdown.
 * @param report Where mistakes are told.
 * @param room What the course has left.
 * @returns The file, parsed; what is no text in it is left out, and all of it where there is no room.
 */
export function readSourceFile(
  folder: Pick<CourseFolder, 'read'>,
  path: string,
  options: MarkdownOptions,
  report: Report,
  room: Room = createRoom()
): SourceFile {
  return parseSource(readSourceText(folder, path, report, room), options, report)
}

/**
 * Read one Markdown file.
 *
 * @param folder Where it is.
 * @param path Its path.
 * @param report Where bad bytes are told.
 * @param room What the course has left.
 * @returns The file; what is no text in it is left out, and all of it where there is no room.
 */
export function readSourceText(
  folder: Pick<CourseFolder, 'read'>,
  path: string,
  report: Report,
  room: Room = createRoom()
): SourceText {
  const bytes = folder.read(path)
  const tooLong = room.takeBytes(bytes.length)
  const raw = tooLong === undefined ? decode(bytes, path, report) : ''
  const text = cleanText(raw)
  const position = positioner(text)
  const excess = tooLong ?? room.takeText(text)
  if (excess !== undefined) {
    const {found, expected, place: [start, end] = [0, 0]} = excess
    report('file-large', {found, expected}, {file: path, position: position(start, end)})
    return {path, text: '', frontMatter: undefined, position: positioner(''), leftOut: true}
  }
  if (text.length !== raw.length) {
    const before = positioner(raw)
    for (const [character, offset] of forbiddenCharacters(raw)) {
      report(
        'file-control-character',
        {character: characterName(character)},
        {file: path, position: before(offset, offset + 1)}
      )
    }
  }
  const frontMatter = findFrontMatter(text)
  if (frontMatter === undefined && opensFrontMatter(text)) {
    report(
      'front-matter-yaml',
      {found: '`---` without an end', expected: 'a second line `---` below the settings'},
      {file: path, position: position(0, 3)}
    )
  }
  return {path, text, frontMatter, position, leftOut: false}
}

/**
 * Tell front matter that begins, whether or not it ends, from a rule above some text.
 *
 * @param text A whole file.
 * @returns Whether it opens with `---` and a key.
 */
export function opensFrontMatter(text: string): boolean {
  return /^---[ \t]*(?:\r\n|\r|\n)[A-Za-z]\w*:(?:[ \t\r\n]|$)/u.test(text)
}

/**
 * Parse one Markdown file.
 *
 * @param file The file as read.
 * @param options What the course asks of its Markdown.
 * @param report Where nesting is told that no reader follows.
 * @returns The file with its tree.
 */
export function parseSource(file: SourceText, options: MarkdownOptions, report: Report): SourceFile {
  const {path, text, frontMatter, position} = file
  // Blanks of the same length (in UTF-16 units, as positions count) keep every position of the Markdown below as the author's editor shows it.
  const markdown =
    frontMatter === undefined
      ? text
      : text.slice(0, frontMatter.end).replace(/[^\r\n]/g, ' ') + text.slice(frontMatter.end)
  let shortened = file.leftOut
  const tell = (depth: number, start: number, end: number): void => {
    shortened = true
    report('nesting-depth', {depth, limit: deepest}, {file: path, position: position(start, end)})
  }
  const flat = flattenDeepLines(markdown, tell)
  const asWritten = parseMarkdown(flat, options)
  const marks = findEndMarks(flat, asWritten)
  for (const {start, end, colons, found} of marks)
    report(
      'fence-malformed',
      {found, expected: `\`${':'.repeat(colons)}\``},
      {file: path, position: position(start, end)}
    )
  const closed = blankEndMarks(text, marks)
  const parsed = marks.length === 0 ? asWritten : parseMarkdown(blankEndMarks(flat, marks), options)
  const root = cutDeep(parsed, closed, tell)
  return {...file, text: closed, root, endMarks: new Set(marks.map(({start}) => start)), shortened}
}

function decode(bytes: Uint8Array, path: string, report: Report): string {
  const wide = utf16(bytes)
  if (wide !== undefined) {
    const start: Point = {line: 1, column: 1, offset: 0}
    report('file-encoding', {offset: 0, encoding: 'UTF-16'}, {file: path, position: {start, end: start}})
    return wide
  }
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    const offset = firstBadByte(bytes)
    const line = new TextDecoder('utf-8').decode(bytes.subarray(0, offset))
    const point = positioner(line)(line.length, line.length).start
    report('file-encoding', {offset}, {file: path, position: {start: point, end: point}})
    return text
  }
}

/** Read what Windows calls Unicode: each letter in two bytes, of which one is nothing in most. */
function utf16(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (!marked && !bytes.includes(0)) return undefined
  const halves = [0, 1].map(half => bytes.filter((byte, index) => byte === 0 && index % 2 === half).length)
  const [high = 0, low = 0] = halves
  if (!marked && Math.max(high, low) * 4 < bytes.length) return undefined
  const big = marked ? first === 0xfe : high > low
  return new TextDecoder(big ? 'utf-16be' : 'utf-16le').decode(bytes)
}

/** Find the first byte that does not continue UTF-8, by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    try {
      // `stream` lets a character be cut at the end: only what can never become UTF-8 fails.
      new TextDecoder('utf-8', {fatal: true}).decode(bytes.subarray(0, middle), {stream: true})
      good = middle
    } catch {
      bad = middle
    }
  }
  return good
}

/** Front matter: `---` in the first line, up to the next line of `---` or `...`. */
function findFrontMatter(text: string): SourceText['frontMatter'] {
  const opening = /^---[ \t]*(?:\r\n|\r|\n)/u.exec(text)
  if (opening === null) return undefined
  const closing = /(?:^|[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/gu
  closing.lastIndex = opening[0].length - 1
  const end = closing.exec(text)
  if (end === null) return undefined
  return {
    yaml: text.slice(opening[0].length, Math.max(opening[0].length, end.index + 1)),
    offset: opening[0].length,
    end: end.index + end[0].length
  }
}

function positioner(text: string): (start: number, end: number) => Position {
  const lines = [0]
  for (const match of text.matchAll(/\r\n|\r|\n/gu)) lines.push(match.index + match[0].length)
  const point = (offset: number): Point => {
    let low = 0
    let high = lines.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((lines[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - (lines[low] ?? 0) + 1, offset}
  }
  return (start, end) => ({start: point(start), end: point(end)})
}
