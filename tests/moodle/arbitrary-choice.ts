import type {ChoiceOption, Question, QuestionBase} from '@silabus/core'
import fc from 'fast-check'
import {maybe, prose, title} from './arbitrary-prose.ts'

/** A question without its id. */
export type Draft = (id: string) => Question

/** What every kind has. */
export const base: fc.Arbitrary<Omit<QuestionBase, 'id'>> = fc.record({
  type: fc.constant('question' as const),
  title: fc.option(title, {nil: undefined}),
  objectives: fc.subarray(['TP1', 'TP2', 'tujuan-ketiga']),
  points: fc.constantFrom(1, 2, 0.5, 10, 1 / 3),
  stem: prose,
  hints: fc.array(prose, {maxLength: 2}),
  explanation: maybe
})

function optionsOf(weights: readonly number[]): fc.Arbitrary<ChoiceOption[]> {
  return fc
    .tuple(
      ...weights.map(weight => fc.record({children: prose, feedback: maybe, weight: fc.constant(weight)}))
    )
    .map(options =>
      options.map((option, index) => ({
        ...option,
        // Core lets no two options be the same.
        children: [
          {type: 'paragraph', children: [{type: 'text', value: `Opsi ${index}`}]},
          ...option.children
        ]
      }))
    )
}

const single: fc.Arbitrary<Draft> = fc
  .tuple(
    base,
    fc.integer({min: 2, max: 5}).chain(count => optionsOf([...Array<number>(count - 1).fill(0), 100])),
    fc.boolean()
  )
  .map(([shared, options, shuffle]) => id => ({...shared, kind: 'single', id, options, shuffle}))

const multiple: fc.Arbitrary<Draft> = fc
  .tuple(
    base,
    fc
      .tuple(fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 3}), fc.boolean())
      .chain(([right, wrong, penalty]) =>
        optionsOf([
          ...Array<number>(right).fill(100 / right),
          ...Array<number>(wrong).fill(penalty ? -100 / right : 0)
        ])
      ),
    fc.boolean()
  )
  .map(([shared, options, shuffle]) => id => ({...shared, kind: 'multiple', id, options, shuffle}))

const truefalse: fc.Arbitrary<Draft> = fc
  .tuple(
    base,
    fc.boolean(),
    fc.constantFrom<readonly [string, string]>(
      ['Benar', 'Salah'],
      ['True', 'False'],
      ['Setuju', 'Tidak setuju']
    ),
    fc.constantFrom<0 | 1>(0, 1),
    maybe
  )
  .map(([shared, answer, words, trueOption, feedback]) => id => {
    const made = words.map((word, index): ChoiceOption => ({
      children: [{type: 'paragraph', children: [{type: 'text', value: word}]}],
      feedback: index === 0 ? feedback : [],
      weight: (index === 0) === answer ? 100 : 0
    }))
    const [yes, no] = made
    if (yes === undefined || no === undefined) throw new Error('Two words make two options')
    return {
      ...shared,
      kind: 'truefalse',
      id,
      answer,
      options: trueOption === 0 ? [yes, no] : [no, yes],
      trueOption
    }
  })

/** A question with options to choose from. */
export const choice: fc.Arbitrary<Draft> = fc.oneof(single, multiple, truefalse)
