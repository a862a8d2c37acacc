/**
 * Name the player and its style without what tells their versions apart, which changes with every change of theirs.
 *
 * @param text A path, or the text of a file.
 * @returns The same with `player.js` and `style.css`.
 */
export function unversioned(text: string): string {
  return text.replace(/\b(player|style)-[0-9a-f]{8}\.(js|css)\b/gu, '$1.$2')
}
