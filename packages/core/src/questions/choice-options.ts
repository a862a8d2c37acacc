import type {List, ListItem} from 'mdast'
import {placeOf, placeOfLine, sourceOf, type ModuleBuild} from '../build/context.ts'
import {buildBlocks} from '../build/prose.ts'
import {writeBox} from '../misread/boxes.ts'
import {linesOf, quoted} from '../misread/lookalike.ts'
import type {Block, ChoiceOption} from '../model.ts'
import type {Place} from '../report.ts'
import {plainText} from '../traverse.ts'
import {createAlikeGuard} from './alike.ts'
import {looseBox} from './infer-kind.ts'
import type {QuestionSource} from './question-reader.ts'
import {takeApart} from './written-answer.ts'

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
  const guard = createAlikeGuard('option', build)
  const options = answers.children.map((item, index): WrittenOption => {
    const place = placeOf(build, item)
    if (typeof item.checked !== 'boolean') {
      sound = false
      const box = looseBox(item)
      build.report(
        'fence-content',
        {
          name: 'question',
          found: `item \`${plainText([item]).slice(0, 40)}\` without a box`,
          expected: box === undefined ? '`- [ ]` or `- [x]` at every option' : quoted(writeBox(box))
        },
        place
      )
    }
    const {body, weight, feedback} = takeApart(item, withWeights)
    const children = buildBlocks(body, build)
    if (!guard({body, built: children}, index + 1, place)) sound = false
    return {ticked: item.checked === true, children, feedback: buildBlocks(feedback, build), weight, place}
  })
  tellSecondLines(answers.children, build)
  if (options.length < 2) {
    build.report(
      'question-options',
      {found: options.length, noun: 'option', expected: 'at least two'},
      placeOf(build, answers)
    )
    sound = false
  }
  return sound ? options : undefined
}

/** Below this an option needs no second line to fit. */
const shortLine = 50

/** Tell options that go on in a second line which begins like a sentence: feedback without its `>`. */
function tellSecondLines(items: readonly ListItem[], build: ModuleBuild): void {
  const doubled = items.flatMap(({children: [first]}) => {
    const [line, next] = first?.type === 'paragraph' ? linesOf(build.file.text, first.position) : []
    const isNew = line !== undefined && line.text.length < shortLine && /^\p{Lu}/u.test(next?.text ?? '')
    return isNew && next !== undefined ? [next] : []
  })
  const [line] = doubled
  if (line === undefined || doubled.length < 2) return
  build.report(
    'markup-misread',
    {
      found: quoted(line.text),
      read: 'a part of the option above it',
      expected: `${quoted(`> ${line.text}`)} for feedback`
    },
    placeOfLine(build, line)
  )
}

/**
 * Read the boxes of a question of which exactly one is right.
 *
 * @param source The question.
 * @returns The options, or `undefined` where they make no sense.
 */
export function readOneOf(source: QuestionSource): readonly WrittenOption[] | undefined {
  const {answers, build} = source
  const options = readOptions(source, false)
  if (options === undefined || answers?.type !== 'list') return undefined
  const ticked = options.filter(option => option.ticked)
  if (ticked.length === 1) {
    tellWeights(answers, build)
    return options
  }
  const place = ticked[1]?.place ?? placeOf(build, answers)
  build.report('question-right-answers', {found: ticked.length, expected: 'exactly one `[x]`'}, place)
  return undefined
}

/** Tell what would be a weight under `multiple`: here learners read it as a part of the option. */
function tellWeights({children}: List, build: ModuleBuild): void {
  const weighted = children.filter(item => {
    const {body, weight} = takeApart(item, true)
    return weight !== undefined && body.length > 0
  })
  const [item] = weighted
  if (item === undefined || !(weighted.length > 1 || item.checked === true)) return
  const first = item.children[0]
  const last = first?.type === 'paragraph' ? first.children.at(-1) : undefined
  build.report(
    'markup-misread',
    {
      found: quoted(sourceOf(build, last ?? item)),
      read: 'words of the option',
      expected: '`type=multiple` for weights, or no percentage: one option is right, and counts 100 %'
    },
    placeOf(build, last ?? item)
  )
}

/**
 * Make an option of the model of a box that is all or nothing.
 *
 * @param option The box as written.
 * @returns The option: 100 % where it is ticked, else nothing.
 */
export function toOption({children, feedback, ticked, place}: WrittenOption): ChoiceOption {
  return {children, feedback, weight: ticked ? 100 : 0, position: place.position}
}
