import type {Root, TableCell} from 'mdast'
import {directiveFromMarkdown, type ContainerDirective} from 'mdast-util-directive'
import type {Extension as FromMarkdownExtension} from 'mdast-util-from-markdown'
import {directive} from 'micromark-extension-directive'
import type {Construct, Effects, Extension, TokenizeContext} from 'micromark-util-types'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified, type Processor} from 'unified'
import {visit} from 'unist-util-visit'
import {mathSyntax} from './math/syntax.ts'
import {shownFences} from './shown-fences.ts'
import {wholeText} from './whole-text.ts'

/** What plugins of remark-parse hand to the parser. */
interface ParserData {
  micromarkExtensions?: Extension[]
  fromMarkdownExtensions?: FromMarkdownExtension[]
}

/** What a course asks of its Markdown. */
export interface MarkdownOptions {
  /** Whether `$…$` and `$$…$$` are formulas. */
  readonly math: boolean
}

/**
 * Parse Markdown: CommonMark, GFM, fences of colons (`:::name[label]{attributes}`), and formulas on demand.
 *
 * The one function from source to mdast: nobody else knows the parser. Inline and leaf directives are off, so that
 * `2005:3` and `::name` stay text, and `[^label]` is a call whether or not it has a text.
 *
 * @param text A whole file; what is no Markdown (front matter) blanked out, so that positions hold.
 * @param options What the course asks for.
 * @returns The tree, with positions.
 */
export function parseMarkdown(text: string, options: MarkdownOptions): Root {
  const math = options.math && text.includes('$')
  const shown = shownFences(text)
  const frequent = math ? parserWithMath : parser
  const tree = (shown.size === 0 ? frequent : createParser(math, shown)).parse(text)
  if (text.includes(':::'))
    visit(tree, 'containerDirective', node => {
      readId(node, text)
    })
  if (math) visit(tree, 'tableCell', unescapeBars)
  return tree
}

/** In a cell a bar of a formula has to be written `\|`, as in code (GFM 4.10). */
function unescapeBars(cell: TableCell): void {
  visit(cell, 'inlineMath', node => {
    node.value = node.value.replaceAll('\\|', '|')
  })
}

/**
 * Read the id of a fence as this format means it: a dot belongs to the id, where the directive syntax starts a class
 * at it. Several ids are kept as one that cannot be right, so that the author is told.
 */
function readId(node: ContainerDirective, text: string): void {
  const start = node.position?.start.offset ?? 0
  const line = /^[^\r\n]*/u.exec(text.slice(start, start + 2000))?.[0] ?? ''
  const braces = writtenAttributes(line)?.masked ?? ''
  const ids = [...braces.matchAll(/(?:^|\s)#([^\s}]*)/gu)].map(match => match[1] ?? '')
  if (ids.length === 0 || node.attributes === null || node.attributes === undefined) return
  node.attributes['id'] = ids.join(' #')
  if (!/(?:^|\s)\.|class=/u.test(braces)) delete node.attributes['class']
}

/** The attributes of a fence in the line that opens it. */
export interface WrittenAttributes {
  /** What stands between the braces, of the same length, quoted values masked by quotation marks. */
  readonly masked: string
  /** Where in the line that begins: behind the opening brace. */
  readonly start: number
}

/**
 * Find the attributes in the line that opens a fence.
 *
 * @param line Its whole line.
 * @returns The attributes; `undefined` where there are no braces. Those of the label are none.
 */
export function writtenAttributes(line: string): WrittenAttributes | undefined {
  let at = /^.*?:{3,}\p{L}[\p{L}\p{M}\p{N}_-]*/u.exec(line)?.[0].length ?? line.length
  for (let depth = 0; at < line.length && (depth > 0 || line[at] === '['); at += 1) {
    if (line[at] === '\\') at += 1
    else if (line[at] === '[') depth += 1
    else if (line[at] === ']' && (depth -= 1) === 0) {
      at += 1
      break
    }
  }
  const braces = /^\{(.*)\}[ \t]*$/u.exec(line.slice(at))?.[1]
  if (braces === undefined) return undefined
  return {masked: braces.replace(/"[^"]*"|'[^']*'/gu, quoted => '"'.repeat(quoted.length)), start: at + 1}
}

function courseSyntax(this: Processor, shown: ReadonlySet<number> = new Set()): undefined {
  // remark-parse reads its extensions from here; unified knows the fields only through remark's own type augmentation.
  const data = this.data() as ParserData
  ;(data.micromarkExtensions ??= []).push(blockDirectives(shown), allFootnoteCalls(), wholeText())
  ;(data.fromMarkdownExtensions ??= []).push(directiveFromMarkdown())
}

function formulaSyntax(this: Processor): undefined {
  // As above.
  const data = this.data() as ParserData
  const {micromark, fromMarkdown} = mathSyntax()
  ;(data.micromarkExtensions ??= []).push(micromark)
  ;(data.fromMarkdownExtensions ??= []).push(fromMarkdown)
}

const colon = 58
const leftBracket = 91

/**
 * Fences only: the text form would eat the page number of `(Suharto, 2005:3)`. Lines of colons that code or a comment
 * shows end none.
 */
function blockDirectives(shown: ReadonlySet<number>): Extension {
  const container = [directive().flow?.[colon]].flat()[0]
  if (container === undefined)
    throw new Error('micromark-extension-directive no longer has a container construct')
  const construct: Construct = {
    ...container,
    tokenize(effects, ok, nok) {
      let inside = false
      const own: Effects = {
        ...effects,
        enter(type, fields) {
          if (type === 'directiveContainerContent') inside = true
          return effects.enter(type, fields)
        },
        // All that is tried inside, at the start of each line, is the end.
        attempt: (end, found, otherwise) =>
          inside && otherwise !== undefined && shown.has(this.now().line)
            ? otherwise
            : effects.attempt(end, found, otherwise)
      }
      return container.tokenize.call(this, own, ok, nok)
    }
  }
  return {flow: {[colon]: construct}}
}

/**
 * Let `[^label]` be a call even when no text for it exists: the GFM extension asks a list of defined labels, and
 * this construct, tried before it, makes that list say yes. A call without a text is then an error with a place,
 * where it would otherwise pass as text.
 */
function allFootnoteCalls(): Extension {
  const construct: Construct = {
    name: 'allFootnoteCalls',
    tokenize(this: TokenizeContext, _effects, _ok, nok) {
      this.parser.gfmFootnotes = new Everything()
      return nok
    }
  }
  return {text: {[leftBracket]: construct}}
}

class Everything extends Array<string> {
  override includes(): boolean {
    return true
  }
}

function createParser(math: boolean, shown?: ReadonlySet<number>): Pick<Processor<Root>, 'parse'> {
  const processor = unified().use(remarkParse).use(remarkGfm).use(courseSyntax, shown)
  return (math ? processor.use(formulaSyntax) : processor).freeze()
}

const parser = createParser(false)
const parserWithMath = createParser(true)
