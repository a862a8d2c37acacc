import {expect, test} from 'vitest'
import {createNamer} from './names.ts'

test('names differ where case does not count', () => {
  const name = createNamer()
  expect([name('a', '.xhtml'), name('A', '.xhtml'), name('a', '.png')]).toEqual([
    'a.xhtml',
    'A-2.xhtml',
    'a.png'
  ])
})

test('long names are cut, and still differ', () => {
  const name = createNamer()
  const [one, other] = [name(`${'x'.repeat(300)}a`, '.xhtml'), name(`${'x'.repeat(300)}b`, '.xhtml')]
  expect(one.length).toBeLessThan(130)
  expect(one).not.toBe(other)
})
