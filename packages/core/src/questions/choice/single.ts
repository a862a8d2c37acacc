import {placeOf} from '../../build/context.ts'
import type {QuestionReader} from '../index.ts'
import {readOptions} from './options.ts'

/** Choose one. */
export const single: QuestionReader<'single'> = {
  attributes: ['shuffle'],
  read(source) {
    const {answers, build, base, attributes} = source
    const options = readOptions(source, false)
    const shuffle = attributes.flag('shuffle', false)
    if (options === undefined || answers === undefined) return undefined
    const ticked = options.filter(option => option.ticked)
    if (ticked.length !== 1) {
      const place = ticked[1]?.place ?? placeOf(build, answers)
      build.report('question-right-answers', {found: ticked.length, expected: 'exactly one `[x]`'}, place)
      return undefined
    }
    return {
      ...base,
      kind: 'single',
      shuffle,
      options: options.map(({children, feedback, ticked: right, place}) => ({
        children,
        feedback,
        weight: right ? 100 : 0,
        position: place.position
      }))
    }
  }
}
