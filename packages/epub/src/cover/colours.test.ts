import {expect, test} from 'vitest'
import {contrast, coverColours, readColour} from './colours.ts'

test('letters can be read on every colour, chosen or wanted', () => {
  const grounds = [0, 51, 102, 153, 204, 255].flatMap(red =>
    [0, 128, 255].map(
      green => `#${red.toString(16).padStart(2, '0')}${green.toString(16).padStart(2, '0')}80`
    )
  )
  for (const wanted of grounds) {
    const {ground, letters} = coverColours(wanted, 'a')
    expect(ground).toBe(wanted)
    expect(contrast(ground, letters)).toBeGreaterThanOrEqual(4.5)
  }
  for (let course = 0; course < 100; course += 1) {
    const {ground, letters} = coverColours(undefined, `course-${course}`)
    expect(contrast(ground, letters)).toBeGreaterThanOrEqual(7)
  }
})

test('a course keeps its colour, and others have others', () => {
  expect(coverColours(undefined, 'garden')).toEqual(coverColours(undefined, 'garden'))
  expect(
    new Set(['a', 'b', 'c', 'd', 'e'].map(id => coverColours(undefined, id).ground)).size
  ).toBeGreaterThan(1)
})

test('colours are hexadecimal', () => {
  expect(readColour('#0B5E60')).toBe('#0b5e60')
  expect(readColour('#abc')).toBe('#aabbcc')
  expect(readColour('red')).toBeUndefined()
  expect(readColour('#12345')).toBeUndefined()
})
