/** Scripts that put no blanks between words: each of their characters counts as a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/**
 * Count words: what stands between blanks and holds a letter or a digit.
 *
 * @param text Any text.
 * @returns How many there are.
 */
export function countWords(text: string): number {
  return text
    .replace(unspaced, character => ` ${character} `)
    .split(/\s+/)
    .filter(word => /[\p{L}\p{N}]/u.test(word)).length
}
