import {expect, test} from 'vitest'
import {course, exported, module, multiple, paragraph, quiz, single, truefalse} from './testing/course.ts'
test('x', () => {
  const c = course([
    module('m1', [
      single('q1', {
        title: 'A & B <x>',
        objectives: ['TP1'],
        stem: [paragraph('a ]]> b')],
        hints: [[paragraph('h')]],
        explanation: [paragraph('e')]
      }),
      quiz(
        'z',
        [
          paragraph('intro'),
          multiple('q2', [33.3, 33.3, 33.3, -33.3]),
          truefalse('q3', true, ['True', 'False'])
        ],
        {pick: 2, shuffle: true}
      )
    ])
  ])
  const {xml, messages} = exported(c)
  console.log(xml, messages)
  expect(1).toBe(1)
})
