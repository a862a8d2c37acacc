import type {ListItem, PhrasingContent, RootContent} from 'mdast'
import {placeOf} from '../../build/context.ts'
import {alertKind, buildBlocks} from '../../build/prose.ts'
import type {Block} from '../../model.ts'
import type {Place} from '../../report.ts'
import {plainText} from '../../traverse.ts'
import type {QuestionSource} from '../build-question.ts'

/** One box as written. */
export interface WrittenOption {
  readonly ticked: boolean
  readonly children: readonly Block[]
  readonly feedback: readonly Block[]
  /** Percent in a trailing code span such as `` `50%` ``, where weights are asked for. */
  readonly weight: number | undefined
  readonly place: Place
}

/**
 * Read the boxes of a choice question.
 *
 * @param source The question.
 * @param withWeights Whether a trailing `` `50%` `` is a weight.
 * @returns The options, or `undefined` where one is empty, doubled or not a box.
 */
export function readOptions(
  source: QuestionSource,
  withWeights: boolean
): readonly WrittenOption[] | undefined {
  const {answers, build} = source
  if (answers?.type !== 'list') return undefined
  let sound = true
  const seen = new Map<string, number>()
  const options = answers.children.map((item, index): WrittenOption => {
    const place = placeOf(build, item)
    if (typeof item.checked !== 'boolean') {
      sound = false
      build.report(
        'fence-content',
        {
          name: 'question',
          found: `item \`${plainText([item]).slice(0, 40)}\` without a box`,
          expected: '`- [ ]` or `- [x]` at every option'
        },
        place
      )
    }
    const {body, weight, feedback} = takeApart(item, withWeights)
    const children = buildBlocks(body, build)
    // Pictures without words are told apart by their files, code by its text.
    const text =
      plainText(body) === ''
        ? JSON.stringify(children, (key, value: unknown) => (key === 'position' ? undefined : value))
        : `${plainText(body)}\u0000${body.map(shape).join()}`
    const first = seen.get(text)
    if (children.length === 0) {
      sound = false
      build.report('question-option-empty', {number: index + 1}, place)
    } else if (first !== undefined) {
      sound = false
      build.report('question-option-duplicate', {text: plainText(body).slice(0, 60), first}, place)
    } else seen.set(text, index + 1)
    return {ticked: item.checked === true, children, feedback: buildBlocks(feedback, build), weight, place}
  })
  if (options.length < 2) {
    build.report(
      'question-options',
      {found: options.length, expected: 'at least two'},
      placeOf(build, answers)
    )
    sound = false
  }
  return sound ? options : undefined
}

/** Feedback is a quotation inside the item; everything else is the option. */
function takeApart(
  item: ListItem,
  withWeights: boolean
): {body: RootContent[]; weight: number | undefined; feedback: RootContent[]} {
  const feedback: RootContent[] = []
  const body: RootContent[] = []
  for (const child of item.children) {
    if (child.type === 'blockquote' && alertKind(child) === undefined) feedback.push(...child.children)
    else body.push(child)
  }
  const [first, ...rest] = body
  if (!withWeights || first?.type !== 'paragraph') return {body, weight: undefined, feedback}
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

/** Options with the same words differ when their markup does: `x` in code and in bold are two options. */
function shape(node: RootContent): string {
  if ('children' in node) return `${node.type}(${node.children.map(shape).join()})`
  return node.type === 'image' ? `${node.type}:${node.url}` : node.type
}
