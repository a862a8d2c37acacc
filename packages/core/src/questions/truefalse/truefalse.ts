import {placeOf} from '../../build/context.ts'
import {plainText} from '../../traverse.ts'
import {readOptions, readOneOf, toOption} from '../choice-options.ts'
import type {QuestionReader} from '../question-reader.ts'
import {isFalseWord, isTrueWord} from './truth-words.ts'

/** Say whether the stem is true. */
export const truefalse: QuestionReader<'truefalse'> = {
  attributes: [],
  read(source) {
    const {answers, build, base, attributes} = source
    // Two options that exclude each other have an order of their own: asked for, it changes nothing.
    attributes.flag('shuffle', false)
    if (answers !== undefined && answers.children.length > 2) {
      readOptions(source, false)
      build.report(
        'question-options',
        {found: answers.children.length, noun: 'option', expected: 'exactly two under `type=truefalse`'},
        placeOf(build, answers)
      )
      return undefined
    }
    const [first, second] = readOneOf(source) ?? []
    if (first === undefined || second === undefined) return undefined
    const lang = base.lang ?? build.lang
    const words = [first, second].map(option => plainText(option.children))
    // In either order when the words are known; other words: the first stands for true.
    const swapped =
      isFalseWord(words[0] ?? '', lang)
      || (isTrueWord(words[1] ?? '', lang) && !isTrueWord(words[0] ?? '', lang))
    return {
      ...base,
      kind: 'truefalse',
      answer: (swapped ? second : first).ticked,
      options: [toOption(first), toOption(second)],
      trueOption: swapped ? 1 : 0
    }
  }
}
