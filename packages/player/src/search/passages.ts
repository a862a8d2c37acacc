import {fold, isUnspaced} from './fold.ts'
import {focusOn, h} from '../view/dom.ts'

/** A place where something stands that was looked for. */
export interface Passage {
  readonly node: Text
  /** In characters of the node. */
  readonly start: number
  readonly end: number
  /** The words around it, with marks at what was looked for. */
  readonly excerpt: () => readonly (Node | string)[]
}

/** How much of a text is shown before and behind what was found, in characters. */
const around = {before: 50, behind: 110} as const

/** How long a place that was opened stays marked, in milliseconds. */
const marked = 4000

/** Takes the mark away that is shown. */
let unmark = (): void => undefined

/** What is not text of the course, or is not shown now. */
const passedOver =
  '[hidden], button, select, textarea, svg, .answers, .hint, .graded, .options, .choices, .pairs, .order, .feedback, .explanation, .verdict, .instruction, .kicker, .question-kicker, .reading-time, .visually-hidden, .backlink, .noteref, .footnotes-title, .alert-title, .box-label, annotation'

const blockElements = 'p, li, td, th, dd, dt, pre, figcaption, summary, h2, h3, h4, h5, h6, div'

/**
 * Find where words stand in a page: the passages that hold most of them, at least one.
 *
 * @param page Element of the page.
 * @param sought Words or their beginnings, folded; all of them stand somewhere in the page.
 * @param most How many passages at most.
 * @returns Passages in reading order.
 */
export function findIn(page: HTMLElement, sought: readonly string[], most: number): readonly Passage[] {
  // A mark divides the text that it stands in.
  unmark()
  const found = [...textsOf(page)].flatMap(nodes => {
    const text = nodes.map(({data}) => data).join('')
    const hits = matches(text, sought)
    const [first] = hits
    if (first === undefined) return []
    let {start} = first
    const node = nodes.find(({length}) => start < length || ((start -= length), false))
    if (node === undefined) return []
    const end = Math.min(node.length, start + first.end - first.start)
    const excerpt = (): readonly (Node | string)[] => excerptOf(text, hits, first.start)
    return [{passage: {node, start, end, excerpt}, count: new Set(hits.map(({word}) => word)).size}]
  })
  const best = Math.max(0, ...found.map(({count}) => count))
  return found
    .filter(({count}) => count === best)
    .map(({passage}) => passage)
    .slice(0, most)
}

/** The text of each block of a page; the page itself may be hidden, what is hidden inside it is left out. */
function textsOf(page: HTMLElement): Iterable<readonly Text[]> {
  const texts = new Map<Element, Text[]>()
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const over = node.parentElement?.closest(passedOver)
    const block = node.parentElement?.closest(blockElements)
    if (!(node instanceof Text) || !block || (over && over !== page && page.contains(over))) continue
    const text = texts.get(block)
    if (text === undefined) texts.set(block, [node])
    else text.push(node)
  }
  return texts.values()
}

/**
 * Move to a passage and mark it for a while.
 *
 * @param passage On the page that is shown.
 */
export function showFound({node, start, end}: Passage): void {
  unmark()
  const {parentElement} = node
  if (parentElement === null) return
  for (let box = parentElement.closest('details'); box; box = box.parentElement?.closest('details') ?? null)
    box.open = true
  const found = node.splitText(start)
  const rest = found.splitText(end - start)
  const mark = h('mark', {class: 'found'})
  found.replaceWith(mark)
  mark.append(found)
  mark.scrollIntoView({block: 'center'})
  const block = mark.closest<HTMLElement>(blockElements)
  focusOn(block ?? mark)
  const timer = setTimeout(() => unmark(), marked)
  unmark = () => {
    clearTimeout(timer)
    node.data += found.data + rest.data
    mark.remove()
    rest.remove()
    unmark = () => undefined
  }
}

interface Match {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Where words stand in a text, in characters of the text as it is written. */
function matches(text: string, sought: readonly string[]): readonly Match[] {
  let folded = ''
  // The character of the text that each character of the folded text comes from.
  const origins: number[] = []
  let at = 0
  for (const letter of text) {
    const plain = letter < '\u0080' ? letter.toLowerCase() : fold(letter)
    folded += plain
    origins.push(...Array<number>(plain.length).fill(at))
    at += letter.length
  }
  origins.push(text.length)
  const found: Match[] = []
  for (const word of sought) {
    for (let from = folded.indexOf(word); from >= 0; from = folded.indexOf(word, from + word.length)) {
      if (!isUnspaced(word) && /[\p{L}\p{N}\p{M}]$/u.test(folded.slice(Math.max(0, from - 2), from))) continue
      found.push({word, start: origins[from] ?? 0, end: origins[from + word.length] ?? text.length})
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function excerptOf(whole: string, hits: readonly Match[], place: number): readonly (Node | string)[] {
  let done = place <= around.before ? 0 : wordBorder(whole, place - around.before)
  const until = Math.min(whole.length, place + around.behind)
  const pieces: (Node | string)[] = done > 0 ? ['… '] : []
  for (const {start, end} of hits) {
    if (start < done || end > until) continue
    pieces.push(whole.slice(done, start), h('mark', {}, whole.slice(start, end)))
    done = end
  }
  pieces.push(whole.slice(done, until), until < whole.length ? ' …' : '')
  return pieces
}

/** The first beginning of a word from a place on, if one is near. */
function wordBorder(text: string, from: number): number {
  const blank = text.slice(from, from + 30).search(/\s/)
  return blank < 0 ? from : from + blank + 1
}
