import {Parser} from 'htmlparser2'
import {cleanText} from '../sources/characters.ts'

/** A piece of raw HTML; offsets count in the text given. */
export type HtmlToken = {readonly start: number; readonly end: number} & (
  | {readonly type: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>>}
  | {readonly type: 'close'; readonly name: string; readonly implied: boolean}
  | {readonly type: 'text'; readonly value: string}
)

/**
 * Cut raw HTML into tags and text; comments, declarations and processing instructions vanish.
 *
 * Elements that are still open at the end stay open: Markdown may follow that they hold.
 *
 * @param html Text of one `html` node.
 * @returns Tags and text in order, names in lower case, character references resolved.
 */
export function tokenizeHtml(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = []
  let ended = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const clean = Object.fromEntries(
          Object.entries(attributes).map(([key, value]) => [key, cleanText(value)])
        )
        tokens.push({
          type: 'open',
          name,
          attributes: clean,
          start: parser.startIndex,
          end: parser.endIndex + 1
        })
      },
      onclosetag(name, implied) {
        // At the end of its text the parser closes whatever is open; the author may do so further down.
        if (ended && implied) return
        if (!voidTags.has(name))
          tokens.push({type: 'close', name, implied, start: parser.startIndex, end: parser.endIndex + 1})
      },
      ontext(value) {
        const last = tokens.at(-1)
        const text = cleanText(value)
        if (last?.type === 'text')
          tokens[tokens.length - 1] = {...last, value: last.value + text, end: parser.endIndex + 1}
        else tokens.push({type: 'text', value: text, start: parser.startIndex, end: parser.endIndex + 1})
      }
    },
    {decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true}
  )
  parser.write(html)
  // A lone end tag, `</b>`, is all that a piece of inline HTML holds; the parser would call it a mistake.
  const lone = /^<\/([a-z][a-z0-9-]*)\s*>$/iu.exec(html.trim())
  if (lone?.[1] !== undefined)
    return [{type: 'close', name: lone[1].toLowerCase(), implied: false, start: 0, end: html.length}]
  ended = true
  parser.end()
  return tokens
}

const voidTags: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr'
])
