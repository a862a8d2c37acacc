import {placeOf} from '../../build/context.ts'
import type {QuestionReader} from '../question-reader.ts'
import type {QuestionSource} from '../question-reader.ts'
import {readOptions, type WrittenOption} from '../choice-options.ts'

/** Written thirds rarely add up: 33.3 three times is 99.9. */
const roundingError = 0.5

/** Choose all that are right. */
export const multiple: QuestionReader<'multiple'> = {
  attributes: ['penalty'],
  read(source) {
    const {answers, build, base, attributes} = source
    const options = readOptions(source, true)
    const shuffle = attributes.flag('shuffle', false)
    const penalty = attributes.flag('penalty', true)
    if (options === undefined || answers === undefined) return undefined
    if (!options.some(option => option.ticked)) {
      build.report(
        'question-right-answers',
        {found: 0, expected: 'at least one `[x]`'},
        placeOf(build, answers)
      )
      return undefined
    }
    const weights = weigh(options, penalty, source)
    if (weights === undefined) return undefined
    return {
      ...base,
      kind: 'multiple',
      shuffle,
      options: options.map(({children, feedback, place}, index) => ({
        children,
        feedback,
        weight: weights[index] ?? 0,
        position: place.position
      }))
    }
  }
}

/** Give each option its weight: the written ones, or equal shares. */
function weigh(
  options: readonly WrittenOption[],
  penalty: boolean,
  {build, answers}: QuestionSource
): readonly number[] | undefined {
  const right = options.filter(option => option.ticked)
  const share = 100 / right.length
  if (options.every(option => option.weight === undefined))
    return options.map(option => (option.ticked ? share : penalty ? -share : 0))
  let sound = true
  for (const {ticked, weight, place} of options) {
    if (ticked && (weight ?? 0) <= 0) {
      sound = false
      const found =
        weight === undefined ? 'right option without a weight' : `weight \`${weight}%\` of a right option`
      build.report(
        'question-weight',
        {found, expected: 'a weight above 0 such as `50%` at every right option'},
        place
      )
    } else if (!ticked && (weight ?? 0) > 0) {
      sound = false
      build.report(
        'question-weight',
        {
          found: `weight \`${weight ?? 0}%\` of an option without \`[x]\``,
          expected: '`[x]`, or a weight of at most 0'
        },
        place
      )
    } else if (Math.abs(weight ?? 0) > 100) {
      sound = false
      build.report(
        'question-weight',
        {found: `weight \`${weight ?? 0}%\``, expected: 'a weight from -100% to 100%'},
        place
      )
    }
  }
  if (!sound) return undefined
  const total = right.reduce((sum, option) => sum + (option.weight ?? 0), 0)
  if (Math.abs(total - 100) > roundingError) {
    const place = answers === undefined ? undefined : placeOf(build, answers)
    if (place !== undefined)
      build.report(
        'question-weight',
        {
          found: `weights of right options that add up to ${Number(total.toFixed(3))}%`,
          expected: 'weights that add up to 100%'
        },
        place
      )
    return undefined
  }
  // Equal weights were meant to be equal shares, exactly.
  const equal = right.every(option => Math.abs((option.weight ?? 0) - share) <= roundingError / right.length)
  return options.map(({ticked, weight}) => (ticked && equal ? share : (weight ?? 0)))
}
