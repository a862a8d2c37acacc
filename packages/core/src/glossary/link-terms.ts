import type {Node, Text} from 'mdast'
import type {Block, Course, GlossaryEntry, Inline} from '../model.ts'
import {contents, plainText} from '../traverse.ts'
import {createTermFinder, type TermFinder} from './find-terms.ts'

/** One page, and the terms that it has used. */
interface Page {
  readonly find: TermFinder<GlossaryEntry>
  readonly used: Set<GlossaryEntry>
  /** What is being defined around what is looked at. */
  readonly defined: readonly GlossaryEntry[]
}

/**
 * Mark the first use of each term of the glossary on each page.
 *
 * Not in headings, links, code, formulas, objectives and notes; not in questions and quizzes, where a link would lead
 * away or give an answer away; and not where the term itself is defined.
 *
 * @param course The course; text nodes in it are replaced.
 */
export function linkTerms(course: Course): void {
  if (course.glossary.length === 0) return
  const find = createTermFinder(
    course.glossary.flatMap(entry => spellings(entry.term).map(term => [term, entry] as const)),
    course.lang
  )
  for (const module of contents(course)) {
    for (const section of module.sections) {
      const page: Page = {find, used: new Set(), defined: []}
      for (const block of section.children) linkInside(block, page)
    }
  }
}

/** A term may name its abbreviation: `Lembaga Kesejahteraan Sosial (LKS)`. */
function spellings(term: string): string[] {
  const [, name, abbreviation] = /^(.*\S)\s+\(([\p{Lu}\p{N}.&-]{2,12})\)$/u.exec(term) ?? []
  return name === undefined || abbreviation === undefined ? [term] : [name, abbreviation, term]
}

/** Elements of raw HTML whose text is a heading, a link, code, or a sign rather than words. */
const closedElements: ReadonlySet<string> = new Set([
  'a',
  'bdo',
  'caption',
  'code',
  'dfn',
  'dt',
  'kbd',
  'pre',
  'ruby',
  'samp',
  'summary',
  'th',
  'var'
])

/** Nodes whose text is running text. */
const openNodes: ReadonlySet<string> = new Set([
  'alert',
  'blockquote',
  'delete',
  'details',
  'emphasis',
  'example',
  'list',
  'listItem',
  'paragraph',
  'strong',
  'tableCell',
  'tableRow'
])

/** Mark uses among children; text nodes there are replaced in place. */
function linkIn(children: Node[], page: Page): void {
  let made: Node[] | undefined
  for (const [index, node] of children.entries()) {
    // The type names the interface.
    const pieces = node.type === 'text' ? markUses(node as Text, page) : undefined
    if (pieces !== undefined) made ??= children.slice(0, index)
    made?.push(...(pieces ?? [node]))
    // As above.
    linkInside(node as Block | Inline, page)
  }
  if (made === undefined) return
  children.length = 0
  for (const node of made) children.push(node)
}

function linkInside(node: Block | Inline, page: Page): void {
  if (node.type === 'termDefinition') {
    const term = plainText(node.term)
    const own = [...page.find(term)]
      .filter(({start, end}) => start === 0 && end === term.length)
      .map(({value}) => value)
    linkIn(node.children, {...page, defined: [...page.defined, ...own]})
  } else if (node.type === 'table') {
    // The first row is the heading of the table.
    for (const row of node.children.slice(1)) linkIn(row.children, page)
  } else if (node.type === 'recording') {
    // A transcript is often folded: a term in the text is linked all the same.
    const transcript: Page = {...page, used: new Set()}
    for (const block of node.transcript ?? []) linkInside(block, transcript)
  } else if (node.type === 'htmlElement') {
    if (!closedElements.has(node.name)) linkIn(node.children, page)
  } else if (openNodes.has(node.type) && 'children' in node) linkIn(node.children, page)
}

/** Cut a text at the first uses in it; `undefined` where there is none. */
function markUses(node: Text, {find, used, defined}: Page): Inline[] | undefined {
  const {value, position} = node
  const pieces: Inline[] = []
  let done = 0
  for (const {value: entry, start, end} of find(value)) {
    if (used.has(entry) || defined.includes(entry)) continue
    used.add(entry)
    if (start > done) pieces.push({type: 'text', value: value.slice(done, start), position})
    const children: Inline[] = [{type: 'text', value: value.slice(start, end), position}]
    pieces.push({type: 'glossaryReference', target: entry.id, children, position})
    done = end
  }
  if (done === 0) return undefined
  if (done < value.length) pieces.push({type: 'text', value: value.slice(done), position})
  return pieces
}
