import {plainText, questionsOf, type Question} from '@silabus/core'
import {aiken} from '@silabus/moodle'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {arbitraryCourse} from './arbitrary-course.ts'
import {readAiken} from './gift-checker/read-aiken.ts'
import {inPlace, textBankOf} from './text-bank.ts'

/** `RUNS=1000` looks longer. */
const runs = {numRuns: Number(process.env['RUNS'] ?? 25)}

/** Whether Aiken has a form for it: one option is right, and there is something to read. */
function isWritten({kind, stem}: Question): boolean {
  const words = plainText(stem).replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\s]/gu, '')
  return (kind === 'single' || kind === 'truefalse') && Buffer.byteLength(words) > 1
}

test('every file keeps the form, and each question is there, or its loss is told', () => {
  fc.assert(
    fc.property(arbitraryCourse, course => {
      const {text, messages} = textBankOf(inPlace(course), aiken)
      const questions = questionsOf(course.modules).map(({question}) => question)
      const written = text === undefined ? [] : readAiken(text)
      const left = messages.filter(({reason}) => reason.endsWith('the question is left out'))
      expect(written.length + left.length).toBe(questions.length)
      expect(written).toHaveLength(questions.filter(isWritten).length)
    }),
    runs
  )
})

test('the right option is right', () => {
  fc.assert(
    fc.property(arbitraryCourse, course => {
      const {text} = textBankOf(course, aiken)
      const expected = course.modules.flatMap(module => {
        const own = questionsOf([module]).filter(({question}) => isWritten(question))
        return [...own.filter(({quiz}) => quiz === undefined), ...own.filter(({quiz}) => quiz !== undefined)]
      })
      const written = text === undefined ? [] : readAiken(text)
      expect(written.map(({right, options}) => [right, options.length])).toEqual(
        expected.map(({question}) =>
          'options' in question
            ? [question.options.findIndex(({weight}) => weight > 0), question.options.length]
            : []
        )
      )
    }),
    runs
  )
})
