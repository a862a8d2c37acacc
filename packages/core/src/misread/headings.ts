import type {Heading} from 'mdast'
import {linesOf, quoted, type Lookalike} from './lookalike.ts'

/**
 * Tell a heading that is one by accident, for `---` stands right below text, or whose id is read as a part of it.
 *
 * @param node The heading.
 * @param text Text of its file.
 * @returns What was probably meant.
 */
export function headingLookalikes(node: Heading, text: string): readonly Lookalike[] {
  const lines = linesOf(text, node.position)
  const [first] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return []
  const underlined = lines.length > 1 && /^-+$/u.test(last.text)
  const title = lines.at(-2)?.text ?? ''
  // A title may ask, call, or announce: `Why?`.
  if (underlined && (lines.length > 2 || /[.;,]$/u.test(title))) {
    return [
      {
        kind: 'heading',
        found: `${quoted(last.text)} right below text`,
        read: 'a mark that makes a heading of the text',
        expected: 'an empty line before it',
        start: last.start,
        end: last.start + last.text.length
      }
    ]
  }
  const braces =
    /(?<!\\)(?:\{[\s#]*(\p{L}[\p{L}\p{N}._-]+)\s*\}|\{\s*#\s*(\p{L})\s*\}|\(\s*#\s*(\p{L}[\p{L}\p{N}._-]*)\s*\))$/u.exec(
      first.text
    )
  if (braces === null || /^\{#\S*\}$/u.test(braces[0]) || lines.length > 1) return []
  const start = first.start + braces.index
  const id = braces[1] ?? braces[2] ?? braces[3] ?? ''
  return [
    {
      kind: 'heading',
      found: `${quoted(braces[0])} after a heading`,
      read: 'a part of the title',
      expected: `\`{#${id}}\` as its id`,
      start,
      end: start + braces[0].length
    }
  ]
}
