import {expect, test} from 'vitest'
import type {EssayFacts, PlayerCourse, PlayerQuestion} from '../contract.ts'
import {measureState} from './largest-state.ts'
import {shareRoom} from './share-room.ts'

const common = {points: 0, objectives: [], reported: true} as const
const essay = (key: number, maxWords?: number): EssayFacts => ({
  ...common,
  kind: 'essay',
  id: `e${key}`,
  key,
  room: 0,
  ...(maxWords === undefined ? {} : {maxWords})
})
const course = (questions: readonly PlayerQuestion[]): PlayerCourse => ({
  format: 1,
  id: 'course',
  title: 'Course',
  pages: Array.from({length: 30}, (_, key) => ({id: `p${key}`, title: '', key: key * 997})),
  complete: 'viewed',
  quizzes: [],
  questions,
  // Nobody speaks.
  words: {} as PlayerCourse['words']
})
const rooms = (shared: PlayerCourse): number[] =>
  shared.questions.flatMap(question => (question.kind === 'essay' ? question.room : []))

test('a lone essay has all the room there is, and no more', () => {
  const shared = shareRoom(course([essay(1)]))
  expect(rooms(shared)[0]).toBeGreaterThan(3700)
  const {characters, limit} = measureState(shared)
  expect(characters).toBeLessThanOrEqual(limit)
  expect(characters).toBeGreaterThan(limit - 20)
})

test('essays share it, and what a short one does not need goes to the others', () => {
  const shared = shareRoom(course([essay(1), essay(2, 50), essay(3)]))
  const [first = 0, second = 0, third = 0] = rooms(shared)
  expect(second).toBe(500)
  expect(first).toBeGreaterThan(1500)
  expect(Math.abs(first - third)).toBeLessThanOrEqual(1)
  expect(measureState(shared).characters).toBeLessThanOrEqual(measureState(shared).limit)
})

test('so many essays that none has room for some sentences do not fit', () => {
  const shared = shareRoom(course(Array.from({length: 40}, (_, key) => essay(key))))
  const {characters, limit, excess} = measureState(shared)
  expect(characters).toBeGreaterThan(limit)
  expect(excess.length).toBeGreaterThan(10)
})
