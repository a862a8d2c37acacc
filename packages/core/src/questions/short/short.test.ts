import {describe, expect, it} from 'vitest'
import {readQuestion} from '../testing/read-question.ts'

const stem = 'What is it called?\n\n'

describe('a question with a short answer', () => {
  it('is a plain bullet list', () => {
    const {question, told} = readQuestion(
      `${stem}- jaring pengaman\n- *safety* net \`80%\`\n  > Say it in Indonesian.\n- &amp;`
    )
    expect(told).toEqual([])
    expect(question).toMatchObject({
      kind: 'short',
      caseSensitive: false,
      answers: [
        {text: 'jaring pengaman', pieces: ['jaring pengaman'], weight: 100, feedback: []},
        {text: 'safety net', weight: 80, feedback: [{type: 'paragraph'}]},
        {text: '&', weight: 100}
      ],
      otherwise: []
    })
  })

  it('catches every other answer for its feedback', () => {
    const {question, told} = readQuestion(`${stem}- yes\n- \\*\n  > Look again.`)
    expect(told).toEqual([])
    expect(question).toMatchObject({answers: [{text: 'yes'}], otherwise: [{type: 'paragraph'}]})
  })

  it('takes a star for anything where wildcards are on, an escaped one for itself', () => {
    const {question, told} = readQuestion(
      `${stem}- social *\n- *work*\n- **a** \\* b\n- \`x*y\` *z\n- \\*`,
      'wildcard=true case=true'
    )
    expect(told).toEqual([])
    expect(question).toMatchObject({
      caseSensitive: true,
      answers: [
        {text: 'social *', pieces: ['social ', '']},
        {text: '*work*', pieces: ['', 'work', '']},
        {text: '*a* * b', pieces: ['', 'a', ' * b']},
        {text: 'x*y *z', pieces: ['x*y ', 'z']}
      ]
    })
  })

  it('tells a star for anything from a text without it, and from a star for itself', () => {
    expect(readQuestion(`${stem}- a\n- *a* \`50%\`\n- b\\*c\n- b*c`, 'wildcard=true').told).toEqual([])
    expect(readQuestion(`${stem}- *a*\n- b\n- *a*`, 'wildcard=true').told).toEqual([
      'question-option-duplicate@7:1'
    ])
    expect(readQuestion(`${stem}- a*\n- A*`, 'wildcard=true').told).toEqual(['question-option-alike@6:1'])
  })

  it('takes a star for itself otherwise', () => {
    const {question} = readQuestion(`${stem}- a \\* b\n- 5 * 3`)
    expect(question).toMatchObject({answers: [{pieces: ['a * b']}, {pieces: ['5 * 3']}]})
  })

  it('cannot be a picture, a list, or of several lines', () => {
    expect(
      readQuestion(`${stem}- ![a](a.svg)\n- a\n\n  b\n- \`\`\`\n  code\n  \`\`\`\n- a\n  - b`).told
    ).toEqual([
      'question-answer-untypable@5:1',
      'question-answer-untypable@6:1',
      'question-answer-untypable@9:1',
      'question-answer-untypable@12:1'
    ])
  })

  it('is never empty, doubled, or wrong throughout', () => {
    expect(readQuestion(`${stem}- a\n-\n- a\n- \\*\n- \\*`).told).toEqual([
      'question-option-empty@6:1',
      'question-option-duplicate@9:1'
    ])
    expect(readQuestion(`${stem}- a\n- b\n- a`).told).toEqual(['question-option-duplicate@7:1'])
    expect(readQuestion(`${stem}- a \`50%\``).told).toEqual(['question-weight@5:1'])
    expect(readQuestion(`${stem}- a \`120%\`\n- b`).told).toEqual(['question-weight@5:1'])
    expect(readQuestion(`${stem}- \\*`).told).toEqual(['question-right-answers@5:1'])
    expect(readQuestion(`${stem}- a\n- \\* \`10%\``).told).toEqual(['question-weight@6:1'])
  })

  it('tells answers that differ in case when case does not count', () => {
    expect(readQuestion(`${stem}- PMKS\n- pmks`).told).toEqual(['question-option-alike@6:1'])
    expect(readQuestion(`${stem}- PMKS\n- pmks`, 'case=true').told).toEqual([])
  })

  it('tells numbers that are not read as such', () => {
    expect(readQuestion(`${stem}- 9,81`).told).toEqual(['number-notation@5:1'])
    expect(readQuestion(`${stem}- 1,000`).told).toEqual(['number-notation@5:1'])
    expect(readQuestion(`${stem}- 1,000`, 'type=short').told).toEqual([])
    expect(readQuestion(`${stem}- 1945`, 'type=short').question).toMatchObject({kind: 'short'})
  })
})
