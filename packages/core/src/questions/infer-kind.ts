import type {List, ListItem, Root, RootContent, Table} from 'mdast'
import {visit} from 'unist-util-visit'
import {plainText} from '../traverse.ts'
import type {AuthoredKind} from './kinds.ts'

/** The last list or table of a question. */
export type Answers = List | Table

/** What the body of a question can be read as. */
export interface Body {
  readonly stem: readonly RootContent[]
  readonly answers: Answers | undefined
  /** What stands after the answers. */
  readonly after: readonly RootContent[]
  /** The kinds that the form of the answers fits, the one that it is read as first. */
  readonly kinds: readonly AuthoredKind[]
}

const number =
  /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?(?:\s*(?:±|\+-|\+\/-)\s*\d+(?:[.,]\d+)?\s*%?)?(?:\s*\p{L}\S{0,12}|\s*[%°]\S{0,6})?$/iu

/**
 * Take the body of a question apart.
 *
 * @param children What the fence holds.
 * @returns Stem, answers, the rest, and the kinds that fit.
 */
export function readBody(children: readonly RootContent[]): Body {
  if (hasGap(children)) {
    const last = children.findLastIndex(child => hasGap([child]))
    return {
      stem: children.slice(0, last + 1),
      answers: undefined,
      after: children.slice(last + 1),
      kinds: ['cloze']
    }
  }
  const index = children.findLastIndex(child => child.type === 'list' || child.type === 'table')
  const last = children[index]
  if (last?.type !== 'list' && last?.type !== 'table')
    return {stem: children, answers: undefined, after: [], kinds: ['essay']}
  const answers = last.type === 'list' ? {...last, children: last.children.map(withBox)} : last
  return {stem: children.slice(0, index), answers, after: children.slice(index + 1), kinds: kindsOf(answers)}
}

/** GFM knows no box without text: `- [ ]` alone is the text `[ ]`. To an author it is a box, still empty. */
function withBox(item: ListItem): ListItem {
  const [first, ...rest] = item.children
  const box = first?.type === 'paragraph' ? /^\[([ x])\]$/iu.exec(plainText([first])) : null
  return box === null ? item : {...item, checked: box[1] !== ' ', children: rest}
}

function kindsOf(answers: Answers): readonly AuthoredKind[] {
  if (answers.type === 'table') return ['matching']
  if (answers.children.some(item => typeof item.checked === 'boolean')) {
    const ticked = answers.children.filter(item => item.checked === true).length
    return ticked > 1 ? ['multiple', 'single', 'truefalse'] : ['single', 'multiple', 'truefalse']
  }
  if (answers.ordered === true) return ['ordering']
  const texts = answers.children.map(item =>
    plainText(item.children.filter(child => child.type !== 'blockquote')).replace(
      /\s*[+-]?\d+(?:[.,]\d+)?\s*%$/u,
      ''
    )
  )
  return texts.every(text => number.test(text)) ? ['numeric', 'short'] : ['short']
}

function hasGap(nodes: readonly RootContent[]): boolean {
  let found = false
  const root: Root = {type: 'root', children: [...nodes]}
  visit(root, node => {
    // Gaps in links, code and raw HTML are text.
    if (node.type === 'link' || node.type === 'linkReference') return 'skip'
    if (node.type === 'text' && /\[\[[^\]]+\]\]/u.test(node.value)) found = true
    return !found
  })
  return found
}
