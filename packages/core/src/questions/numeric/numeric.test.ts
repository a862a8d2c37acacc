import {describe, expect, it} from 'vitest'
import {readQuestion} from '../testing/read-question.ts'

const stem = 'How much?\n\n'

describe('a question for a number', () => {
  it('is a list of numbers with tolerance, unit, weight and feedback', () => {
    const {question, told} = readQuestion(
      `${stem}- 9.81 ± 0.05 m/s²\n- 9.8 +- 5% m/s² \`50%\`\n  > More digits.\n- 6.02e23`
    )
    expect(told).toEqual([])
    expect(question).toMatchObject({
      kind: 'numeric',
      answers: [
        {value: 9.81, text: '9.81', tolerance: 0.05, unit: 'm/s²', weight: 100},
        {value: 9.8, tolerance: 0.49, weight: 50, feedback: [{type: 'paragraph'}]},
        {value: 6.02e23, text: '6.02e23', tolerance: 0}
      ]
    })
  })

  it('catches every other number under its type', () => {
    expect(readQuestion(`${stem}- 5\n- \\*\n  > No.`, 'type=numeric').question).toMatchObject({
      kind: 'numeric',
      answers: [{value: 5}],
      otherwise: [{type: 'paragraph'}]
    })
  })

  it.each(['1e400', '5 ± -1', '5 ± 1e400'])('is told of %s, which is no text', answer => {
    const {question, told} = readQuestion(`${stem}- ${answer}`)
    expect(question).toBeUndefined()
    expect(told).toEqual([expect.stringMatching(/^question-number/u)])
  })

  it('is told where a number is none, doubled, or looks like thousands', () => {
    expect(readQuestion(`${stem}- 1,000`, 'type=numeric').told).toEqual(['question-number@5:1'])
    expect(readQuestion(`${stem}- five`, 'type=numeric').told).toEqual(['question-number@5:1'])
    expect(readQuestion(`${stem}- 5\n- 5.0`).told).toEqual(['question-option-duplicate@6:1'])
    expect(readQuestion(`${stem}- 1.500`, '', 'id').told).toEqual(['number-notation@5:1'])
    expect(readQuestion(`${stem}- 1.500`).told).toEqual([])
  })
})
