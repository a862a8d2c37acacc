import {expect, test} from 'vitest'
import {findApi} from './find-api.ts'

interface FakeWindow {
  readonly parent: FakeWindow
  readonly top: FakeWindow | null
  readonly opener: FakeWindow | null
  readonly API?: unknown
}

function fakeWindow(own: {readonly API?: unknown}, parent?: FakeWindow): FakeWindow {
  const made: {-readonly [Key in keyof FakeWindow]: FakeWindow[Key]} = {
    ...own,
    // Replaced at once: only the outermost window is its own parent.
    parent: parent as FakeWindow,
    top: parent ?? null,
    opener: null
  }
  if (parent === undefined) made.parent = made
  return made
}

const api = {LMSInitialize: () => 'true'}

test('an element of the page whose id is API is no LMS', () => {
  const outer = fakeWindow({API: api})
  expect(findApi(fakeWindow({API: {tagName: 'H2'}}, outer), 'API')).toBe(api)
  expect(findApi(fakeWindow({API: {tagName: 'H2'}}), 'API')).toBeUndefined()
})
