import {parseMarkdown, safeUrl, type FormulaReader, type Gap, type Report} from '@silabus/core'
import {toHtml} from 'hast-util-to-html'
import {toHast} from 'mdast-util-to-hast'
import type {Prose} from '../bank.ts'
import {depthLimit, markdownLimit} from '../limits.ts'
import type {MediaStore} from '../media-store.ts'
import type {ProseContext, Resolved} from '../prose/prose-context.ts'
import {paragraphsOf, readHtml, type ReadProse} from '../prose/read-html.ts'
import {readFiles, type ElementFiles} from './files.ts'
import {textOf, type XmlNode} from './read-elements.ts'
import type {SettingLedger} from './settings.ts'

/** What reading any text of the file needs. */
export interface TextSurroundings {
  /** Name of the file, for messages. */
  readonly file: string
  readonly report: Report
  readonly media: MediaStore
  readonly readFormula: FormulaReader
  /** Where settings of questions are noted; missing for files that have none. */
  readonly settings?: SettingLedger | undefined
  /** BCP 47 tag of texts that name no other language, where the file says it. */
  readonly lang?: string | undefined
}

/** How one text is read. */
export interface TextOptions {
  /** What messages call the text: `question \`Name\``. */
  readonly where: string
  /** Format of the text around it, which is this one's unless it says another. */
  readonly format?: string | undefined
  /** Gaps of a cloze: changes the source of the text and remembers them. */
  readonly gaps?:
    ((html: string) => {readonly html: string; readonly gaps: ReadonlyMap<string, Gap>}) | undefined
}

/**
 * Read an element that holds a text and its files.
 *
 * @param node The element; nothing holds no text.
 * @param surroundings What reading needs.
 * @param options How it is read.
 * @returns The prose.
 */
export function readText(
  node: XmlNode | undefined,
  surroundings: TextSurroundings,
  options: TextOptions
): ReadProse {
  if (node === undefined) return {children: []}
  const {file, report, media, readFormula, lang} = surroundings
  const place = {file, position: node.position}
  const told = new Set<string>()
  const once = (key: string, tell: () => void): void => {
    if (!told.has(key)) tell()
    told.add(key)
  }
  const files = readFiles(node, media, (found, expected, instead) => {
    report('import-file', {found, expected, instead}, place)
  })
  const lose = (what: string, instead: string): void => {
    once(`${what} ${instead}`, () => {
      report('import-loss', {what, instead}, place)
    })
  }
  const context: ProseContext = {
    resolve: (address, use) =>
      resolve(address.trim(), use, files, media, {
        lose,
        missing(found) {
          report(
            'import-file',
            {found, expected: 'a file of that name in the same element', instead: 'its words are kept'},
            place
          )
        }
      }),
    lose,
    limit(found, expected, instead) {
      report('import-limit', {found, expected, instead}, place)
    },
    looks(what) {
      report('import-setting', {what}, place)
    },
    readFormula,
    lang
  }
  const read = readFormat(
    textOf(node),
    node.attributes['format'] ?? options.format ?? 'html',
    context,
    options
  )
  files.tellUnused()
  return read
}

function readFormat(text: string, format: string, context: ProseContext, {gaps}: TextOptions): ReadProse {
  const html = htmlOf(text, format, context)
  if (html === undefined && gaps === undefined)
    return {children: formulasIn(paragraphsOf(text), context, text)}
  const source = html ?? escaped(text)
  if (gaps === undefined) return readHtml(source, context)
  const cut = gaps(source)
  return readHtml(cut.html, {...context, gaps: cut.gaps})
}

/** Spell a text of any of Moodle's formats as HTML; `undefined` for plain text (Moodle 4.5, `format_text`). */
function htmlOf(text: string, format: string, {limit}: ProseContext): string | undefined {
  switch (format) {
    case 'plain_text':
      return undefined
    case 'markdown': {
      const found = tooMuchMarkdown(text)
      if (found !== undefined) {
        limit(found, 'less in one text', 'it is taken as it stands, without markup')
        return undefined
      }
      const tree = parseMarkdown(text, {math: false})
      return toHtml(toHast(tree, {allowDangerousHtml: true}), {allowDangerousHtml: true})
    }
    case 'moodle_auto_format':
      // Line ends become breaks, unless the text has blocks of its own (Moodle 4.5, `text_to_html`).
      return /<(?:p|div|table|ul|ol|pre|h\d)\b/iu.test(text) ? text : text.replaceAll('\n', '<br>\n')
    default:
      return text
  }
}

/** Signs of Markdown take time that grows with their square, and quotations in quotations more stack than there is. */
function tooMuchMarkdown(text: string): string | undefined {
  const {characters, signs} = markdownLimit
  if (text.length > characters) return `more than ${characters} characters of Markdown`
  if ((text.match(/[*_[\]`~<]/gu)?.length ?? 0) > signs) return `more than ${signs} signs of Markdown`
  const deepest = text.split('\n').reduce((most, line) => {
    const [margin = ''] = /^(?:[\t ]|[>*+-]|\d+[.)])*/u.exec(line) ?? []
    // A list in a list takes two blanks at least.
    return Math.max(most, margin.replace(/[\t ]/gu, '').length, margin.length / 2)
  }, 0)
  return deepest > depthLimit ? `more than ${depthLimit} lists or quotations inside one another` : undefined
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>\n')
}

/** Plain text holds formulas only where MathJax would find some. */
function formulasIn(prose: Prose, context: ProseContext, text: string): Prose {
  return /\\[([]|\$\$/u.test(text) ? readHtml(escaped(text), context).children : prose
}

interface Told {
  readonly lose: (what: string, instead: string) => void
  readonly missing: (found: string) => void
}

function resolve(
  address: string,
  use: 'link' | 'media',
  files: ElementFiles,
  media: MediaStore,
  {lose, missing}: Told
): Resolved {
  const path = files.find(address)
  if (typeof path === 'string') return {kind: 'file', path}
  if (path === null) {
    missing(`link to the file \`${address.slice(0, 120)}\`, which is missing`)
    return {kind: 'none'}
  }
  if (use === 'media' && /^data:/iu.test(address)) {
    const content = dataOf(address)
    if (content !== undefined)
      return {kind: 'file', path: media.add(`picture.${content.ending}`, content.bytes)}
    lose('picture inside its own address that cannot be read', 'its words are kept')
    return {kind: 'none'}
  }
  const url = safeUrl(address)
  if (url !== undefined) return {kind: 'url', url}
  const what = address === '' ? 'picture or link without an address' : `address \`${address.slice(0, 120)}\``
  lose(what, address.startsWith('#') ? 'its words are kept without the link' : 'its words are kept')
  return {kind: 'none'}
}

/** Read a picture inside its address (RFC 2397). */
function dataOf(address: string): {readonly ending: string; readonly bytes: Uint8Array} | undefined {
  const [, type = '', data = ''] =
    /^data:image\/([a-z0-9.+-]+)(?:;[^,;]*)*;base64,([A-Za-z0-9+/=\s%]*)$/iu.exec(address) ?? []
  const bytes = Buffer.from(
    data.replace(/%3d/giu, '=').replace(/%2b/giu, '+').replace(/%2f/giu, '/'),
    'base64'
  )
  if (type === '' || bytes.length === 0) return undefined
  const ending =
    {jpeg: 'jpg', 'svg+xml': 'svg'}[type.toLowerCase()] ?? type.toLowerCase().replace(/[^a-z0-9]+/gu, '')
  return {ending, bytes}
}
