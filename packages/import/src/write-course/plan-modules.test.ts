import {expect, it} from 'vitest'
import type {ImportedQuestion, ImportedText, Shelf} from '../bank.ts'
import {planModules} from './plan-modules.ts'

const text: ImportedText = {kind: 'text', children: []}
const entry: ImportedQuestion = {
  kind: 'essay',
  stem: [],
  points: 1,
  hints: [],
  explanation: [],
  tags: [],
  markerNotes: []
}

function planOf(
  shelves: readonly (readonly [path: string, idnumber?: string | undefined, entries?: number])[]
): unknown {
  const made = shelves.map(([path, idnumber, entries = 1]): Shelf => ({
    path: path === '' ? [] : path.split('/'),
    info: [],
    idnumber,
    entries: Array<ImportedQuestion>(entries).fill(entry)
  }))
  const {title, modules} = planModules({file: 'bank.xml', shelves: made, media: new Map()})
  return {
    title,
    modules: modules.map(module => [
      module.title,
      module.entries.length,
      module.quizzes.map(quiz => quiz.title)
    ])
  }
}

it('Course, module and quiz of Silabus come back as what they were', () => {
  expect(
    planOf([
      ['Garden', 'garden', 0],
      ['Garden/Soil', 'garden/soil', 2],
      ['Garden/Soil/Test', 'garden/test']
    ])
  ).toEqual({title: 'Garden', modules: [['Soil', 2, ['Test']]]})
})

it('Modules of Silabus are known by the tags of their questions where the categories have lost their ids', () => {
  const question = (module?: string): ImportedQuestion => ({
    kind: 'essay',
    stem: [],
    points: 1,
    hints: [],
    explanation: [],
    tags: [],
    markerNotes: [],
    module
  })
  const plan = (clay: readonly (string | undefined)[]): unknown =>
    planModules({
      file: 'bank.txt',
      shelves: [
        {path: ['Garden', 'Soil'], info: [], entries: [question('soil')]},
        {path: ['Garden', 'Soil', 'Quiz'], info: [], entries: [question('soil'), question()]},
        {path: ['Garden', 'Clay'], info: [], entries: clay.map(question)}
      ],
      media: new Map()
    }).modules.map(({idnumber, entries, quizzes}) => [
      idnumber,
      entries.length,
      quizzes.map(({title, entries: own}) => [title, own.length])
    ])
  expect(plan(['clay'])).toEqual([
    ['soil', 1, [[undefined, 2]]],
    ['clay', 1, []]
  ])
  // Somebody else's questions stand in a module of their own: nobody knows what the rest was.
  const asTheyStand = [
    [
      undefined,
      0,
      [
        ['Soil', 1],
        ['Quiz', 2]
      ]
    ],
    [undefined, 0, [['Clay', 1]]]
  ]
  expect(plan([undefined])).toEqual(asTheyStand)
  expect(plan(['soil'])).toEqual(asTheyStand)
})

it('A category of another bank is a module with a quiz, deeper ones are further quizzes', () => {
  expect(planOf([['Default'], ['Default/Soil'], ['Default/Soil/Clay/Red'], ['Default/Soil']])).toEqual({
    title: 'Default',
    modules: [
      ['Default', 0, ['Default']],
      ['Soil', 0, ['Soil', 'Clay / Red']]
    ]
  })
})

it('Questions without a category are a module that is called after the file', () => {
  expect(planOf([['']])).toEqual({title: 'bank', modules: [['bank', 0, ['bank']]]})
})

it('Categories side by side make a course that is called after the file', () => {
  expect(planOf([['Soil'], ['Water'], ['Empty', undefined, 0]])).toEqual({
    title: 'bank',
    modules: [
      ['Soil', 0, ['Soil']],
      ['Water', 0, ['Water']]
    ]
  })
})

it('A category of texts alone is no quiz: they are read in their module', () => {
  const made = ['Garden', 'Garden/Soil', 'Garden/Soil/Notes'].map((path): Shelf => ({
    path: path.split('/'),
    info: [],
    entries: path === 'Garden' ? [] : [text]
  }))
  const {modules} = planModules({file: 'bank.xml', shelves: made, media: new Map()})
  expect(modules.map(({title, entries, quizzes}) => [title, entries.length, quizzes.length])).toEqual([
    ['Soil', 2, 0]
  ])
})
