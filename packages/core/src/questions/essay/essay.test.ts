import {describe, expect, it} from 'vitest'
import {readQuestion} from '../testing/read-question.ts'

describe('an essay', () => {
  it('is stated, and keeps its last note for the marker', () => {
    const {question, told} = readQuestion(
      'Discuss:\n\n- one\n- two\n\n> [!TIP]\n> A hint.\n\n> [!NOTE]\n> For all.\n\n> [!NOTE]\n> For the marker.',
      'type=essay lines=8 words=150..300'
    )
    expect(told).toEqual([])
    expect(question).toMatchObject({
      kind: 'essay',
      lines: 8,
      minWords: 150,
      maxWords: 300,
      stem: [{type: 'paragraph'}, {type: 'list'}],
      hints: [[{type: 'paragraph'}]],
      explanation: [{type: 'paragraph'}],
      markerNotes: [{type: 'paragraph', children: [{value: 'For the marker.'}]}]
    })
  })

  it('hides the marker’s note wherever it stands', () => {
    const {question} = readQuestion('Discuss.\n\n> [!NOTE]\n> Secret.\n\nIn your words.', 'type=essay')
    expect(question).toMatchObject({
      stem: [{type: 'paragraph'}, {type: 'paragraph'}],
      markerNotes: [{type: 'paragraph'}],
      lines: 15
    })
  })

  it.each(['words=300..150', 'words=many', 'words=0..0', 'words=..', 'lines=0', 'lines=5000'])(
    'refuses %s',
    attribute => {
      expect(readQuestion('Discuss.', `type=essay ${attribute}`).told).toEqual(['attribute-value@1:1'])
    }
  )

  it('takes one limit without the other', () => {
    expect(readQuestion('Discuss.', 'type=essay words=150..').question).toMatchObject({minWords: 150})
    expect(readQuestion('Discuss.', 'type=essay words=..300').question).toMatchObject({maxWords: 300})
  })

  it('is never read of a question that lacks its answers, or has gaps', () => {
    expect(readQuestion('Discuss.').told).toEqual(['question-answers-missing@1:1'])
    expect(readQuestion('A [[gap]].', 'type=essay').told).toEqual(['question-kind-conflict@1:1'])
  })

  it('has a field that begins with what stands last as code in the language `template`', () => {
    const {question, told} = readQuestion(
      'Write a letter.\n\n```js\nlet a\n```\n\n```template\nDear …,\n\nYours\n```\n\n> [!NOTE]\n> marks',
      'type=essay'
    )
    expect(told).toEqual([])
    expect(question).toMatchObject({
      stem: [{type: 'paragraph'}, {type: 'code', lang: 'js'}],
      template: {type: 'code', lang: null, value: 'Dear …,\n\nYours'},
      markerNotes: [{}]
    })
    const inTheMiddle = readQuestion('```template\na\n```\n\nWrite.', 'type=essay').question
    expect(inTheMiddle).not.toHaveProperty('template')
  })

  it('is refused where it has nothing but such a template', () => {
    const {question, told} = readQuestion('```template\nDear …\n```', 'type=essay')
    expect(told).toEqual(['question-stem-empty@1:1'])
    expect(question).toBeUndefined()
  })
})
