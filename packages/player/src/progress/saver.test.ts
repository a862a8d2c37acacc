import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {createSaver, type Saver} from './saver.ts'

let works = true
let saves: number[] = []
let news: string[] = []
let saver: Saver

beforeEach(() => {
  vi.useFakeTimers({now: 0})
  works = true
  saves = []
  news = []
  saver = createSaver(
    () => {
      saves.push(Date.now() / 1000)
      return works ? 'all' : 'none'
    },
    told => news.push(told)
  )
})
afterEach(() => vi.useRealTimers())

const after = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000)

test('changes that follow each other are saved together, soon', () => {
  saver.changed(false)
  after(0.5)
  saver.changed(false)
  after(0.6)
  expect(saves).toEqual([1])
  expect(news).toEqual(['saving', 'saving', 'saved'])
})

test('what matters is saved at once', () => {
  saver.changed(false)
  saver.changed(true)
  after(0)
  expect(saves).toEqual([0])
  after(5)
  expect(saves).toEqual([0])
})

test('many changes do not become many saves', () => {
  for (let second = 0; second < 120; second++) {
    saver.changed(false)
    after(1)
  }
  expect(saves.length).toBeLessThanOrEqual(17)
  expect(saves.slice(0, 5)).toEqual([1, 2, 3, 4, 5])
  // Nor does any change wait long.
  for (const [index, save] of saves.entries()) expect(save - (saves[index - 1] ?? 0)).toBeLessThanOrEqual(11)
})

test('a failed save is told, and tried again ever more patiently until it works', () => {
  works = false
  saver.changed(true)
  after(200)
  expect(saves).toEqual([0, 2, 6, 14, 30, 62, 122, 182])
  expect(news.at(-1)).toBe('notSaved')
  saver.changed(false)
  expect(news.at(-1)).toBe('notSaved')
  works = true
  after(60)
  expect(saves.at(-1)).toBe(242)
  expect(news.at(-1)).toBe('saved')
})

test('a learner who only reads keeps the session alive', () => {
  saver.saveNow()
  after(600)
  expect(saves).toEqual([0, 600])
})

test('after the end nothing is saved', () => {
  saver.changed(false)
  saver.stop()
  saver.saveNow()
  saver.changed(true)
  after(1000)
  expect(saves).toEqual([])
})

test('a platform that takes seconds for each save is not asked all the time', () => {
  const clock = performance.now.bind(performance)
  let held = 0
  vi.spyOn(performance, 'now').mockImplementation(() => clock() + held)
  const slow = createSaver(
    () => {
      saves.push(performance.now() / 1000)
      held += 5000
      return 'all'
    },
    () => undefined
  )
  for (let second = 0; second < 120; second++) {
    slow.changed(false)
    after(1)
  }
  slow.stop()
  expect(saves.length).toBeLessThanOrEqual(3)
  const gaps = saves.slice(1).map((at, index) => at - (saves[index] ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(50)
})

test('what failed is tried again at once when something came back', () => {
  works = false
  saver.changed(true)
  after(0)
  works = true
  saver.retry()
  expect(news.at(-1)).toBe('saved')
  const count = saves.length
  saver.retry()
  expect(saves.length).toBe(count)
})
