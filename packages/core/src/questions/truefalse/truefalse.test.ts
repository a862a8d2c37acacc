import {describe, expect, it} from 'vitest'
import {readQuestion} from '../testing/read-question.ts'

const stem = 'So it is.\n\n'

describe('a question whether something is true', () => {
  it.each([
    ['id', 'Benar', 'Salah', false, 0],
    ['id', 'Salah', 'Benar', true, 1],
    ['id', 'False', 'True', true, 1],
    ['id', 'Setuju', 'Tidak setuju', false, 0],
    ['ar', 'خطأ', 'صحيح', true, 1]
  ])('knows the words of %s: %s, %s', (lang, first, second, answer, trueOption) => {
    const {question, told} = readQuestion(`${stem}- [ ] ${first}\n- [x] ${second}`, 'type=truefalse', lang)
    expect(told).toEqual([])
    expect(question).toMatchObject({kind: 'truefalse', answer, trueOption})
  })

  it('has two options of which one is right', () => {
    expect(readQuestion(`${stem}- [x] a\n- [ ] b\n- [ ] c`, 'type=truefalse').told).toEqual([
      'question-options@5:1'
    ])
    expect(readQuestion(`${stem}- [x] a\n- [x] b`, 'type=truefalse').told).toEqual([
      'question-right-answers@6:1'
    ])
    expect(readQuestion(`${stem}- [x] a`, 'type=truefalse').told).toEqual(['question-options@5:1'])
  })
})
