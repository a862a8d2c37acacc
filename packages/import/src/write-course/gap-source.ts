import type {Gap, NumberValue} from '@silabus/core'

/**
 * Spell a gap as an author writes it.
 *
 * @param gap The gap.
 * @param inTable Whether it stands in the cell of a table, where a bar has to be escaped.
 * @param spell Spells a number in the language of the question.
 * @returns Such as `[[(residual) | institusional]]`.
 */
export function gapSource(gap: Gap, inTable: boolean, spell: (number: NumberValue) => string): string {
  const bar = inTable ? ' \\| ' : ' | '
  switch (gap.kind) {
    case 'typed':
      return `[[${gap.answers.map(escaped).join(bar)}]]`
    case 'chosen':
      return `[[${gap.options.map((option, index) => (index === gap.right ? `(${escaped(option)})` : escaped(option))).join(bar)}]]`
    case 'number':
      return `[[= ${spell(gap.answer)}]]`
  }
}

/** Escape what Markdown, or a gap, would read; a bar is written as a reference, which tables leave alone. */
function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\[\]()*_`<>&~$^!#{}@=:.+-]/gu, sign => (needsEscape(sign, text) ? `\\${sign}` : sign))
    .replaceAll('|', '&#124;')
}

/** Signs that only mean something in some texts are escaped in those alone. */
function needsEscape(sign: string, text: string): boolean {
  switch (sign) {
    case '=':
      return text.trimStart().startsWith('=')
    case ':':
      return text.includes('://')
    case '.':
      return /www/iu.test(text)
    case '+':
    case '-':
    case '#':
    case '{':
    case '}':
    case '>':
      return false
    case '&':
      return /&[#\w]/u.test(text)
    case '<':
      return /<[!/?A-Za-z]/u.test(text)
    case '!':
      return false
    default:
      return true
  }
}
