import {describe, expect, it} from 'vitest'
import {readQuestion} from '../testing/read-question.ts'

const stem = 'In which order?\n\n'

describe('a question to put in order', () => {
  it('is a numbered list in the right order, of any blocks', () => {
    const {question, told} = readQuestion(`${stem}1. intake\n   > First of all.\n2. ![b](a.svg)\n3. \`code\``)
    expect(told).toEqual([])
    expect(question).toMatchObject({
      kind: 'ordering',
      items: [{feedback: [{type: 'paragraph'}]}, {children: [{type: 'figure'}]}, {feedback: []}]
    })
  })

  it('has two items at least, none empty or doubled, and is always shuffled', () => {
    expect(readQuestion(`${stem}1. a`).told).toEqual(['question-options@5:1'])
    expect(readQuestion(`${stem}1. a\n2.\n3. a`).told).toEqual([
      'question-option-empty@6:1',
      'question-option-duplicate@7:1'
    ])
    expect(readQuestion(`${stem}1. a\n2. b`, 'shuffle=false').told).toEqual(['attribute-value@1:1'])
    expect(readQuestion(`${stem}1. a\n2. b`, 'shuffle=true').told).toEqual([])
  })
})
