/** Marks over and under letters that a hurried hand leaves out: Latin, Greek, Cyrillic, Hebrew and Arabic ones. */
const marks = /[\u0300-\u036f]|[\u0591-\u05c7]|[\u0610-\u061a]|\u0640|[\u064b-\u065f]|\u0670/g

/** Letters that are not one of the alphabet with a mark. */
const spelled: Readonly<Record<string, string>> = {ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i'}

/** Scripts that write words without blanks between them. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\u30fc\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'

const word = new RegExp(`[${unspaced}][${unspaced}\\p{M}]*|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`, 'gu')
const startsUnspaced = new RegExp(`^[${unspaced}]`, 'u')

/**
 * Write a text as searching compares it: without case, and without the marks that many leave out when typing.
 *
 * @param text Any text.
 * @returns The folded text, which may be shorter or longer.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, letter => spelled[letter] ?? letter)
}

/**
 * Cut a text into words, folded. Where a script has no blanks, a word is what stands between other signs.
 *
 * @param text Any text.
 * @returns The words in their order.
 */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(word) ?? []
}

/**
 * Say what an index lists a word under, so that looking for the beginning of an entry finds the word: itself, or,
 * where a script has no blanks, each two letters that stand together and the last one. Pairs find a word inside a
 * longer one, and are the same on every machine, which a dictionary of word borders is not.
 *
 * @param folded A word, folded.
 * @returns Entries of an index.
 */
export function entriesOf(folded: string): readonly string[] {
  if (!startsUnspaced.test(folded)) return [folded]
  const letters = [...folded]
  return letters.map((letter, index) => letter + (letters[index + 1] ?? ''))
}

/**
 * Say which entries of an index a word that is looked for needs.
 *
 * @param folded A word, or its beginning, folded.
 * @returns Beginnings of entries, all of which have to be there.
 */
export function needsOf(folded: string): readonly string[] {
  const entries = entriesOf(folded)
  return entries.length > 1 ? entries.slice(0, -1) : entries
}

/**
 * Tell whether a word may be found inside another, and not only at its beginning.
 *
 * @param folded A word, folded.
 * @returns Whether its script has no blanks between words.
 */
export function isUnspaced(folded: string): boolean {
  return startsUnspaced.test(folded)
}
