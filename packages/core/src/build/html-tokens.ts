import {Tokenizer} from 'htmlparser2'
import {cleanText} from '../sources/characters.ts'

/** A piece of raw HTML; offsets count in the text given. */
export type HtmlToken = {readonly start: number; readonly end: number} & (
  | {
      readonly type: 'open'
      readonly name: string
      readonly attributes: Readonly<Record<string, string>>
      /** Ends in `/>`, which HTML minds in formulas alone (HTML 13.1.2.1). */
      readonly closed?: true
    }
  | {readonly type: 'close'; readonly name: string}
  | {readonly type: 'text'; readonly value: string}
  /** A declaration or instruction, which no page shows. */
  | {readonly type: 'other'}
  /** A comment without an end, which hides all that follows. */
  | {readonly type: 'endless'}
)

/**
 * Cut raw HTML into tags and text; comments vanish.
 *
 * Tags are not matched with each other: elements may open in one piece of raw HTML and end in another. A tag that is
 * never finished is text, for its author may have meant a bracket.
 *
 * @param html Text of one `html` node.
 * @returns Tags and text in order, names in lower case, character references resolved.
 */
export function tokenizeHtml(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = []
  let tag = {name: '', start: 0, attributes: new Map<string, string>()}
  let attribute = {name: '', value: ''}
  /** Where the piece ends that was read last. */
  let done = 0

  const text = (value: string, start: number, end: number): void => {
    const last = tokens.at(-1)
    const clean = cleanText(value)
    if (last?.type === 'text') tokens[tokens.length - 1] = {...last, value: last.value + clean, end}
    else if (clean !== '') tokens.push({type: 'text', value: clean, start, end})
    done = end
  }
  const open = (end: number, closed: boolean): void => {
    const {name, start} = tag
    const attributes = Object.fromEntries(tag.attributes)
    tokens.push({type: 'open', name, attributes, ...(closed ? {closed} : {}), start, end})
    done = end
  }
  const other = (end: number): void => {
    tokens.push({type: 'other', start: done, end: after(end)})
    done = after(end)
  }
  /** The offset behind the `>` that ends a piece. */
  const after = (offset: number): number => {
    const bracket = html.indexOf('>', offset)
    return bracket === -1 ? html.length : bracket + 1
  }

  const tokenizer = new Tokenizer(
    {decodeEntities: true},
    {
      onattribname(start, end) {
        attribute = {name: html.slice(start, end).toLowerCase(), value: ''}
      },
      onattribdata(start, end) {
        attribute.value += html.slice(start, end)
      },
      onattribentity(codePoint) {
        attribute.value += String.fromCodePoint(codePoint)
      },
      onattribend() {
        // Of two attributes with one name the first counts (HTML 13.2.5.33).
        if (!tag.attributes.has(attribute.name))
          tag.attributes.set(attribute.name, cleanText(attribute.value))
      },
      onopentagname(start, end) {
        tag = {name: html.slice(start, end).toLowerCase(), start: start - 1, attributes: new Map()}
      },
      onopentagend: end => {
        open(end + 1, false)
      },
      onselfclosingtag: end => {
        open(end + 1, true)
      },
      onclosetag(start, end) {
        tokens.push({
          type: 'close',
          name: html.slice(start, end).toLowerCase(),
          start: start - 2,
          end: after(end)
        })
        done = after(end)
      },
      ontext: (start, end) => {
        text(html.slice(start, end), start, end)
      },
      ontextentity: (codePoint, end) => {
        text(String.fromCodePoint(codePoint), done, end)
      },
      oncomment: (start, end) => {
        // `<?…>` and `<!…` that are no comment to the eye are comments to HTML (13.2.5.41).
        if (html.slice(start - 4, start) !== '<!--') other(end)
        else if (/-->|--!>|<!--?>/u.test(html.slice(start - 4))) done = after(end)
        else {
          tokens.push({type: 'endless', start: start - 4, end: html.length})
          done = html.length
        }
      },
      oncdata: (_start, end) => {
        other(end)
      },
      ondeclaration: (_start, end) => {
        other(end)
      },
      onprocessinginstruction: (_start, end) => {
        other(end)
      },
      onend: () => undefined
    }
  )
  tokenizer.write(html)
  tokenizer.end()
  const rest = html.slice(done)
  if (rest.trim() !== '') text(rest, done, html.length)
  return tokens
}
