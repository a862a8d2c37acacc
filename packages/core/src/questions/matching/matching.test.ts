import {describe, expect, it} from 'vitest'
import {readQuestion} from '../testing/read-question.ts'

const head = 'Match.\n\n| Thinker | Idea |\n| --- | --- |\n'

describe('a question to match', () => {
  it('is a table of two columns, with distractors and pictures', () => {
    const {question, told} = readQuestion(
      `${head}| A | one |\n| ![b](a.svg) | **two** |\n| C | one |\n| | three |`
    )
    expect(told).toEqual([])
    expect(question).toMatchObject({
      kind: 'matching',
      shuffle: true,
      columns: [[{value: 'Thinker'}], [{value: 'Idea'}]],
      prompts: [
        {choice: 0, children: [{value: 'A'}]},
        {choice: 1, children: [{type: 'picture'}]},
        {choice: 0}
      ],
      choices: [{children: [{value: 'one'}]}, {children: [{type: 'strong'}]}, {children: [{value: 'three'}]}]
    })
  })

  it('keeps the order of the choices when asked to', () => {
    expect(readQuestion(`${head}| A | 1 |\n| B | 2 |`, 'shuffle=false').question).toMatchObject({
      shuffle: false
    })
  })

  it('has two columns, two pairs, and no side twice', () => {
    expect(readQuestion('Match.\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |').told).toEqual([
      'question-columns@5:1'
    ])
    expect(readQuestion(`${head}| A | 1 |\n| | 2 |`).told).toEqual(['question-options@5:1'])
    expect(readQuestion(`${head}| A | 1 |\n| A | 2 |`).told).toEqual(['question-option-duplicate@8:1'])
    expect(readQuestion(`${head}| A | 1 |\n| B | |\n| C | 2 |`).told).toEqual(['question-option-empty@8:1'])
    expect(readQuestion(`${head}| | 1 |\n| A | 1 |\n| B | 2 |`).told).toEqual([
      'question-option-duplicate@7:1'
    ])
    expect(readQuestion(`${head}| A | 1 |\n| B | 2 |\n| | 3 |\n| | 3 |`).told).toEqual([
      'question-option-duplicate@10:1'
    ])
  })
})
