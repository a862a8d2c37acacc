/**
 * Name the player, its style and the index of words without what tells their versions apart, which changes with every change of theirs.
 *
 * @param text A path, or the text of a file.
 * @returns The same with `player.js`, `style.css` and `search.js`.
 */
export function unversioned(text: string): string {
  return text.replace(/\b(player|style|search)-[0-9a-f]{8}\.(js|css)\b/gu, '$1.$2')
}
