/** A box that a person sees, written otherwise than Markdown wants it. */
export interface LooseBox {
  readonly ticked: boolean
  /** What follows the box and its blanks. */
  readonly text: string
}

/** Signs that people tick with; among them the Cyrillic letter that looks like `x`. */
const ticks: ReadonlySet<string> = new Set(['x', 'X', '\u0445', '\u0425', '×', '✓', '✔', '√', 'v', 'V', '*'])

/**
 * Read a box as a person does: `[ x ]`, `[]`, `[v]`, `(x)`, `[x]Word`.
 *
 * @param text Words of an item.
 * @returns The box, if they begin with one.
 */
export function readLooseBox(text: string): LooseBox | undefined {
  const match = /^(?:\[([^[\]\r\n]{0,3})\](?!\()|\(([^()\r\n]{0,3})\))\s*(\S.*)?$/su.exec(text)
  if (match === null) return undefined
  const sign = (match[1] ?? match[2] ?? '').trim()
  if (sign !== '' && !ticks.has(sign)) return undefined
  return {ticked: sign !== '', text: (match[3] ?? '').trim()}
}

/**
 * Write a box as Markdown wants it.
 *
 * @param box A box.
 * @returns The item.
 */
export function writeBox({ticked, text}: LooseBox): string {
  return `- [${ticked ? 'x' : ' '}] ${text.split(/[\r\n]/u)[0] ?? ''}`.trimEnd()
}
