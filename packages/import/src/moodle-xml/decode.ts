import {isUtf8} from 'node:buffer'
import type {Report} from '@silabus/core'
import type {Position} from 'unist'
import {fileLimit} from '../limits.ts'

/** Encodings that are read, by the name that a declaration gives them in lower case. */
const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  // Browsers, and Moodle with them, read both by the larger of the two (Encoding Standard, 4.2).
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252'
}

/** Bytes that are decoded at a time. */
const pieceSize = 1024 * 1024

/**
 * Decode an XML file by its byte order mark, else by its declaration, else as UTF-8 (XML 1.0, appendix F).
 *
 * @param bytes The file.
 * @param file Its name, for messages.
 * @param report Where a file that is too large, or not what it says, is told.
 * @returns Its text in pieces; nothing where it cannot be read. What is told ends the pieces.
 */
export function* decode(bytes: Uint8Array, file: string, report: Report): Generator<string, boolean> {
  if (bytes.length > fileLimit) {
    report(
      'import-limit',
      {
        found: `file of more than ${megabytes(fileLimit)} MiB`,
        expected: 'a smaller one',
        instead: 'nothing of the file is taken: export one category at a time'
      },
      {file}
    )
    return false
  }
  const name = encodingOf(bytes)
  const encoding = encodings[name.toLowerCase()]
  if (encoding === undefined) {
    report(
      'import-malformed',
      {found: `encoding \`${name}\``, expected: 'UTF-8, UTF-16, ISO-8859-1 or windows-1252'},
      {file}
    )
    return false
  }
  const decoder = new TextDecoder(encoding, {fatal: true})
  for (let start = 0; start < bytes.length; start += pieceSize) {
    const end = Math.min(start + pieceSize, bytes.length)
    let piece: string
    try {
      piece = decoder.decode(bytes.subarray(start, end), {stream: end < bytes.length})
    } catch {
      tellUndecodable(bytes, {start, end, encoding}, file, report)
      return false
    }
    yield encoding === 'windows-1252' ? withoutControls(piece) : piece
  }
  return true
}

function tellUndecodable(
  bytes: Uint8Array,
  {start, end, encoding}: {readonly start: number; readonly end: number; readonly encoding: string},
  file: string,
  report: Report
): void {
  if (encoding === 'utf-8') {
    const {found, position} = firstWrong(bytes, start)
    const expected = 'UTF-8: save the file as UTF-8'
    report('import-malformed', {found, expected}, {file, position})
  } else {
    const found = `bytes that are not ${spelling(encoding)} between byte ${start} and byte ${end}`
    report('import-malformed', {found, expected: `${spelling(encoding)}, as the file says`}, {file})
  }
}

const lineEnd = 0x0a

/** Find the first byte that is no UTF-8, from the line on in which a piece of the file begins. */
function firstWrong(bytes: Uint8Array, piece: number): {readonly found: string; readonly position: Position} {
  let start = piece === 0 ? 0 : bytes.lastIndexOf(lineEnd, piece - 1) + 1
  let line = 1
  for (let at = bytes.indexOf(lineEnd); at >= 0 && at < start; at = bytes.indexOf(lineEnd, at + 1)) line += 1
  for (;;) {
    const next = bytes.indexOf(lineEnd, start)
    const row = bytes.subarray(start, next < 0 ? bytes.length : next)
    if (!isUtf8(row) || next < 0) {
      // What is right stands for itself up to there.
      const before = new TextDecoder().decode(row).split('\uFFFD', 1)[0] ?? ''
      const wrong = row[Buffer.byteLength(before)] ?? 0
      const point = {line, column: before.length + 1}
      const found = `byte ${wrong.toString(16).toUpperCase().padStart(2, '0')} that is not UTF-8`
      return {found, position: {start: point, end: point}}
    }
    start = next + 1
    line += 1
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'UTF-8'
  if (first === 0xff && second === 0xfe) return 'UTF-16LE'
  if (first === 0xfe && second === 0xff) return 'UTF-16BE'
  // `<?` in UTF-16 without a mark.
  if (first === 0x3c && second === 0 && third === 0x3f && fourth === 0) return 'UTF-16LE'
  if (first === 0 && second === 0x3c && third === 0 && fourth === 0x3f) return 'UTF-16BE'
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 400))
  return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"'<>]{1,40})["']/u.exec(start)?.[1] ?? 'UTF-8'
}

/** What stands in windows-1252 where ISO-8859-1 has control characters: not every version of Node knows it. */
const between =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178'

function withoutControls(text: string): string {
  return text.replace(/[\u0080-\u009F]/gu, sign => between[(sign.codePointAt(0) ?? 0) - 0x80] ?? sign)
}

function spelling(encoding: string): string {
  return encoding === 'windows-1252' ? encoding : encoding.slice(0, 6).toUpperCase().replace(/-$/u, '')
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024))
}
