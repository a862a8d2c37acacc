/** Signs that GIFT reads, and a backslash before them (Moodle 4.5, qformat_gift, `escapedchar_pre`). */
const signs = /[\\~=#{}:]/gu

/** What stands in for such a sign while Moodle reads a file, so that a text which holds it would change. */
const placeholder = /&(?=&\d{3};)/gu

/**
 * Write HTML in GIFT.
 *
 * Moodle tells matching questions by `->`, wherever it stands among the answers.
 *
 * @param html HTML; its line breaks mean something.
 * @returns The same on one line, without what GIFT reads.
 */
export function giftHtml(html: string): string {
  return escapeSigns(html.replace(placeholder, '&amp;').replaceAll('->', '-&gt;'))
}

/**
 * Write the HTML of an answer or of feedback in GIFT. It has the format of the question; only what begins like a mark
 * for another, or like a weight, needs its own.
 *
 * @param html HTML; its line breaks mean something.
 * @returns The same on one line, without what GIFT reads.
 */
export function giftPart(html: string): string {
  return `${/^[[%]/u.test(html) ? '[html]' : ''}${giftHtml(html)}`
}

/**
 * Write plain text in GIFT.
 *
 * @param text One line.
 * @returns The same without what GIFT reads; Moodle's own placeholders are parted by a blank.
 */
export function giftText(text: string): string {
  return escapeSigns(text.replace(placeholder, '& '))
}

/**
 * Tell whether plain text holds what Moodle would take for a sign of its own.
 *
 * @param text Plain text.
 * @returns Whether `giftText` parts something.
 */
export function hasPlaceholder(text: string): boolean {
  return text.search(placeholder) >= 0
}

/**
 * Write the path of a category, in which Moodle reads a backslash and nothing else (Moodle 4.5, qformat_gift,
 * `readquestion`).
 *
 * @param path As `categoryPath` spells it.
 * @returns The path in GIFT.
 */
export function giftPath(path: string): string {
  return path.replaceAll('\\', '\\\\')
}

function escapeSigns(text: string): string {
  return text.replace(signs, '\\$&').replaceAll('\n', '\\n')
}
