import type {List, RootContent} from 'mdast'
import {placeOf} from '../build/context.ts'
import {buildBlocks} from '../build/prose.ts'
import type {Block} from '../model.ts'
import type {Place} from '../report.ts'
import {plainText} from '../traverse.ts'
import type {QuestionSource} from './question-reader.ts'
import {takeApart} from './written-answer.ts'

/** An answer that can be typed, as written. */
export interface WrittenAccepted {
  readonly text: string
  readonly body: readonly RootContent[]
  readonly weight: number
  readonly feedback: readonly Block[]
  readonly place: Place
}

/** The answers of a question that is answered by typing. */
export interface AcceptedAnswers {
  readonly accepted: readonly WrittenAccepted[]
  /** Feedback of the item that catches every other answer. */
  readonly otherwise: readonly Block[]
}

/** What cannot be typed. */
const untypable: Readonly<Partial<Record<RootContent['type'], string>>> = {
  image: 'picture',
  imageReference: 'picture',
  footnoteReference: 'footnote',
  code: 'code block',
  list: 'list in a list',
  table: 'table',
  blockquote: 'box',
  html: 'raw HTML',
  containerDirective: 'fence',
  heading: 'heading',
  thematicBreak: 'rule'
}

/**
 * Read a list of accepted answers.
 *
 * @param source The question.
 * @param list Its answers.
 * @returns The answers; `undefined` where one is empty, cannot be typed, or none is wholly right.
 */
export function readAccepted({build, stated}: QuestionSource, list: List): AcceptedAnswers | undefined {
  const accepted: WrittenAccepted[] = []
  let otherwise: {readonly feedback: readonly Block[]; readonly number: number} | undefined
  let sound = true
  for (const [index, item] of list.children.entries()) {
    const place = placeOf(build, item)
    const written = takeApart(item, true)
    const {body, weight = 100} = written
    const feedback = buildBlocks(written.feedback, build)
    const text = plainText(body)
    const what = nameUntypable(body)
    if (what !== undefined) {
      sound = false
      const expected = stated
        ? 'text that a learner can type'
        : 'text that a learner can type, or boxes `- [ ]`'
      build.report('question-answer-untypable', {found: what, expected}, place)
    } else if (text === '') {
      sound = false
      build.report('question-option-empty', {noun: 'answer', number: index + 1}, place)
    } else if (text === '*') {
      if (otherwise !== undefined) {
        sound = false
        build.report(
          'question-option-duplicate',
          {noun: 'answer', text: String.raw`\*`, first: otherwise.number},
          place
        )
      } else if ((written.weight ?? 0) !== 0) {
        sound = false
        build.report(
          'question-weight',
          {found: `weight \`${weight}%\` of every other answer`, expected: 'none'},
          place
        )
      }
      otherwise = {feedback, number: index + 1}
    } else if (weight < 0 || weight > 100) {
      sound = false
      build.report(
        'question-weight',
        {found: `weight \`${weight}%\``, expected: 'a weight from 0% to 100%'},
        place
      )
    } else accepted.push({text, body, weight, feedback, place})
  }
  if (!sound) return undefined
  if (accepted.length === 0) {
    build.report(
      'question-right-answers',
      {found: 0, expected: 'at least one beside the one for every other answer'},
      placeOf(build, list)
    )
    return undefined
  }
  const best = accepted.reduce((most, {weight}) => Math.max(most, weight), -Infinity)
  if (best < 100) {
    const found = `best weight of ${best}%`
    build.report(
      'question-weight',
      {found, expected: 'at least one answer without a weight, or with `100%`'},
      placeOf(build, list)
    )
    return undefined
  }
  return {accepted, otherwise: otherwise?.feedback ?? []}
}

/** Say what stands in the way of typing an answer, if anything does. */
function nameUntypable(body: readonly RootContent[]): string | undefined {
  for (const [index, node] of body.entries()) {
    const known = untypable[node.type]
    if (known !== undefined) return known
    if (index > 0) return 'second paragraph'
    if ('children' in node) {
      const inside = nameUntypable(node.children.filter(child => untypable[child.type] !== undefined))
      if (inside !== undefined) return inside
    }
  }
  return undefined
}
