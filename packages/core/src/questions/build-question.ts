import type {RootContent} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import {visit} from 'unist-util-visit'
import {attributesOf, idWithoutSign, readFenceAttributes} from '../build/attributes.ts'
import {firstLine, placeOf, placeOfLine, type GapBuild, type ModuleBuild} from '../build/context.ts'
import {broken, fenceAttributes, labelAndBody, nounOf} from '../build/fences.ts'
import {alertBody, alertKind, buildBlocks} from '../build/prose.ts'
import {alertLookalike} from '../misread/alerts.ts'
import {linesOf, quoted} from '../misread/lookalike.ts'
import {meantAnswers} from '../misread/meant-answers.ts'
import type {Block, QuestionBase, QuestionKind} from '../model.ts'
import {nearest} from '../nearest.ts'
import {languageTag} from '../sources/language.ts'
import {plainText} from '../traverse.ts'
import {readers} from './index.ts'
import {isQuiet, kindsOf, readBody, type Body} from './infer-kind.ts'
import {answerForms, isQuestionKind} from './kinds.ts'
import {tellMisreadOptions} from './misread-options.ts'

const kindNames = Object.keys(answerForms)

/** Attributes of every question. */
const shared = ['objectives', 'points', 'shuffle', 'title', 'type']

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
  const lang = languageTag(attributesOf(node)['lang'] ?? '') ?? build.lang
  const bodyPlace = {text: build.file.text, lang}
  const misread = tellMisreadOptions(node, build)
  const kind = misread ? undefined : kindOf(node, kindsOf(parts.body, bodyPlace), build)
  const reader = kind === undefined ? undefined : readers[kind]
  const common = fenceAttributes(node, build, [...shared, ...(reader?.attributes ?? everyAttribute())])
  const body = readBody(parts.body, kind, bodyPlace)
  const titleText =
    attributes.text('title') ?? (parts.label.length === 0 ? undefined : plainText(parts.label))

  const gaps: GapBuild | undefined =
    kind === 'cloze' ? {state: {count: 0, sound: true}, lang, inTable: false} : undefined
  const own: ModuleBuild = {...build, gaps}
  const stem = buildBlocks(body.stem, own)
  const {hints, explanation, complete} = readAfter(body, kind, build)
  const id = common.id ?? missingId(titleText ?? plainText(stem), node, build)
  const base: QuestionBase = {
    ...common,
    type: 'question',
    id,
    ...(titleText === undefined ? {} : {title: titleText}),
    objectives,
    points: attributes.positive('points') ?? 1,
    stem,
    hints,
    explanation,
    position: node.position
  }
  if (build.objectivesDeclared && objectives.length === 0 && kind !== undefined)
    build.report('question-without-objective', {id}, place)
  if (stem.length === 0 && !misread) build.report('question-stem-empty', {}, place)
  const question = reader?.read({
    base,
    answers: body.answers,
    markerNotes: body.markerNotes,
    stated: attributes.text('type') !== undefined,
    attributes,
    node,
    build: own
  })
  if (question === undefined || stem.length === 0 || !complete || attributes.failed())
    return breakQuestion(node, build)
  return [question]
}

function isAttribute(name: string): boolean {
  return ['lang', ...shared, ...everyAttribute()].includes(name)
}

/** Of a question of no kind, no attribute of any kind is called unknown. */
function everyAttribute(): readonly string[] {
  return Object.values(readers).flatMap(({attributes}) => attributes)
}

/** Decide the kind; what contradicts itself has none. */
function kindOf(
  node: ContainerDirective,
  kinds: readonly [QuestionKind, ...QuestionKind[]],
  build: ModuleBuild
): QuestionKind | undefined {
  const place = firstLine(build, node)
  const stated = attributesOf(node)['type']
  const [inferred] = kinds
  if (stated === undefined) {
    if (inferred !== 'essay') return inferred
    tellMissingAnswers(node, build)
    return undefined
  }
  if (!isQuestionKind(stated)) {
    build.report(
      'question-kind-unknown',
      {kind: stated, near: nearest(stated, kindNames), known: kindNames},
      place
    )
    return undefined
  }
  if (kinds.includes(stated)) return stated
  const found = inferred === 'essay' ? 'nothing' : answerForms[inferred]
  build.report('question-kind-conflict', {kind: stated, found, expected: answerForms[stated]}, place)
  return undefined
}

/** Tell that there are no answers, at the line that was meant as one if there is such a line. */
function tellMissingAnswers(node: ContainerDirective, build: ModuleBuild): void {
  const meant = meantAnswers(node, build.file.text)
  if (meant === undefined) build.report('question-answers-missing', {}, firstLine(build, node))
  else {
    const {line, expected} = meant
    build.report('question-answers-missing', {found: quoted(line.text), expected}, placeOfLine(build, line))
  }
}

/** Read hints and explanation; anything else after the answers is a mistake. */
function readAfter(
  body: Body,
  kind: QuestionKind | undefined,
  build: ModuleBuild
): {hints: Block[][]; explanation: Block[]; complete: boolean} {
  const hints: Block[][] = []
  const explanation: Block[] = []
  let complete = true
  for (const node of body.after) {
    const alert = alertKind(node)
    if (node.type === 'blockquote' && alert === 'tip') hints.push(alertBody(node, build))
    else if (node.type === 'blockquote' && alert === 'note') explanation.push(...alertBody(node, build))
    else if (isQuiet(node) || build.brokenFences.told.has(node)) continue
    else {
      complete = false
      if (kind !== undefined)
        build.report(
          'question-after-answers',
          {found: nounOf(node), expected: meantAlert(node, build)},
          placeOf(build, node)
        )
    }
  }
  return {hints, explanation, complete}
}

/** Say how the mark of a hint was meant that is none, such as `[!HINT]`, or that has text behind it. */
function meantAlert(node: RootContent, build: ModuleBuild): string | undefined {
  const [paragraph] = node.type === 'blockquote' ? node.children : []
  const [line] = paragraph?.type === 'paragraph' ? linesOf(build.file.text, paragraph.position) : []
  const alert = line === undefined ? undefined : alertLookalike(line)
  // Only two kinds may stand there; that the rule says by itself.
  const one = /^`(\[!(?:TIP|NOTE)\]`(?:$| alone.*$))/u.exec(alert?.expected ?? '')?.[1]
  return one === undefined ? undefined : `\`> ${one}`
}

function missingId(text: string, node: ContainerDirective, build: ModuleBuild): string {
  const words = text.split(' ').slice(0, 6).join(' ')
  const id = build.ids.derive(words, build.moduleId, 'question', firstLine(build, node))
  // `{soil}` for `{#soil}` was told as a word that no attribute has.
  if (idWithoutSign(node, Object.keys(attributesOf(node)).filter(isAttribute)) === undefined)
    build.report('id-missing', {what: 'question', id}, firstLine(build, node))
  return id
}

function breakQuestion(node: ContainerDirective, build: ModuleBuild): Block[] {
  visit(node, 'footnoteReference', call => {
    build.calledInBroken.add(call.identifier)
  })
  return [broken(node, build)]
}
