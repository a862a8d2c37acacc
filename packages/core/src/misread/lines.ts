import {readLooseBox, writeBox} from './boxes.ts'
import {quoted, type Lookalike, type SoughtFile, type WrittenLine} from './lookalike.ts'

/** What a line is seen in. */
interface LineContext {
  /** Whether it opens its paragraph. */
  readonly isFirst: boolean
  readonly inQuotation: boolean
  readonly file: SoughtFile
}

/**
 * Tell a line of a paragraph that looks like a heading, an option, a footnote or an alert.
 *
 * @param line The line.
 * @param context Where it stands.
 * @returns What was probably meant.
 */
export function lineLookalike(
  line: WrittenLine,
  {isFirst, inQuotation, file}: LineContext
): Lookalike | undefined {
  const place = {read: 'text', start: line.start, end: line.start + line.text.length}
  const box = boxLine(line.text)
  if (box !== undefined) return {kind: 'box', found: quoted(line.text), expected: quoted(box), ...place}
  const [, signs = '', blanks = '', title = ''] =
    /^(#{1,6})([\u00A0\u2007\u202F]*)([\p{L}\p{N}].*)$/u.exec(line.text) ?? []
  // `#soil #garden` is what people write under photographs.
  if (isFirst && title !== '' && (signs.length > 1 || /^\p{L}/u.test(title)) && !/\s#\p{L}/u.test(title)) {
    const expected = `${quoted(`${signs} ${title}`)}${blanks === '' ? '' : ' with a plain blank in place of the non-breaking one'}`
    return {kind: 'heading', found: quoted(line.text), expected, ...place}
  }
  const number = /^\[(\d{1,3})\][ \t\u00A0]*(?![(:])\S/u.exec(line.text)?.[1]
  if (number !== undefined && file.called.has(number)) {
    const expected = `\`[^${number}]\` in the text, and \`[^${number}]: …\` here`
    return {kind: 'footnote', found: quoted(line.text), expected, ...place}
  }
  if (isFirst && !inQuotation && /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/iu.test(line.text))
    return {
      kind: 'alert',
      found: quoted(line.text),
      expected: `${quoted(`> ${line.text}`)}, and \`>\` before each line`,
      ...place
    }
  return undefined
}

/**
 * Read an option whose mark is none: `-[x] Yes`, `[x] Yes`, `a. [ ] No`, `• [ ] No`.
 *
 * @param text A line of a paragraph.
 * @returns The option as it should be written.
 */
export function boxLine(text: string): string | undefined {
  const [, mark = '', rest = ''] =
    /^((?:[-*+–—•·]|\(?[A-Za-z][.)]|\d{1,2}[.)])?[ \t\u00A0]*)(\[[^[\]]{0,3}\].*)$/u.exec(text) ?? []
  const box = readLooseBox(rest)
  if (box === undefined || box.text === '') return undefined
  // `[]` and `[v]` alone may be anything.
  return mark.trim() === '' && !/^\[[ xX]\]/u.test(rest) ? undefined : writeBox(box)
}
