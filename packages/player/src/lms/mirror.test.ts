import {beforeEach, describe, expect, test, vi} from 'vitest'
import {createMirror} from './mirror.ts'

function fakeStorage(): Storage {
  const values = new Map<string, string>()
  return {
    get length() {
      return values.size
    },
    key: index => [...values.keys()][index] ?? null,
    getItem: key => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: key => void values.delete(key),
    clear: () => values.clear()
  }
}

let storage: Storage

beforeEach(() => {
  storage = fakeStorage()
})

/** A session that began with a state of the platform, and went through others. */
function session(began: string, handed: readonly (readonly [string, boolean])[], last?: string): void {
  const mirror = createMirror(storage, 'course')
  mirror.recover(began)
  for (const [state, kept] of handed) {
    mirror.keep(state)
    mirror.handed([state], kept)
  }
  if (last !== undefined) mirror.keep(last)
}
const recovered = (state: string): string | undefined => createMirror(storage, 'course').recover(state)

describe('what comes back', () => {
  test('what was typed in the last seconds before a crash', () => {
    session('', [['a', true]], 'b')
    expect(recovered('a')).toBe('b')
  })

  test('what a platform lost that said it was kept', () => {
    session('a', [
      ['b', true],
      ['c', true],
      ['d', true]
    ])
    expect(recovered('b')).toBe('d')
    expect(recovered('b')).toBe('d')
  })

  test('what a platform never got hold of', () => {
    session('', [['a', false]])
    expect(recovered('')).toBe('a')
  })

  test('what a platform began with and lost everything after, however long it took', () => {
    session(
      'a',
      Array.from({length: 1000}, (_, index) => [`state ${index}`, true] as const)
    )
    expect(recovered('a')).toBe('state 999')
  })
})

describe('what does not', () => {
  test('what the platform has: then nothing stays behind', () => {
    session('', [['a', true]])
    expect(recovered('a')).toBeUndefined()
    expect(storage.length).toBe(0)
  })

  test('what another device went on from', () => {
    session('', [['a', true]], 'b')
    expect(recovered('z')).toBeUndefined()
    expect(recovered('a')).toBeUndefined()
  })

  test('an attempt before a new one', () => {
    session('', [
      ['a', true],
      ['b', true]
    ])
    expect(recovered('')).toBeUndefined()
  })

  test('what is a month old', () => {
    session('', [['a', true]], 'b')
    vi.useFakeTimers({now: Date.now() + 31 * 24 * 3600_000})
    expect(recovered('a')).toBeUndefined()
    expect(storage.length).toBe(0)
    vi.useRealTimers()
  })
})

test.each(['', 'null', '{}', '{"given":3}', '[', '{"given":[],"state":3}'])(
  '%j in its place does no harm',
  text => {
    storage.setItem('silabus-copy:course', text)
    expect(recovered('a')).toBeUndefined()
  }
)

test('a storage that throws does no harm', () => {
  const throwing = (): never => {
    throw new Error('Forbidden')
  }
  const mirror = createMirror(
    {...storage, length: 1, key: throwing, getItem: throwing, setItem: throwing, removeItem: throwing},
    'x'
  )
  expect(mirror.recover('a')).toBeUndefined()
  mirror.keep('b')
  mirror.handed(['b'], true)
})

test('another window is told all', () => {
  const first = createMirror(undefined, 'course')
  first.recover('a')
  first.keep('b')
  expect(createMirror(undefined, 'course').recover('a', first.text())).toBe('b')
})
