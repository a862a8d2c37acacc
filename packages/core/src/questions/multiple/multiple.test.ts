import {describe, expect, it} from 'vitest'
import {readQuestion} from '../testing/read-question.ts'

const stem = 'Which ones?\n\n'

function weights(attributes: string, options: string): readonly number[] {
  const {question} = readQuestion(`${stem}${options}`, attributes)
  return question?.kind === 'multiple' ? question.options.map(option => Number(option.weight.toFixed(3))) : []
}

describe('a question to choose several', () => {
  it('has several boxes ticked, or one by its type', () => {
    expect(readQuestion(`${stem}- [x] a\n- [x] b`).question).toMatchObject({kind: 'multiple'})
    expect(weights('type=multiple', '- [x] a\n- [ ] b')).toEqual([100, -100])
  })

  it('shares 100 % among right options and takes as much away for wrong ones, unless told otherwise', () => {
    const three = '- [x] a\n- [x] b\n- [x] c\n- [ ] d'
    expect(weights('', three)).toEqual([33.333, 33.333, 33.333, -33.333])
    expect(weights('penalty=false', three)).toEqual([33.333, 33.333, 33.333, 0])
    expect(weights('', '- [x] a `75%`\n- [x] b `25%`\n- [ ] c `-50%`\n- [ ] d')).toEqual([75, 25, -50, 0])
    expect(weights('', '- [x] a `33.3%`\n- [x] b `33.3%`\n- [x] c `33.3%`\n- [ ] d')).toEqual([
      33.333, 33.333, 33.333, 0
    ])
  })

  it('has weights that make sense', () => {
    expect(readQuestion(`${stem}- [x] a \`50%\`\n- [x] b \`40%\``).told).toEqual(['question-weight@5:1'])
    expect(readQuestion(`${stem}- [x] a \`50%\`\n- [x] b`).told).toEqual(['question-weight@6:1'])
    expect(readQuestion(`${stem}- [x] a\n- [ ] b`, 'type=multiple').told).toEqual([])
    expect(readQuestion(`${stem}- [x] a \`100%\`\n- [ ] b \`20%\``, 'type=multiple').told).toEqual([
      'question-weight@6:1'
    ])
    expect(readQuestion(`${stem}- [ ] a\n- [ ] b`, 'type=multiple').told).toEqual([
      'question-right-answers@5:1'
    ])
  })
})
