import type {ListItem, PhrasingContent, RootContent} from 'mdast'
import {alertKind} from '../build/prose.ts'

/** An item of the answers, taken apart. */
export interface WrittenAnswer {
  /** The answer itself. */
  readonly body: readonly RootContent[]
  /** Percent in a trailing code span such as `` `50%` ``, where weights are asked for. */
  readonly weight: number | undefined
  /** What its quotations hold. */
  readonly feedback: readonly RootContent[]
}

/**
 * Take an item of the answers apart: a quotation in it is feedback, everything else is the answer.
 *
 * @param item The item as parsed.
 * @param withWeight Whether a trailing `` `50%` `` is a weight.
 * @returns Its parts.
 */
export function takeApart(item: ListItem, withWeight: boolean): WrittenAnswer {
  const feedback: RootContent[] = []
  const body: RootContent[] = []
  for (const child of item.children) {
    if (child.type === 'blockquote' && alertKind(child) === undefined) feedback.push(...child.children)
    else body.push(child)
  }
  const [first, ...rest] = body
  if (!withWeight || first?.type !== 'paragraph') return {body, weight: undefined, feedback}
  const last = first.children.at(-1)
  const match =
    last?.type === 'inlineCode'
      ? /^([+-]?)(\d+(?:[.,]\d+)?)\s*%$/u.exec(last.value.replace('\u2212', '-'))
      : null
  if (match === null) return {body, weight: undefined, feedback}
  const weight = Number(`${match[1] ?? ''}${(match[2] ?? '').replace(',', '.')}`)
  const children = trimEnd(first.children.slice(0, -1))
  return {body: children.length === 0 ? rest : [{...first, children}, ...rest], weight, feedback}
}

function trimEnd(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1)
  if (last?.type !== 'text') return [...nodes]
  const value = last.value.trimEnd()
  return value === '' ? nodes.slice(0, -1) : [...nodes.slice(0, -1), {...last, value}]
}
