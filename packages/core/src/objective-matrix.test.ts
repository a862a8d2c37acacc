import {expect, it} from 'vitest'
import {memoryFolder} from './memory-folder.ts'
import {objectiveMatrix} from './objective-matrix.ts'
import {parseCourse} from './parse-course.ts'

const objectives = ':::objectives\n\n- **A1** Walk.\n- **A2** Run.\n- **A3** Fly.\n\n:::\n'
const question = (id: string, named: string): string =>
  `:::question{#${id} objectives="${named}"}\n\nHow?\n\n- [x] so\n- [ ] not so\n\n:::\n`

function matrixOf(text: string): unknown {
  const {teachingTold, rows} = objectiveMatrix(parseCourse(memoryFolder({'course.md': text})).course)
  return {
    teachingTold,
    rows: rows.map(({objective, module, taught, assessed, gaps}) => [
      objective.id,
      module.id,
      taught.map(({section}) => section.id),
      assessed.map(({question, section, quiz}) => [question.id, section.id, quiz?.id]),
      gaps
    ])
  }
}

it('finds sections and questions of every module, in quizzes and in running text', () => {
  const text = [
    `# One {#one}\n\n${objectives}`,
    `## Legs {#legs objectives="A1 A2"}\n\n${question('q1', 'A1')}`,
    `# Two {#two}\n\n## Again {#again objectives=A2}\n\n::::quiz{#quiz}\n\n${question('q2', 'A1 A2')}\n::::\n`
  ]
  expect(matrixOf(text.join('\n'))).toEqual({
    teachingTold: true,
    rows: [
      [
        'A1',
        'one',
        ['legs'],
        [
          ['q1', 'legs', undefined],
          ['q2', 'again', 'quiz']
        ],
        []
      ],
      ['A2', 'one', ['legs', 'again'], [['q2', 'again', 'quiz']], []],
      ['A3', 'one', [], [], ['untaught', 'unassessed']]
    ]
  })
})

it('calls nothing untaught in a course whose sections do not say what they teach', () => {
  expect(matrixOf(`# One {#one}\n\n${objectives}\n${question('q1', 'A1 A2')}`)).toMatchObject({
    teachingTold: false,
    rows: [
      ['A1', 'one', [], [['q1', 'one.start', undefined]], []],
      ['A2', 'one', [], [['q1', 'one.start', undefined]], []],
      ['A3', 'one', [], [], ['unassessed']]
    ]
  })
  expect(matrixOf('# One\n\nText.\n')).toEqual({teachingTold: false, rows: []})
})
