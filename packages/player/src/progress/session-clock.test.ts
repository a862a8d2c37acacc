import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {startSessionClock} from './session-clock.ts'

beforeEach(() => {
  vi.useFakeTimers({now: 0})
})
afterEach(() => {
  vi.useRealTimers()
})

test('counts the time of a learner who only reads', () => {
  const seconds = startSessionClock()
  vi.advanceTimersByTime(20 * 60_000)
  expect(seconds()).toBe(20 * 60)
})

test('leaves out the night in which the machine slept', () => {
  const seconds = startSessionClock()
  vi.advanceTimersByTime(60_000)
  // A machine that sleeps runs no timer, and its clock goes on.
  vi.setSystemTime(Date.now() + 8 * 3600_000)
  expect(seconds()).toBeLessThanOrEqual(60 + 90)
})

test('never runs backwards, whatever somebody does to the clock', () => {
  const seconds = startSessionClock()
  vi.advanceTimersByTime(60_000)
  const before = seconds()
  vi.setSystemTime(Date.now() - 3600_000)
  expect(seconds()).toBeGreaterThanOrEqual(before)
})
