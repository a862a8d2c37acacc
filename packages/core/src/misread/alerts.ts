import {nearest} from '../nearest.ts'
import {quoted, type Lookalike, type WrittenLine} from './lookalike.ts'

const kinds = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION']

/** What other programs call them. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['HINT', 'TIP'],
  ['INFO', 'NOTE'],
  ['DANGER', 'CAUTION']
])

/**
 * Tell the first line of a quotation that looks like the mark of an alert, and is none.
 *
 * @param line The line, without `>`.
 * @returns What was probably meant.
 */
export function alertLookalike(line: WrittenLine): Lookalike | undefined {
  const match = /^\[(!?)\s*(\p{L}+)\s*\](?!\()(.*)$/u.exec(line.text)
  if (match === null) return undefined
  const [, bang = '', name = '', rest = ''] = match
  const upper = name.toUpperCase()
  const known = kinds.includes(upper)
  if (bang === '' && !known) return undefined
  const found = `${quoted(line.text)} in a quotation`
  const place = {start: line.start, end: line.start + line.text.length}
  const told = (expected: string): Lookalike => ({kind: 'alert', found, read: 'text', expected, ...place})
  if (!known) {
    const near = otherNames.get(upper) ?? nearest(upper, kinds)
    return told(
      near === undefined
        ? kinds
            .map(kind => `\`[!${kind}]\``)
            .join(', ')
            .replace(/, ([^,]+)$/u, ' or $1')
        : `\`[!${near}]\``
    )
  }
  if (rest.trim() !== '') return told(`\`[!${upper}]\` alone in its line, and the text below it`)
  return match[0] === `[!${name}]` ? undefined : told(`\`[!${upper}]\``)
}
