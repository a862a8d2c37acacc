import type {Blockquote, List, ListItem, RootContent, Table} from 'mdast'
import {alertKind} from '../build/prose.ts'
import {readLooseBox, type LooseBox} from '../misread/boxes.ts'
import type {QuestionKind} from '../model.ts'
import {plainText} from '../traverse.ts'
import {findGaps} from './cloze/find-gaps.ts'
import {readNumber, type ReadNumber} from './numbers.ts'
import {takeApart} from './written-answer.ts'

/** The last list or table of a question. */
export type Answers = List | Table

/** What the body of a question can be read as. */
export interface Body {
  readonly stem: readonly RootContent[]
  readonly answers: Answers | undefined
  /** What stands after the answers. */
  readonly after: readonly RootContent[]
  /** Of an essay: its last `[!NOTE]`. */
  readonly markerNotes: Blockquote | undefined
}

/** Where a body stands. */
export interface BodyPlace {
  /** Text of the whole file. */
  readonly text: string
  /** Language of the question. */
  readonly lang: string
}

/**
 * Tell the kinds that the form of the answers fits.
 *
 * @param children What the fence holds.
 * @param place Where it stands.
 * @returns The kind that it is read as, then those that it could be by `type=`.
 */
export function kindsOf(
  children: readonly RootContent[],
  {text, lang}: BodyPlace
): readonly [QuestionKind, ...QuestionKind[]] {
  if (children.some(child => holdsGap(child, text))) return ['cloze']
  const answers = findAnswers(children)
  // An empty gap is a slip where nothing else could be the answer.
  if (answers === undefined)
    return children.some(child => holdsGap(child, text, true)) ? ['cloze', 'essay'] : ['essay']
  if (answers.type === 'table') return ['matching', 'essay']
  if (answers.children.some(item => typeof item.checked === 'boolean') || isLooselyBoxed(answers)) {
    const ticked = answers.children.filter(
      item => item.checked === true || looseBox(item)?.ticked === true
    ).length
    if (ticked > 1) return ['multiple', 'single', 'truefalse']
    // A tick says what is right, as nothing in an essay can.
    return ticked === 1 ? ['single', 'multiple', 'truefalse'] : ['single', 'multiple', 'truefalse', 'essay']
  }
  if (answers.ordered === true) return ['ordering', 'essay']
  // What catches every other answer says nothing of the kind.
  const accepted = answers.children
    .map(item => plainText(takeApart(item, true).body))
    .filter(item => item !== '*')
  const numbers = accepted.length > 0 && accepted.every(item => looksNumeric(readNumber(item, lang)))
  return numbers ? ['numeric', 'short', 'essay'] : ['short', 'numeric', 'essay']
}

/** A number too large for any program is a slip in a number, not a text. */
function looksNumeric(read: ReadNumber): boolean {
  return 'number' in read || read.impossible === true
}

/**
 * Take the body of a question apart.
 *
 * @param children What the fence holds.
 * @param kind The kind of the question; missing where it is not known.
 * @param place Where it stands.
 * @returns Stem, answers, and the rest.
 */
export function readBody(
  children: readonly RootContent[],
  kind: QuestionKind | undefined,
  {text}: BodyPlace
): Body {
  if (kind === 'cloze') {
    const last = children.findLastIndex(child => holdsGap(child, text))
    const rest = children.slice(last + 1)
    // Text after the last gap belongs to the text; boxes for after answering are told by their marks.
    return {
      stem: [...children.slice(0, last + 1), ...rest.filter(child => !isAfterword(child))],
      answers: undefined,
      after: rest.filter(isAfterword),
      markerNotes: undefined
    }
  }
  if (kind === 'essay') {
    const markerNotes = children.findLast(
      (child): child is Blockquote => child.type === 'blockquote' && alertKind(child) === 'note'
    )
    const end = children.findLastIndex(child => !isAfterword(child) && !isQuiet(child)) + 1
    const others = (nodes: readonly RootContent[]): RootContent[] =>
      nodes.filter(node => node !== markerNotes)
    return {
      stem: others(children.slice(0, end)),
      answers: undefined,
      after: others(children.slice(end)),
      markerNotes
    }
  }
  const answers = findAnswers(children)
  if (answers === undefined) return {stem: children, answers, after: [], markerNotes: undefined}
  const index = children.findLastIndex(child => child.type === answers.type)
  return {
    stem: children.slice(0, index),
    answers,
    after: children.slice(index + 1),
    markerNotes: undefined
  }
}

/**
 * Tell what nobody reads from what stands on the page.
 *
 * @param node A block as parsed.
 * @returns Whether it is a definition or a comment.
 */
export function isQuiet(node: RootContent): boolean {
  return (
    node.type === 'definition'
    || node.type === 'footnoteDefinition'
    || (node.type === 'html' && /^<!--[\s\S]*-->$/u.test(node.value.trim()))
  )
}

function isAfterword(node: RootContent): boolean {
  const alert = alertKind(node)
  return alert === 'tip' || alert === 'note'
}

function findAnswers(children: readonly RootContent[]): Answers | undefined {
  const last = children.findLast((child): child is Answers => child.type === 'list' || child.type === 'table')
  return last?.type === 'list' ? {...last, children: last.children.map(withBox)} : last
}

/** GFM knows no box without text: `- [ ]` alone is the text `[ ]`. To an author it is a box, still empty. */
function withBox(item: ListItem): ListItem {
  const [first, ...rest] = item.children
  const box = first?.type === 'paragraph' ? /^\[([ x])\]$/iu.exec(plainText([first])) : null
  return box === null ? item : {...item, checked: box[1] !== ' ', children: rest}
}

/** Whether all items begin with what a person takes for a box. */
function isLooselyBoxed({children}: List): boolean {
  return children.length > 1 && children.every(item => looseBox(item) !== undefined)
}

/**
 * Read a box that is none to GFM: `[ x ]`, `[]`, `(x)`, `[x]Word`.
 *
 * @param item An item of the answers.
 * @returns The box, if the item begins with one.
 */
export function looseBox(item: ListItem): LooseBox | undefined {
  const [first] = item.children
  const [text] = first?.type === 'paragraph' ? first.children : []
  if (typeof item.checked === 'boolean' || text?.type !== 'text') return undefined
  const box = readLooseBox(text.value)
  return box === undefined || first === undefined
    ? undefined
    : {...box, text: readLooseBox(plainText([first]))?.text ?? ''}
}

/** Whether there is a gap in a block; `[[]]` alone makes no cloze of a question about arrays. */
function holdsGap(node: RootContent, text: string, evenEmpty = false): boolean {
  if (!('children' in node) || node.type === 'link' || node.type === 'linkReference') return false
  const gaps = findGaps(node.children, text)
  return (
    gaps.some(({start, end}) => evenEmpty || text.slice(start + 2, end - 2).trim() !== '')
    || node.children.some(child => holdsGap(child, text, evenEmpty))
  )
}
