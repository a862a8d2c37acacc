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
  mirror.recover(began, began === '')
  for (const [state, kept] of handed) {
    mirror.keep(state)
    mirror.handed([state], kept)
  }
  if (last !== undefined) mirror.keep(last)
}
const recovered = (state: string, isNew = state === ''): string | undefined => {
  const found = createMirror(storage, 'course').recover(state, isNew)
  return found === undefined ? undefined : `${found.goesOn ? '' : 'beside it: '}${found.state}`
}

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

  test('all of it, where the platform knows of an earlier session and has no state', () => {
    session('', [['a', true]])
    expect(recovered('', false)).toBe('a')
  })

  test('what followed the first of very many saves', () => {
    session(
      '',
      Array.from({length: 1500}, (_, index) => [`state ${index}`, true] as const)
    )
    expect(recovered('state 100')).toBe('state 1499')
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

  test('as what goes on, where another device went on: then each may hold what the other does not', () => {
    session('', [['a', true]], 'b')
    expect(recovered('z')).toBe('beside it: b')
  })

  test('an attempt before a new one', () => {
    session('', [
      ['a', true],
      ['b', true]
    ])
    expect(recovered('')).toBeUndefined()
    expect(storage.length).toBe(0)
  })

  test('an attempt before a new one, where nothing of the last session was kept', () => {
    session('a', [['b', false]])
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
  const forbidden: Storage = {
    length: 1,
    key: throwing,
    getItem: throwing,
    setItem: throwing,
    removeItem: throwing,
    clear: throwing
  }
  const mirror = createMirror(forbidden, 'x')
  expect(mirror.recover('a', false)).toBeUndefined()
  mirror.keep('b')
  mirror.handed(['b'], true)
})

test('another window is told all', () => {
  const first = createMirror(undefined, 'course')
  first.recover('a', false)
  first.keep('b')
  expect(createMirror(undefined, 'course').recover('a', false, first.text())).toEqual({
    state: 'b',
    goesOn: true
  })
})
