import type {NumberAnswer} from '../../model.ts'
import {readAccepted} from '../accepted-answers.ts'
import {isThousands, readNumber} from '../numbers.ts'
import type {QuestionReader} from '../question-reader.ts'

/** Type a number. */
export const numeric: QuestionReader<'numeric'> = {
  attributes: [],
  read(source) {
    const {answers: list, attributes, base, build} = source
    attributes.flag('shuffle', false)
    if (list?.type !== 'list') return undefined
    const read = readAccepted(source, list)
    if (read === undefined) return undefined
    const lang = base.lang ?? build.lang
    const answers: NumberAnswer[] = []
    const seen = new Map<string, number>()
    for (const {text, weight, feedback, place} of read.accepted) {
      const result = readNumber(text, lang)
      if ('expected' in result) {
        build.report('question-number', {found: text, expected: result.expected}, place)
        continue
      }
      const {number} = result
      const key = `${number.value} ${number.unit ?? ''}`
      const first = seen.get(key)
      if (first !== undefined) {
        build.report('question-option-duplicate', {noun: 'answer', text, first}, place)
        continue
      }
      seen.set(key, answers.length + 1)
      if (isThousands(text, lang)) {
        const whole = text.replace('.', '')
        build.report(
          'number-notation',
          {found: text, read: `the number ${number.text}`, expected: `\`${whole}\`, or a decimal comma`},
          place
        )
      }
      answers.push({...number, weight, feedback, position: place.position})
    }
    if (answers.length < read.accepted.length) return undefined
    return {...base, kind: 'numeric', answers, otherwise: read.otherwise}
  }
}
