import type {Fix, Fixed} from './fixes.ts'
import {lineStart, type Line} from './lines.ts'
import {readLines, sameLines, type ReadLines} from './read-lines.ts'

/** Blanks that do not break a line: to Markdown they are letters. */
const blank = '[\\u00A0\\u2007\\u202F]'
const invisible = /[\u200B\uFEFF]+/gu
const suspicious = /[\u00A0\u2007\u202F\u200B\uFEFF]/u

/**
 * Scripts that put no blanks between words: U+200B says there where a line may break.
 */
const withoutBlanks =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Balinese}\p{Script=Javanese}\p{Script=Sundanese}\p{Script=Tai_Tham}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}]/u

/**
 * Put blanks right that Markdown does not take for blanks where they stand for one, and take out invisible
 * characters inside words and at the ends of lines. Those that a script needs (U+200C and U+200D everywhere, U+200B in
 * scripts without blanks) stay, as does a non-breaking blank between words.
 *
 * @param lines A file.
 * @returns The file, its code as it was.
 */
export function fixBlanks(lines: readonly Line[]): Fixed {
  if (!lines.some(({text}) => suspicious.test(text))) return {lines, fixes: []}
  const before = readLines(lines)
  const kept = new Set<number>()
  // Where a change would make code of text, or text of code, the line stays as it is.
  for (let tries = 0; tries < 3; tries += 1) {
    const fixed = attempt(lines, before, kept)
    const after = readLines(fixed.lines)
    if (sameLines(before.code, after.code)) return fixed
    const changed = [...after.code].filter(line => !before.code.has(line))
    for (const line of changed) kept.add(line)
    if (changed.length === 0) break
  }
  return {lines, fixes: []}
}

function attempt(lines: readonly Line[], before: ReadLines, kept: ReadonlySet<number>): Fixed {
  const fixes: Fix[] = []
  const fixed = lines.map((line, index) => {
    if (!suspicious.test(line.text) || before.closed.has(index) || kept.has(index)) return line
    const seen = withoutInvisible(line.text, index === 0, column => before.isClosed(index, column))
    const text = before.isClosed(index, 0) ? seen : withBlanks(seen)
    if (text !== line.text) fixes.push({kind: 'blank', line: line.number, what: told(line.text, seen, text)})
    return text === line.text ? line : {...line, text}
  })
  return {lines: fixed, fixes}
}

function told(before: string, seen: string, after: string): string {
  const count = before.length - seen.length
  const parts = [
    ...(count === 0 ? [] : [`removed ${count} invisible ${count === 1 ? 'character' : 'characters'}`]),
    ...(after === seen ? [] : ['put plain blanks in place of non-breaking ones'])
  ]
  const sentence = parts.join(', ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function withoutInvisible(text: string, isFirst: boolean, isClosed: (column: number) => boolean): string {
  return text.replace(invisible, (found, index: number) => {
    if (isClosed(index)) return found
    const before = text.slice(0, index)
    const after = text.slice(index + found.length)
    // A second byte order mark hides the front matter.
    if (isFirst && before === '') return ''
    if (/^[\s>]*$/u.test(before)) return startsSomethingElse(after) ? found : ''
    const previous = before.at(-1) ?? ''
    const [next = ''] = after
    const inside = /[\p{L}\p{N}\p{M}\s]$/u.test(before) && /^(?:$|[\p{L}\p{N}\p{M}\s])/u.test(after)
    const needed = found.includes('\u200B') && (withoutBlanks.test(previous) || withoutBlanks.test(next))
    return inside && !needed ? '' : found
  })
}

/** What would open code, underline a heading or draw a rule was perhaps meant to be seen. */
function startsSomethingElse(rest: string): boolean {
  return /^[ \t]*(?:`{3}|~{3}|[-=_*\s]+$)/u.test(rest) && rest.trim() !== ''
}

/** Places where Markdown wants a blank, or none. */
function withBlanks(text: string): string {
  const {quote, indent, rest} = lineStart(text)
  const start = quote + indent
  return (
    fenceMark(start, rest)
    ?? start
      + rest
        .replace(indentation, found => ' '.repeat(found.length))
        .replace(headingMark, '$1 ')
        .replace(alertMark, quote.endsWith('>') ? ' ' : quote === '' ? '$&' : '')
        .replace(
          box,
          (_, item: string, tick: string, after: string) => `${item}${plain(tick)}]${plain(after)}`
        )
  )
}

/** At the start of a line, before something that Markdown knows. */
const indentation = new RegExp(
  `^(?=[ \\t]*${blank})(?:[ \\t]|${blank})+(?=(?:[-*+•◦▪●]|\\d{1,9}[.)])(?:[ \\t]|${blank})|#{1,6}(?:[ \\t]|${blank})|>|:{3,})`,
  'u'
)
const headingMark = new RegExp(`^(#{1,6})${blank}(?:[ \\t]|${blank})*(?=\\S)`, 'u')
const alertMark = new RegExp(`^${blank}+(?=\\[!)`, 'u')
const box = new RegExp(
  `^((?:[-*+]|\\d{1,9}[.)])[ \\t]+\\[)([ xX]|${blank})\\]((?:[ \\t]|${blank})+)(?=\\S)`,
  'u'
)

function plain(blanks: string): string {
  return blanks.replace(new RegExp(blank, 'gu'), ' ')
}

const opening = new RegExp(
  `^((?:[ \\t]|${blank})*)(:{3,})((?:${blank})*)([A-Za-z][\\w-]*)((?:${blank})*)(\\[.*\\])?((?:${blank})*)(\\{[^{}]*\\})?([ \\t]*(?:${blank})*[ \\t]*)$`,
  'u'
)
const closing = new RegExp(`^((?:[ \\t]|${blank})*)(:{3,})(?:[ \\t]|${blank})*$`, 'u')

/** The line of a fence, where blanks may stand between attributes and at its end alone. */
function fenceMark(start: string, rest: string): string | undefined {
  if (!suspicious.test(rest)) return undefined
  const [, closingIndent, closingColons = ''] = closing.exec(rest) ?? []
  if (closingIndent !== undefined) return start + plain(closingIndent) + closingColons
  const match = opening.exec(rest)
  if (match === null) return undefined
  const [, indent = '', colons = '', , name = '', , label = '', , attributes = '', end = ''] = match
  const separated = attributes.replace(/"[^"]*"|'[^']*'|[^"']+/gu, part =>
    part.startsWith('"') || part.startsWith("'") ? part : plain(part)
  )
  return start + plain(indent) + colons + name + label + separated + end.replace(new RegExp(blank, 'gu'), '')
}
