import type {SourceText} from '../sources/source-file.ts'
import type {Lookalike} from './lookalike.ts'

/** Settings that are read as text. */
export interface MisplacedSettings extends Lookalike {
  /** Offset behind the line below them: what else is wrong up to there comes of the same slip. */
  readonly until: number
}

const keys = 'id|title|subtitle|lang|authors|description|version|date|license|pass|complete'
const setting = new RegExp(`^(?:${keys})[ \\t\\u00A0]*:[ \\t\\u00A0]*\\S`, 'iu')

/**
 * Find settings that Markdown reads as text, because something stands before them, or because the lines around them
 * are not those of three hyphens.
 *
 * @param file The first file of a course.
 * @returns Their first line, if two lines near the top look like settings.
 */
export function misplacedSettings(file: SourceText): MisplacedSettings | undefined {
  if (file.frontMatter !== undefined) return undefined
  const lines = [...file.text.slice(0, 3000).matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/gu)].slice(0, 15)
  const found = lines.filter(([line]) => setting.test(line))
  const [first] = found
  const below = lines[lines.findLastIndex(([line]) => setting.test(line)) + 1]
  if (first === undefined || found.length < 2) return undefined
  const text = first[0].trimEnd()
  return {
    kind: 'paragraph',
    found: `\`${text}\``,
    read: 'text',
    expected: 'settings between two lines `---`, of which the first is the very first line of the file',
    start: first.index,
    end: first.index + text.length,
    until: below === undefined ? file.text.length : below.index + below[0].length
  }
}
