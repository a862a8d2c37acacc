import type {Blockquote, Paragraph, Parent, Root} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import {alertLookalike} from './alerts.ts'
import {codeLookalikes, fenceLine} from './fence-lines.ts'
import {headingLookalikes} from './headings.ts'
import {linesOf, type Lookalike, type SoughtFile} from './lookalike.ts'
import {lineLookalike} from './lines.ts'
import {createListWatch, type ListWatch} from './lists.ts'
import {gluedParagraphs} from './paragraphs.ts'
import {phraseLookalikes} from './phrases.ts'
import {rowLookalikes, tableLookalike} from './tables.ts'

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
        add(headingLookalikes(node, file.text))
        break
      case 'code':
        add(codeLookalikes(node, file.text))
        break
      case 'table':
        add(rowLookalikes(node, file.text))
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

function inQuotation(node: Blockquote, text: string): readonly Lookalike[] {
  const [paragraph] = node.children
  const [line] = paragraph?.type === 'paragraph' ? linesOf(text, paragraph.position) : []
  const alert = line === undefined ? undefined : alertLookalike(line)
  return alert === undefined ? [] : [alert]
}
