import {answerText} from './typed-answer.ts'

/** One answer of a gap. */
export interface Alternative {
  /** HTML or plain text, as the gap's type is read. */
  readonly text: string
  readonly right: boolean
}

/**
 * Write a gap as Moodle reads it in the text of a question (Moodle 4.5, qtype_multianswer, `ANSWER_REGEX`).
 *
 * @param weight Its points, a whole number.
 * @param type Such as `SHORTANSWER`.
 * @param alternatives Its answers, in order.
 * @returns Such as `{1:SHORTANSWER:=pengaman~=jaring pengaman}`.
 */
export function gapSource(weight: number, type: string, alternatives: readonly Alternative[]): string {
  const written = alternatives.map(({text, right}) => `${right ? '=' : bare(text)}${escaped(text)}`)
  return `{${weight}:${type}:${written.join('~')}}`
}

/** A wrong answer that begins as a right or weighted one is told from it by its weight. */
function bare(text: string): string {
  return /^[=%]/u.test(text) ? '%0%' : ''
}

/**
 * Escape what the grammar would read.
 *
 * Moodle decodes entities once and then takes the backslash from `\}` and `\#`, from no other sign. A backslash, or an
 * ampersand, at the end of an answer would hide the end; Moodle trims the blank that stands there for it.
 */
function escaped(text: string): string {
  const safe = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[#}]/gu, '\\$&')
    .replaceAll('~', '&#126;')
  return /(?:\\|&amp;)$/u.test(safe) ? `${safe} ` : safe
}

/**
 * Spell plain text as the HTML that Moodle takes the options of a menu for.
 *
 * @param text Plain text.
 * @returns HTML on one line.
 */
export function optionHtml(text: string): string {
  return answerText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('~', '&#126;')
    .replaceAll('@@PLUGINFILE@@', '@&#64;PLUGINFILE@@')
}
