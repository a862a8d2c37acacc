import type {Paragraph} from 'mdast'
import {idFrom} from '../ids.ts'
import {quoted, type Lookalike} from './lookalike.ts'

/** A slip inside a line. */
interface Slip {
  readonly pattern: RegExp
  /** What was meant, ending the sentence “expected …”; nothing where the text is just text. */
  readonly expected: (match: RegExpExecArray) => string | undefined
}

const slips: readonly Slip[] = [
  {
    // `[text] (address)`
    // Not behind a word: `name[bot] (address)`.
    pattern: /(?<![\\\]\p{L}\p{N}])(!?)\[([^[\]\r\n]+)\][ \t]+\(([^()\r\n]+)\)/gu,
    expected: ([, bang = '', words = '', address = '']) =>
      bang === '!' || isAddress(address) ? quoted(`${bang}[${words}](${address})`) : undefined
  },
  {
    // `(text)[address]`
    pattern: /(?<!\\)(!?)\(([^()\r\n]+)\)\[([^[\]\r\n]+)\]/gu,
    expected([, bang = '', first = '', second = '']) {
      if (isAddress(second)) return quoted(`${bang}[${first}](${second})`)
      return isAddress(first) ? quoted(`${bang}[${second}](${first})`) : undefined
    }
  },
  {
    // `[text](address “title”)`
    pattern: /(?<!\\)(!?\[[^[\]\r\n]*\]\([^()\s]+)\s+[“”„«‘’]([^()"“”„«»\r\n]*)[“”»‘’]\s*\)/gu,
    expected: ([, before = '', title = '']) => `straight quotation marks, ${quoted(`${before} "${title}")`)}`
  },
  {
    // `[text](#Two words)`
    pattern: /(?<!\\)!?\[([^[\]\r\n]+)\]\((#[^()<>"\r\n]*[ \t][^()<>"\r\n]*)\)/gu,
    expected: ([, words = '', address = '']) =>
      `an id without blanks, such as ${quoted(`[${words}](#${idFrom(address, 'id')})`)}`
  },
  {
    // `** bold **`; `2 ** 3 ** 4` is arithmetic.
    pattern: /(?<![\\*])\*\*([^*\r\n]+)\*\*(?!\*)/gu,
    expected: ([, inside = '']) =>
      /^[ \t]|[ \t]$/u.test(inside) && /\p{L}/u.test(inside) ? quoted(`**${inside.trim()}**`) : undefined
  },
  {
    // `^[1]`, `[^ 1]`
    pattern: /(?<![\\\p{N}])(?:\^\[([^[\]\r\n]+)\](?!\()|\[\^[ \t]+([^[\]\s]+)\])/gu,
    expected: ([, one, other]) =>
      one !== undefined && !/^[\p{L}\p{N}]+$/u.test(one)
        ? '`[^1]`, and the text of the note below as `[^1]: …`'
        : `\`[^${one ?? other ?? ''}]\``
  }
]

/**
 * Find slips in links, pictures, bold words and footnotes, which leave their signs in the text.
 *
 * @param node A paragraph.
 * @param text Text of its file.
 * @param isText Whether an offset belongs to plain text.
 * @returns What was found.
 */
export function phraseLookalikes(
  node: Paragraph,
  text: string,
  isText: (offset: number) => boolean
): readonly Lookalike[] {
  const from = node.position?.start.offset ?? 0
  const source = text.slice(from, node.position?.end.offset ?? from)
  if (!/[[*]/u.test(source)) return []
  const found: Lookalike[] = []
  for (const {pattern, expected} of slips) {
    for (const match of source.matchAll(pattern)) {
      const start = from + match.index
      const meant = isText(start) ? expected(match) : undefined
      if (meant === undefined) continue
      const end = start + match[0].length
      found.push({kind: 'phrase', found: quoted(match[0]), read: 'text', expected: meant, start, end})
    }
  }
  return [...found, ...pictureAboveText(node)]
}

/** A picture is a figure where it stands alone. */
function pictureAboveText(node: Paragraph): readonly Lookalike[] {
  const [picture, next] = node.children
  if (picture?.type !== 'image' || next?.type !== 'text' || !/^[ \t]*[\r\n]\s*\p{L}/u.test(next.value))
    return []
  return [
    {
      kind: 'phrase',
      found: 'text right below a picture',
      read: 'a line in which the picture is a small sign',
      expected: 'an empty line between them, or the text as a caption, `![…](… "caption")`',
      start: picture.position?.start.offset ?? 0,
      end: picture.position?.end.offset ?? 0
    }
  ]
}

function isAddress(text: string): boolean {
  return /^(?:#\p{L}\S*$|https?:|www\.|mailto:)|^[^\s]+\.[a-z\d]{2,5}(?:#\S*)?$/iu.test(text.trim())
}
