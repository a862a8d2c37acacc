import {expect, test} from 'vitest'
import {categoryPath, createCategoryNames} from './categories.ts'

test('a slash in a name is no step of the path', () => {
  expect(categoryPath(['Course', 'Input/Output'])).toBe('top/Course/Input//Output')
  expect(categoryPath(['/etc/', 'x'])).toBe('top/ //etc// /x')
})

test('two titles that Moodle would take for one category are told apart by their ids', () => {
  const nameOf = createCategoryNames()
  expect([nameOf('Latihan', 'a'), nameOf('latihan', 'b'), nameOf('Latihan ', 'c')]).toEqual([
    'Latihan',
    'latihan (b)',
    'Latihan (c)'
  ])
})

test('a category is never called as the one that Moodle steps over, and never nothing', () => {
  const nameOf = createCategoryNames()
  expect(nameOf('Top', 'm1')).toBe('Top (m1)')
  expect(nameOf(' ', 'm2')).toBe('(m2)')
})

test('a long title is shortened', () => {
  const name = createCategoryNames()('x'.repeat(300), 'm')
  expect(name).toHaveLength(250)
  expect(name.endsWith('…')).toBe(true)
})
