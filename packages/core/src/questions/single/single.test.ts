import {describe, expect, it} from 'vitest'
import {readQuestion} from '../testing/read-question.ts'

const stem = 'Which?\n\n'

describe('a question to choose one', () => {
  it('has boxes of which one is ticked', () => {
    const {question, told} = readQuestion(`${stem}- [x] a\n  > Right.\n- [ ] b`)
    expect(told).toEqual([])
    expect(question).toMatchObject({
      kind: 'single',
      points: 1,
      shuffle: false,
      options: [
        {weight: 100, feedback: [{type: 'paragraph'}]},
        {weight: 0, feedback: []}
      ]
    })
    expect(readQuestion(`${stem}- [x] a\n- [ ] b`, 'shuffle=true points=2').question).toMatchObject({
      shuffle: true,
      points: 2
    })
  })

  it('warns of weights, which learners would read as words', () => {
    const {question, told} = readQuestion(`${stem}- [x] a \`100%\`\n- [ ] b \`-50%\``)
    expect(question).toMatchObject({kind: 'single'})
    expect(told).toEqual(['markup-misread@5:9'])
    expect(readQuestion(`${stem}- [x] \`50%\`\n- [ ] \`60%\``).told).toEqual([])
  })

  it('keeps lists, tables and alerts before the answers in the stem', () => {
    const {question} = readQuestion(
      'S\n\n- one\n- two\n\n> [!NOTE]\n> In the stem.\n\n- [x] a\n- [ ] b\n\n> [!TIP]\n> Hint.\n\n> [!NOTE]\n> Because.'
    )
    expect(question).toMatchObject({
      stem: [{type: 'paragraph'}, {type: 'list'}, {type: 'alert'}],
      hints: [[{type: 'paragraph'}]],
      explanation: [{type: 'paragraph'}]
    })
  })

  it('tells options apart by their markup, and pictures by their files', () => {
    const {told} = readQuestion(
      `${stem}- [x] \`x\`\n- [ ] **x**\n- [ ] ![](a.svg "decorative")\n- [ ] ![](b.svg "decorative")`
    )
    expect(told).toEqual([])
  })

  it('takes “all of the above” for an option like any other', () => {
    expect(readQuestion(`${stem}- [ ] a\n- [ ] b\n- [x] All of the above`).told).toEqual([])
  })

  it('has one right option, two at least, none empty or doubled', () => {
    expect(readQuestion(`${stem}- [ ] a\n- [ ] b`).told).toEqual(['question-right-answers@5:1'])
    expect(readQuestion(`${stem}- [x] a\n- [x] b`, 'type=single').told).toEqual([
      'question-right-answers@6:1'
    ])
    expect(readQuestion(`${stem}- [x] a`).told).toEqual(['question-options@5:1'])
    expect(readQuestion(`${stem}- [x] a\n- [ ]\n- [ ] a`).told).toEqual([
      'question-option-empty@6:1',
      'question-option-duplicate@7:1'
    ])
    expect(readQuestion(`${stem}- [x] Net\n- [ ] net`).told).toEqual(['question-option-alike@6:1'])
    expect(readQuestion(`${stem}- [x] a\n- b`).told).toEqual(['fence-content@6:1'])
  })
})
