/**
 * Write a name as disks and platforms compare names: many ignore case, and macOS stores some letters in two pieces.
 *
 * @param name A file name or an id.
 * @returns The same text for names that one of them would confuse.
 */
export function foldCase(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
