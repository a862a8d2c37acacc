import {readOneOf, toOption} from '../choice-options.ts'
import type {QuestionReader} from '../question-reader.ts'

/** Choose one. */
export const single: QuestionReader<'single'> = {
  attributes: [],
  read(source) {
    const shuffle = source.attributes.flag('shuffle', false)
    const options = readOneOf(source)
    if (options === undefined) return undefined
    return {...source.base, kind: 'single', shuffle, options: options.map(toOption)}
  }
}
