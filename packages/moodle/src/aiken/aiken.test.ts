import type {Block} from '@silabus/core'
import {expect, test} from 'vitest'
import {at, multiple, option, paragraph, questionText, single, truefalse} from '../testing/course.ts'
import {aiken} from './aiken.ts'

/** What is told beside what every file lacks. */
function told(question: Block): readonly string[] {
  return questionText(question, aiken).told.filter(line => !line.includes('ids, objectives and categories'))
}

test('a question is its text, an option on each line, and the letter of the right one', () => {
  const options = [option('Sand', 0), option('Compost', 100)]
  expect(questionText(single('q', {options}), aiken)).toEqual({
    text: 'Stem of q\nA) Sand\nB) Compost\nANSWER: B\n',
    told: [
      'target-loss 1 Unexpected ids, objectives and categories of questions, expected something that Aiken can carry; Moodle names each question by its text, and the teacher chooses a category at the import'
    ]
  })
  expect(questionText(truefalse('q', false, ['Benar', 'Salah']), aiken).text).toBe(
    'Stem of q\nA) Benar\nB) Salah\nANSWER: B\n'
  )
})

test('a text that begins like a line of the form is kept from being read as one', () => {
  for (const [text, safe] of [
    ['A. Which?', 'A . Which?'],
    ['B) Which?', 'B ) Which?'],
    ['ANSWER: A', 'ANSWER : A'],
    ['AB. Which?', 'AB. Which?']
  ] as const) {
    const question = single('q', {stem: [paragraph(text), paragraph('C) ANSWER: B')]})
    expect(questionText(question, aiken).text).toBe(`${safe} C) ANSWER: B\nA) Right\nB) Wrong\nANSWER: A\n`)
  }
})

test('all that a question loses is told at once', () => {
  const question = single('q', {
    position: at(8),
    title: 'T',
    points: 2,
    hints: [[paragraph('h')]],
    explanation: [paragraph('e')],
    stem: [paragraph('Which ', {type: 'strong', children: [{type: 'text', value: 'one'}]})],
    options: [option('a', 100, {feedback: [paragraph('f')]}), option('b', 0)]
  })
  expect(told(question)).toEqual([
    'target-loss 8 Unexpected title, `points=2`, feedback, hint, explanation, markup, expected something that Aiken can carry; the question and its options are written as plain text'
  ])
  expect(told(single('q'))).toEqual([])
})

test('what has no form in Aiken is left out, each with a message', () => {
  const many = Array.from({length: 27}, (_, index) => option(`Option ${index}`, index === 0 ? 100 : 0))
  const picture: Block = paragraph({
    type: 'picture',
    source: 'data:image/png;base64,iVBORw0KGgo=',
    alternative: '',
    decorative: true
  })
  const cases: readonly (readonly [Block, string])[] = [
    [multiple('q', [50, 50]), 'question of the kind `multiple`'],
    [single('q', {options: many}), '27 options'],
    [
      single('q', {options: [option('a', 100, {children: [picture]}), option('b', 0)]}),
      'option without words'
    ],
    [
      single('q', {options: [option('a', 100), option('a ', 0)]}),
      'options that are the same without their markup'
    ],
    [single('q', {stem: [picture]}), 'question without words']
  ]
  for (const [question, what] of cases) {
    expect(questionText(question, aiken)).toEqual({
      text: '',
      told: [
        `target-loss 1 Unexpected ${what}, expected something that Aiken can carry; the question is left out`
      ]
    })
  }
})
