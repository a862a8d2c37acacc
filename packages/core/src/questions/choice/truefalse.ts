import {placeOf} from '../../build/context.ts'
import {plainText} from '../../traverse.ts'
import type {QuestionReader} from '../index.ts'
import type {ChoiceOption} from '../../model.ts'
import {readOptions, type WrittenOption} from './options.ts'
import {isFalseWord, isTrueWord} from './truth-words.ts'

/** Say whether the stem is true. */
export const truefalse: QuestionReader<'truefalse'> = {
  attributes: [],
  read(source) {
    const {answers, build, base} = source
    const options = readOptions(source, false)
    if (options === undefined || answers === undefined) return undefined
    const [first, second, ...others] = options
    if (first === undefined || second === undefined || others.length > 0) {
      build.report(
        'question-options',
        {found: options.length, expected: 'exactly two under `type=truefalse`'},
        placeOf(build, answers)
      )
      return undefined
    }
    const ticked = options.filter(option => option.ticked)
    if (ticked.length !== 1) {
      build.report(
        'question-right-answers',
        {found: ticked.length, expected: 'exactly one `[x]`'},
        ticked[1]?.place ?? placeOf(build, answers)
      )
      return undefined
    }
    const lang = base.lang ?? build.lang
    const words = [first, second].map(option => plainText(option.children))
    // In either order when the words are known; other words: the first stands for true.
    const swapped =
      isFalseWord(words[0] ?? '', lang)
      || (isTrueWord(words[1] ?? '', lang) && !isTrueWord(words[0] ?? '', lang))
    const trueOption = swapped ? 1 : 0
    return {
      ...base,
      kind: 'truefalse',
      answer: (swapped ? second : first).ticked,
      options: [toOption(first), toOption(second)],
      trueOption
    }
  }
}

function toOption({children, feedback, ticked, place}: WrittenOption): ChoiceOption {
  return {children, feedback, weight: ticked ? 100 : 0, position: place.position}
}
