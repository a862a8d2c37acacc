import {readMarker} from '../fix/lists/markers.ts'
import {quoted, type Lookalike, type WrittenLine} from './lookalike.ts'

/** Lines as long as this are paragraphs, one in each line, as office programs paste them. */
const longLine = 200

/** What ends a sentence and begins another. */
const betweenSentences = /[.!?…]["'”’»)\]]*\s+["'“‘«(]?\p{Lu}|[。！？]./u

/**
 * Tell lines that are paragraphs of their own to whoever pasted them, where Markdown reads one. A line for
 * each sentence is a way of writing, so the line above has to hold several.
 *
 * @param lines Lines of a paragraph.
 * @returns The first that was meant as a paragraph of its own.
 */
export function gluedParagraphs(lines: readonly WrittenLine[]): readonly Lookalike[] {
  const index = lines.findIndex(
    ({text}, number) =>
      number > 0
      && text.length >= longLine
      && /^["'“‘«(]?\p{L}/u.test(text)
      && readMarker(text) === undefined
      && isParagraph(lines[number - 1]?.text ?? '')
  )
  const line = lines[index]
  if (line === undefined) return []
  return [
    {
      kind: 'paragraph',
      found: `line break before ${quoted(line.text)}`,
      read: 'a blank in one long paragraph',
      expected: 'an empty line between paragraphs',
      start: line.start,
      end: line.start + line.text.length
    }
  ]
}

function isParagraph(line: string): boolean {
  return line.length >= longLine && betweenSentences.test(line) && /[.!?…:。！？]["'”’»)\]]*$/u.test(line)
}
