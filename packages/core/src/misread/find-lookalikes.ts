import type {Blockquote, Code, Heading, Paragraph, Parent, Root, Table} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import {readMarker} from '../fix/lists/markers.ts'
import {alertLookalike} from './alerts.ts'
import {fenceInfo, fenceLine} from './fence-lines.ts'
import {linesOf, quoted, type Lookalike, type SoughtFile, type WrittenLine} from './lookalike.ts'
import {lineLookalike} from './lines.ts'
import {createListWatch, type ListWatch} from './lists.ts'
import {phraseLookalikes} from './phrases.ts'
import {tableLookalike} from './tables.ts'

/** Lines as long as this are paragraphs, one in each line, as office programs paste them. */
const longLine = 200

/** Fences whose own text is told where they are read. */
const lists: ReadonlySet<string> = new Set(['objectives', 'glossary'])

/**
 * Find what looks like markup to a person and is something else to Markdown: a heading without a blank after `##`, a
 * list that is marked by `a.`, a fence of two colons.
 *
 * @param root What Markdown makes of a file.
 * @param text Text of the file.
 * @returns What was found; of a list its first line.
 */
export function findLookalikes(root: Root, text: string): readonly Lookalike[] {
  const calls = text.matchAll(/(?<=[\p{L}\p{N}\p{P}])\[(\d{1,3})\]/gu)
  return inBlocks(root, {text, called: new Set([...calls].map(([, number = '']) => number))})
}

function inBlocks(parent: Parent, file: SoughtFile): readonly Lookalike[] {
  const found: Lookalike[] = []
  const add = (more: readonly Lookalike[]): void => {
    for (const one of more) found.push(one)
  }
  const watch = createListWatch(found)
  const own = parent.type === 'containerDirective' && 'name' in parent ? String(parent.name) : ''
  for (const node of parent.children) {
    switch (node.type) {
      case 'paragraph':
        if (!lists.has(own)) add(inParagraph(node, file, {watch, parent}))
        break
      case 'heading':
        watch.reset()
        add(inHeading(node, file.text))
        break
      case 'code':
        add(inCode(node, file.text))
        break
      case 'table':
        add(inTable(node, file.text))
        break
      case 'blockquote':
        if (own !== 'question') add(inQuotation(node, file.text))
        add(inBlocks(node, file))
        break
      case 'list':
      case 'listItem':
      case 'footnoteDefinition':
        add(inBlocks(node, file))
        break
      case 'containerDirective': {
        const told = node.name === 'question' ? toldByQuestion(node, file.text) : undefined
        add(inBlocks(node, file).filter(({kind}) => told?.has(kind) !== true))
        break
      }
      default:
    }
  }
  return found
}

/** What a question tells by itself: boxes that are none, and all that could be meant as answers if there are none. */
function toldByQuestion(node: ContainerDirective, text: string): ReadonlySet<Lookalike['kind']> {
  const answered =
    node.children.some(({type}) => type === 'list' || type === 'table')
    || node.attributes?.['type'] !== undefined
    || text.slice(node.position?.start.offset, node.position?.end.offset).includes('[[')
  return new Set(answered ? ['box'] : ['box', 'list', 'table', 'phrase'])
}

function inParagraph(
  node: Paragraph,
  file: SoughtFile,
  {watch, parent}: {readonly watch: ListWatch; readonly parent: Parent}
): readonly Lookalike[] {
  const inQuotation = parent.type === 'blockquote'
  // Of an item with a box, the first line begins with the box or behind it, whatever follows.
  const hasBox = 'checked' in parent && typeof parent.checked === 'boolean' && parent.children[0] === node
  const found: Lookalike[] = []
  const lines = linesOf(file.text, node.position)
  const isText = textOf(node)
  const table = tableLookalike(lines)
  if (table !== undefined && isText(table.start)) found.push(table)
  for (const [index, line] of lines.entries()) {
    if (!isText(line.start) || line.text.startsWith(':::') || (hasBox && index === 0)) continue
    const one = fenceLine(line) ?? lineLookalike(line, {isFirst: index === 0, inQuotation, file})
    if (one === undefined) watch.see(line, index > 0)
    else found.push(one)
  }
  return [...found, ...gluedParagraphs(lines), ...phraseLookalikes(node, file.text, isText)]
}

/** Tell by its offset whether a sign is plain text. Addresses that GFM finds by itself have no position. */
function textOf({children}: Paragraph): (offset: number) => boolean {
  const others = children.flatMap(({type, position}) =>
    type === 'text' || position === undefined
      ? []
      : [{from: position.start.offset ?? 0, to: position.end.offset ?? 0}]
  )
  return offset => {
    // The last one that begins before it, by halving.
    let low = 0
    let high = others.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((others[middle]?.from ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return offset >= (others[low - 1]?.to ?? 0)
  }
}

/** What ends a sentence and begins another. */
const betweenSentences = /[.!?…]["'”’»)\]]*\s+["'“‘«(]?\p{Lu}|[。！？]./u

/**
 * Lines that are paragraphs of their own to whoever pasted them: to Markdown a single line break is a blank. A line for
 * each sentence is a way of writing, so the line above has to hold several.
 */
function gluedParagraphs(lines: readonly WrittenLine[]): readonly Lookalike[] {
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

function inHeading(node: Heading, text: string): readonly Lookalike[] {
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

function inCode(node: Code, text: string): readonly Lookalike[] {
  const [first] = linesOf(text, node.position)
  const start = node.position?.start.offset
  if (first === undefined || start === undefined) return []
  const info = fenceInfo(node)
  const line = first.text.trim()
  const isIndented = !/^(?:`{3}|~{3})/u.test(line)
  const meant = isIndented && /^:{3,}[ \t]*[A-Za-z]/u.test(line) ? line : info
  if (meant === undefined) return []
  return [
    {
      kind: 'fence',
      found: quoted(line),
      read: 'code',
      expected: isIndented ? `${quoted(meant)} without blanks before it` : quoted(meant),
      start: first.start,
      end: first.start + first.text.length
    }
  ]
}

function inTable({children: [head, ...rows]}: Table, text: string): readonly Lookalike[] {
  const columns = head?.children.length ?? 0
  return rows.flatMap((row): Lookalike[] => {
    const [line] = linesOf(text, row.position)
    if (row.children.length <= columns || line === undefined) return []
    return [
      {
        kind: 'table',
        found: `row of ${row.children.length} cells in a table of ${columns} columns`,
        read: 'one with cells beside the table',
        expected: `${columns} cells, with \`\\|\` for a bar that is text`,
        start: line.start,
        end: line.start + line.text.length
      }
    ]
  })
}

function inQuotation(node: Blockquote, text: string): readonly Lookalike[] {
  const [paragraph] = node.children
  const [line] = paragraph?.type === 'paragraph' ? linesOf(text, paragraph.position) : []
  const alert = line === undefined ? undefined : alertLookalike(line)
  return alert === undefined ? [] : [alert]
}
