import type {RootContent} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import {visit} from 'unist-util-visit'
import {attributesOf, readFenceAttributes, type AttributeReader} from '../build/attributes.ts'
import {firstLine, placeOf, type ModuleBuild} from '../build/context.ts'
import {broken, fenceAttributes, labelAndBody, nounOf} from '../build/fences.ts'
import {alertBody, alertKind, buildBlocks} from '../build/prose.ts'
import type {Block, QuestionBase} from '../model.ts'
import {nearest} from '../nearest.ts'
import {plainText} from '../traverse.ts'
import {readers} from './index.ts'
import {readBody, type Answers, type Body} from './infer-kind.ts'
import {answerForms, isAuthoredKind, type AuthoredKind} from './kinds.ts'

/** What a reader of one kind works on. */
export interface QuestionSource {
  /** Everything but the answers. */
  readonly base: QuestionBase
  readonly answers: Answers | undefined
  /** Whether the author wrote `type=`. */
  readonly stated: boolean
  readonly attributes: AttributeReader
  readonly node: ContainerDirective
  readonly build: ModuleBuild
}

/** Attributes of every question. */
const shared = ['objectives', 'points', 'title', 'type']

/**
 * Build a question.
 *
 * @param node The fence as parsed.
 * @param build The module.
 * @returns The question, or a `broken` node: a question is never taken half.
 */
export function buildQuestion(node: ContainerDirective, build: ModuleBuild): Block[] {
  const place = firstLine(build, node)
  const attributes = readFenceAttributes(node, build)
  const objectives = attributes.words('objectives')
  for (const id of objectives) build.objectiveUses.push({id, by: 'question', place})
  const parts = labelAndBody(node)
  const body = readBody(parts.body)
  const kind = kindOf(node, body, build)
  const known = kind === undefined ? undefined : readers[kind]
  const own = known?.attributes ?? ['shuffle', 'case', 'wildcard', 'lines', 'words', 'penalty', 'style']
  const common = fenceAttributes(node, build, [...shared, ...own])
  const titleText =
    attributes.text('title') ?? (parts.label.length === 0 ? undefined : plainText(parts.label))
  const points = attributes.positive('points') ?? 1

  const stem = buildBlocks(body.stem, build)
  const {hints, explanation, complete} = readAfter(body, kind, build)
  const id = common.id ?? missingId(titleText ?? plainText(body.stem), node, build)
  const base: QuestionBase = {
    ...common,
    type: 'question',
    id,
    ...(titleText === undefined ? {} : {title: titleText}),
    objectives,
    points,
    stem,
    hints,
    explanation,
    position: node.position
  }
  if (build.objectivesDeclared && objectives.length === 0 && kind !== undefined)
    build.report('question-without-objective', {id}, place)
  if (stem.length === 0) build.report('question-stem-empty', {}, place)
  const question = known?.read({
    base,
    answers: body.answers,
    stated: attributes.text('type') !== undefined,
    attributes,
    node,
    build
  })
  if (question === undefined || stem.length === 0 || !complete || attributes.failed())
    return breakQuestion(node, build)
  return [question]
}

/** Decide the kind; what contradicts itself has none. */
function kindOf(node: ContainerDirective, body: Body, build: ModuleBuild): AuthoredKind | undefined {
  const place = firstLine(build, node)
  const stated = attributesOf(node)['type']
  if (stated === undefined) {
    const [inferred] = body.kinds
    if (inferred !== 'essay') return inferred
    build.report('question-answers-missing', {}, place)
    return undefined
  }
  if (!isAuthoredKind(stated)) {
    build.report(
      'question-kind-unknown',
      {kind: stated, near: nearest(stated, Object.keys(answerForms))},
      place
    )
    return undefined
  }
  // An essay's stem may hold lists and tables; with any other kind the form of the answers has to fit.
  if (body.kinds.includes(stated) || (stated === 'essay' && body.kinds[0] !== 'cloze')) return stated
  const found = body.kinds[0] === 'essay' ? 'nothing' : answerForms[body.kinds[0] ?? 'essay']
  build.report('question-kind-conflict', {kind: stated, found, expected: answerForms[stated]}, place)
  return undefined
}

/** Read hints and explanation; anything else after the answers is a mistake. */
function readAfter(
  body: Body,
  kind: AuthoredKind | undefined,
  build: ModuleBuild
): {hints: Block[][]; explanation: Block[]; complete: boolean} {
  const hints: Block[][] = []
  const explanation: Block[] = []
  let complete = true
  for (const node of body.after) {
    const alert = alertKind(node)
    if (node.type === 'blockquote' && alert === 'tip') hints.push(alertBody(node, build))
    else if (node.type === 'blockquote' && alert === 'note') explanation.push(...alertBody(node, build))
    else if (isNotProse(node) || build.brokenFences.told.has(node)) continue
    else {
      complete = false
      if (kind !== undefined)
        build.report('question-after-answers', {found: nounOf(node)}, placeOf(build, node))
    }
  }
  return {hints, explanation, complete}
}

function isNotProse(node: RootContent): boolean {
  return (
    node.type === 'definition'
    || node.type === 'footnoteDefinition'
    || (node.type === 'html' && /^<!--[\s\S]*-->$/u.test(node.value.trim()))
  )
}

function missingId(text: string, node: ContainerDirective, build: ModuleBuild): string {
  const words = text.split(' ').slice(0, 6).join(' ')
  const id = build.ids.derive(words, build.moduleId, 'question', firstLine(build, node))
  build.report('id-missing', {what: 'question', id}, firstLine(build, node))
  return id
}

function breakQuestion(node: ContainerDirective, build: ModuleBuild): Block[] {
  visit(node, 'footnoteReference', call => {
    build.calledInBroken.add(call.identifier)
  })
  return [broken(node, build)]
}
