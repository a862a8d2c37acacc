import {writtenAttributes} from '../parse.ts'
import type {Fix, Fixed} from './fixes.ts'
import type {Line} from './lines.ts'

/** A question or quiz without an id. */
export interface MissingId {
  readonly what: 'question' | 'quiz'
  /** The id that it goes by so far. */
  readonly id: string
  /** Its opening line, from 0. */
  readonly index: number
}

/**
 * Write the ids that questions and quizzes go by.
 *
 * @param lines A file.
 * @param missing What has no id in it.
 * @returns The file.
 */
export function writeIds(lines: readonly Line[], missing: readonly MissingId[]): Fixed {
  const fixes: Fix[] = []
  const changed = new Map<number, string>()
  for (const {what, id, index} of missing) {
    const line = lines[index]
    const text = line === undefined ? undefined : withId(line.text, what, id)
    if (line === undefined || text === undefined || changed.has(index)) continue
    changed.set(index, text)
    fixes.push({kind: 'id', line: line.number, what: `Wrote the id \`${id}\` of the ${what}`})
  }
  return {lines: lines.map((line, index) => ({...line, text: changed.get(index) ?? line.text})), fixes}
}

/**
 * Write an id into the line that opens a fence: `{objectives=A1}` becomes `{#id objectives=A1}`, and where there are no
 * attributes, `{#id}` is put behind the name and the label.
 */
function withId(text: string, name: string, id: string): string | undefined {
  if (!new RegExp(`^.*?:{3,}${name}(?![\\w-])`, 'u').test(text)) return undefined
  const attributes = writtenAttributes(text)
  if (attributes === undefined) {
    const end = text.trimEnd().length
    return `${text.slice(0, end)}{#${id}}${text.slice(end)}`
  }
  const {start, masked} = attributes
  const separator = /^(?:\s|$)/u.test(masked) ? '' : ' '
  return `${text.slice(0, start)}#${id}${separator}${text.slice(start)}`
}
