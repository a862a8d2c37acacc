/** Marks of quotations and lists, and blanks. */
const prefix = String.raw`(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*`
const opening = new RegExp(`^(${prefix})(\`{3,}(?=[^\`]*$)|~{3,}|<!--(?!.*-->))`, 'u')
const codeEnd = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/u
/** What begins another piece of code, so that the one before was forgotten. */
const codeStart = /^[ \t>]*(`{3,}|~{3,})[ \t]*[^`\s~]/u
const colons = /^[ \t>]*:{3}/u

/**
 * Find the lines of colons that code or a comment shows. They are no fences, though the directive syntax, which looks
 * for the end of a fence before it looks at anything else, would take them for one.
 *
 * @param text A whole file.
 * @returns Numbers of lines, from 1; only of code and comments that end.
 */
export function shownFences(text: string): ReadonlySet<number> {
  const shown = new Set<number>()
  if (!text.includes(':::') || !/`{3}|~{3}|<!--/u.test(text)) return shown
  const lines = text.split(/\r\n|\r|\n/u)
  /** Marks by their first sign, and from which length on nothing ends them any more. */
  const endless = new Map<string, number>()
  for (let index = 0; index < lines.length; index += 1) {
    const [, before = '', mark = ''] = opening.exec(lines[index] ?? '') ?? []
    const sign = mark.charAt(0)
    if (mark === '' || mark.length >= (endless.get(sign) ?? Number.POSITIVE_INFINITY)) continue
    const end = findEnd(lines, index, before, mark)
    if (end === lines.length) endless.set(sign, mark.length)
    if (end === undefined || end === lines.length) continue
    for (let line = index + 1; line < end; line += 1) if (colons.test(lines[line] ?? '')) shown.add(line + 1)
    index = end
  }
  return shown
}

/**
 * Index of the line that ends code or a comment; nothing, where the quotation or item around it ends before, or other
 * code begins.
 */
function findEnd(lines: readonly string[], from: number, before: string, mark: string): number | undefined {
  const quotations = before.replace(/[^>]/gu, '').length
  const marker = before.search(/[-*+.)][^-*+.)]*$/u)
  // Without a mark of its own, what is indented stands in an item most of the time.
  const item = marker === -1 ? before.length - 1 : marker
  for (let index = from + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    const start = /^[ \t>]*/u.exec(line)?.[0] ?? ''
    if (quotations > 0 && start.replace(/[^>]/gu, '').length < quotations) return undefined
    if (start !== line && start.length <= item) return undefined
    if (mark !== '<!--' && codeStart.exec(line)?.[1]?.startsWith(mark) === true) return undefined
    if (mark === '<!--' ? line.includes('-->') : codeEnd.exec(line)?.[1]?.startsWith(mark) === true)
      return index
  }
  return lines.length
}
