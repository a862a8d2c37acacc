/**
 * Take characters away that nobody sees and a course may not have.
 *
 * @param text Any text.
 * @returns The text without control characters and noncharacters.
 */
export function clean(text: string): string {
  // eslint-disable-next-line no-control-regex -- they are what goes
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu, '')
}
