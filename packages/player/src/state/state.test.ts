import {describe, expect, test} from 'vitest'
import {assignKeys, hash, shuffle} from './hash.ts'
import {decodeState, earnedInOrder, encodeState, type LearnerState} from './state.ts'

/** Numbers that look random and are the same in every run. */
function numbers(seed: string): (below: number) => number {
  let count = 0
  return below => hash(`${seed}/${count++}`) % below
}

function someState(seed: string): LearnerState {
  const below = numbers(seed)
  const keys = assignKeys(Array.from({length: below(120)}, (_, index) => `${seed}-${index}`))
  const some = (): number[] => keys.filter(() => below(2) === 0)
  return {
    seed: below(2 ** 24),
    earned: earnedInOrder[below(4)] ?? 'nothing',
    ...(below(2) === 0 || keys[0] === undefined ? {} : {place: keys[0]}),
    seen: new Set(some()),
    quizzes: new Map(
      some().map(key => [
        key,
        {
          attempts: below(30),
          submitted: below(2) === 0,
          ...(below(2) === 0 ? {} : {best: below(1_000_001) / 1_000_000})
        }
      ])
    ),
    answers: new Map(
      some().map(key => [
        key,
        {
          answer: 'Az09-_'.repeat(below(10) === 0 ? 200 : 1).slice(0, 1 + below(1200)),
          checked: below(2) === 0
        }
      ])
    )
  }
}

const sorted = (state: LearnerState | undefined): unknown =>
  state && {
    ...state,
    seen: [...state.seen].sort(),
    quizzes: [...state.quizzes].sort(),
    answers: [...state.answers].sort()
  }

describe('a state', () => {
  test.each(Array.from({length: 60}, (_, index) => `seed ${index}`))('comes back as it was: %s', seed => {
    const state = someState(seed)
    const text = encodeState(state, 'course')
    expect(text).toMatch(/^[\w.-]+$/u)
    expect(sorted(decodeState(text, 'course'))).toEqual(sorted(state))
  })

  test('of another course, another version, cut or changed is refused', () => {
    const text = encodeState(someState('x'), 'course')
    expect(decodeState(text, 'another course')).toBeUndefined()
    expect(decodeState(text.replace('S2', 'S1'), 'course')).toBeUndefined()
    expect(decodeState('', 'course')).toBeUndefined()
    for (let length = 0; length < text.length; length++) {
      expect(decodeState(text.slice(0, length), 'course')).toBeUndefined()
    }
    for (let at = 3; at < text.length; at++) {
      const other = text.charAt(at) === 'A' ? 'B' : 'A'
      expect(decodeState(text.slice(0, at) + other + text.slice(at + 1), 'course')).toBeUndefined()
    }
  })

  test('takes no more room with fewer entries, so that the full one is the largest', () => {
    const keys = assignKeys(Array.from({length: 300}, (_, index) => `page ${index}`))
    const size = (some: readonly number[]): number =>
      encodeState(
        {
          seed: 0,
          earned: 'nothing',
          seen: new Set(some),
          quizzes: new Map(some.map(key => [key, {attempts: 1, submitted: true, best: 1}])),
          answers: new Map(some.map(key => [key, {answer: 'AA', checked: true}]))
        },
        'course'
      ).length
    const full = size(keys)
    const below = numbers('subsets')
    for (let round = 0; round < 200; round++) {
      const share = 1 + below(10)
      expect(size(keys.filter(() => below(10) < share))).toBeLessThanOrEqual(full)
    }
  })
})

describe('keys', () => {
  test('are all different, and stay when other names come and go', () => {
    const names = Array.from({length: 2000}, (_, index) => `name ${index}`)
    const keys = assignKeys(names)
    expect(new Set(keys).size).toBe(2000)
    const few = assignKeys(names.slice(0, 50))
    expect(assignKeys(['new', ...names.slice(0, 50)]).slice(1)).toEqual(few)
  })

  test('order things by the seed alone', () => {
    const things = Array.from({length: 40}, (_, index) => index)
    const mixed = shuffle(things, 'a', String)
    expect(mixed).not.toEqual(things)
    expect([...mixed].sort((a, b) => a - b)).toEqual(things)
    expect(shuffle(things, 'a', String)).toEqual(mixed)
    expect(shuffle(things, 'b', String)).not.toEqual(mixed)
    // A new thing does not turn the others around.
    expect(shuffle([...things, 40], 'a', String).filter(thing => thing !== 40)).toEqual(mixed)
  })
})
