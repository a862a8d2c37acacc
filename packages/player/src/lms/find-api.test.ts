import {expect, test} from 'vitest'
import {findApi, mayHaveApi} from './find-api.ts'

interface FakeWindow {
  readonly parent: FakeWindow
  readonly top: FakeWindow | null
  readonly opener: FakeWindow | null
  readonly API?: unknown
}

type Made = {-readonly [Key in keyof FakeWindow]: FakeWindow[Key]}

function fakeWindow(own: {readonly API?: unknown}, parent?: FakeWindow, opener?: FakeWindow): Made {
  const made: Made = {
    ...own,
    // Replaced at once: only the outermost window is its own parent.
    parent: parent as FakeWindow,
    top: parent?.top ?? null,
    opener: opener ?? null
  }
  if (parent === undefined) made.parent = made
  made.top ??= made
  return made
}

/** A window of another origin: of what it has, only the ways to other windows can be looked at. */
function foreignWindow(parent?: FakeWindow, opener?: FakeWindow): FakeWindow {
  const own = fakeWindow({}, parent, opener)
  const made: FakeWindow = new Proxy(own, {
    get(target, name) {
      if (name === 'opener') return target.opener
      // What is its own parent is so as it is seen from outside.
      if (name === 'parent') return parent ?? made
      if (name === 'top') return parent?.top ?? made
      throw new DOMException('Blocked a frame from accessing a cross-origin frame', 'SecurityError')
    }
  })
  return made
}

/** A window that gives away nothing but where it stands. */
function closedWindow(): FakeWindow {
  const made: FakeWindow = new Proxy(fakeWindow({}), {
    get(_target, name) {
      if (name === 'top') return made
      throw new Error('Permission denied')
    }
  })
  return made
}

/** A window so many frames deep. */
function nested(levels: number, outermost: FakeWindow): FakeWindow {
  let inner = outermost
  for (let level = 0; level < levels; level++) inner = fakeWindow({}, inner)
  return inner
}

const api = {LMSInitialize: () => 'true'}

test('an element of the page whose id is API is no LMS', () => {
  const outer = fakeWindow({API: api})
  expect(findApi(fakeWindow({API: {tagName: 'H2'}}, outer), 'API')).toBe(api)
  expect(findApi(fakeWindow({API: {tagName: 'H2'}}), 'API')).toBeUndefined()
})

test('what is called API without the functions of one is passed over', () => {
  const outer = fakeWindow({API: api})
  for (const other of [null, 0, '', 'API', {}, {LMSInitialize: null}, () => undefined])
    expect(findApi(fakeWindow({API: other}, outer), 'API')).toBe(api)
})

test('an API whose functions are none to the browser is one', () => {
  const host = {LMSInitialize: {}}
  expect(findApi(fakeWindow({API: host}), 'API')).toBe(host)
})

test('the nearest one is taken: the window’s own, then those around it, then those of the opener', () => {
  const own = {...api}
  const around = {...api}
  const opener = fakeWindow({API: api})
  const outer = fakeWindow({API: around}, undefined, opener)
  expect(findApi(fakeWindow({API: own}, outer, opener), 'API')).toBe(own)
  expect(findApi(fakeWindow({}, outer, opener), 'API')).toBe(around)
  expect(findApi(fakeWindow({}, fakeWindow({}), opener), 'API')).toBe(api)
})

test('thirty frames deep it is found', () => {
  expect(findApi(nested(30, fakeWindow({API: api})), 'API')).toBe(api)
})

test('frames of other origins, which throw at every touch, are passed over', () => {
  const platform = fakeWindow({API: api})
  expect(findApi(fakeWindow({}, foreignWindow(foreignWindow(platform))), 'API')).toBe(api)
  expect(findApi(fakeWindow({}, foreignWindow(undefined, platform)), 'API')).toBe(api)
  expect(findApi(fakeWindow({}, foreignWindow()), 'API')).toBeUndefined()
})

test('a window that throws even when asked for its parent ends the search, and nothing else', () => {
  const closed = closedWindow()
  expect(findApi(fakeWindow({}, closed), 'API')).toBeUndefined()
  expect(findApi(closed, 'API')).toBeUndefined()
  expect(findApi(fakeWindow({}, closed, fakeWindow({API: api})), 'API')).toBe(api)
})

test('an API that throws when it is looked at is none', () => {
  const outer = fakeWindow({API: api})
  const throwing = Object.defineProperty({}, 'LMSInitialize', {
    get() {
      throw new Error('The session is over')
    }
  })
  expect(findApi(fakeWindow({API: throwing}, outer), 'API')).toBe(api)
})

test('of the window that opened the course, and of the one that opened its outermost frame, the parents are searched', () => {
  const opener = nested(3, fakeWindow({API: api}))
  expect(findApi(fakeWindow({}, undefined, opener), 'API')).toBe(api)
  const outermost = fakeWindow({}, undefined, opener)
  expect(findApi(nested(2, outermost), 'API')).toBe(api)
  expect(findApi(fakeWindow({}, nested(2, fakeWindow({})), opener), 'API')).toBe(api)
})

test('what opened the outermost frame is asked before what opened the course itself', () => {
  const far = {...api}
  const outermost = fakeWindow({}, undefined, fakeWindow({API: far}))
  expect(findApi(fakeWindow({}, outermost, fakeWindow({API: api})), 'API')).toBe(far)
})

test('where there is none, nothing is found', () => {
  const opener = fakeWindow({})
  expect(findApi(fakeWindow({}), 'API')).toBeUndefined()
  expect(findApi(nested(5, fakeWindow({}, undefined, opener)), 'API')).toBeUndefined()
  expect(findApi({parent: fakeWindow({}), top: null, opener: null}, 'API')).toBeUndefined()
})

test('frames without end are not searched for ever', () => {
  let asked = 0
  const endless = (): FakeWindow => ({
    get parent() {
      asked++
      return endless()
    },
    top: null,
    opener: null
  })
  expect(findApi(endless(), 'API')).toBeUndefined()
  expect(asked).toBe(500)
  const [one, other] = [fakeWindow({}), fakeWindow({})]
  one.parent = other
  other.parent = one
  expect(findApi(one, 'API')).toBeUndefined()
})

test('an API may turn up later in a frame or in an opened window, not in a window by itself', () => {
  expect(mayHaveApi(fakeWindow({}))).toBe(false)
  expect(mayHaveApi(fakeWindow({}, fakeWindow({})))).toBe(true)
  expect(mayHaveApi(fakeWindow({}, undefined, fakeWindow({})))).toBe(true)
  expect(mayHaveApi(fakeWindow({}, foreignWindow()))).toBe(true)
  // Where nothing can be known, one waits.
  expect(mayHaveApi(closedWindow())).toBe(true)
})
