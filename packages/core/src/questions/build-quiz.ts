import type {ContainerDirective} from 'mdast-util-directive'
import {idWithoutSign, readFenceAttributes} from '../build/attributes.ts'
import {firstLine, type ModuleBuild} from '../build/context.ts'
import {broken, fenceAttributes, labelAndBody} from '../build/fences.ts'
import {buildBlocks} from '../build/prose.ts'
import type {Block, Question} from '../model.ts'
import {plainText, walk} from '../traverse.ts'

const own = ['title', 'pick', 'shuffle', 'pass', 'attempts']

/**
 * Build a quiz.
 *
 * @param node The fence as parsed.
 * @param build The module.
 * @returns The quiz, or what it holds with a `broken` node before it.
 */
export function buildQuiz(node: ContainerDirective, build: ModuleBuild): Block[] {
  const place = firstLine(build, node)
  const common = fenceAttributes(node, build, own)
  const attributes = readFenceAttributes(node, build)
  const {label, body} = labelAndBody(node)
  const title = attributes.text('title') ?? (label.length === 0 ? undefined : plainText(label))
  const pick = attributes.count('pick')
  const pass = attributes.percent('pass')
  const attempts = attributes.count('attempts')
  const shuffle = attributes.flag('shuffle', false)
  const children = buildBlocks(body, build)
  let id = common.id
  if (id === undefined) {
    id = build.ids.derive(title ?? 'quiz', build.moduleId, 'quiz', place)
    if (idWithoutSign(node, ['lang', ...own]) === undefined)
      build.report('id-missing', {what: 'quiz', id}, place)
  }
  const questions: Question[] = []
  // A broken question counts: it is told at its place, and the quiz is not called empty for it.
  let count = 0
  walk(children, child => {
    if (child.type === 'question') questions.push(child)
    if (child.type === 'question' || child.type === 'broken') count += 1
    return child.type !== 'question'
  })
  let sound = !attributes.failed() && count > 0 && (pick ?? 0) <= count
  // What fell out of it counts too, but nobody knows how much that is.
  if (!build.brokenFences.uncertain.has(node)) {
    if (count === 0) build.report('quiz-empty', {}, place)
    else if (pick !== undefined && pick > count) build.report('quiz-pick', {pick, questions: count}, place)
  }
  const points = [...new Set(questions.map(question => question.points))].sort((a, b) => a - b)
  if (pick !== undefined && points.length > 1) {
    build.report('quiz-pick-points', {points}, place)
    sound = false
  }
  // In a draft a quiz whose attributes make no sense still shows what it holds.
  if (!sound)
    return count === 0
      ? [broken(node, build)]
      : [broken({...node, position: place.position}, build), ...children]
  return [
    {
      ...common,
      type: 'quiz',
      id,
      ...(title === undefined ? {} : {title}),
      ...(pick === undefined ? {} : {pick}),
      shuffle,
      ...(pass === undefined ? {} : {pass}),
      ...(attempts === undefined ? {} : {attempts}),
      children,
      position: node.position
    }
  ]
}
