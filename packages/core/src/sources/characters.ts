/**
 * Characters that no XML file may hold (XML 1.0, 2.2): control characters but tab, line feed and carriage return,
 * lone surrogates, and the two non-characters.
 */
// eslint-disable-next-line no-control-regex -- the characters that are looked for
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

/**
 * Remove what no output may hold.
 *
 * @param text Any text.
 * @returns The text without control characters and lone surrogates.
 */
export function cleanText(text: string): string {
  return text.replace(forbidden, '')
}

/**
 * Find what `cleanText` removes.
 *
 * @param text Any text.
 * @returns Each different character, with the offset of its first place.
 */
export function forbiddenCharacters(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const match of text.matchAll(forbidden)) {
    if (!found.has(match[0])) found.set(match[0], match.index)
  }
  return found
}

/**
 * Name a character as people look it up.
 *
 * @param character One character.
 * @returns Such as `U+000B`.
 */
export function characterName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
