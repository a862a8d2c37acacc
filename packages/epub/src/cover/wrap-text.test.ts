import {expect, test} from 'vitest'
import {wrapText, type Room} from './wrap-text.ts'

const room: Room = {width: 1000, spread: 1, sizes: [200, 100, 50], lines: () => 3}

test('a short text is set large, a longer one smaller', () => {
  expect(wrapText('Soil', 'en', room)).toEqual({lines: ['Soil'], size: 200})
  expect(wrapText('An introduction to the soil of gardens', 'en', room).size).toBe(100)
})

test('lines end between words, and are of like length', () => {
  const {lines} = wrapText('one two three four five six seven eight', 'en', room)
  expect(lines.join(' ')).toBe('one two three four five six seven eight')
  const lengths = lines.map(line => line.length)
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(6)
})

test('Chinese and Japanese lines end anywhere but before a closing mark', () => {
  const {lines} = wrapText('社会福祉の基礎、日本における「社会保障」制度の歴史。', 'ja', room)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.filter(line => /^[、。」]|「$/u.test(line))).toEqual([])
})

test('a word without end is broken between whole characters, and what has no room ends in an ellipsis', () => {
  const {lines, size} = wrapText('👩‍🌾'.repeat(2000), 'en', room)
  expect(size).toBe(50)
  expect(lines).toHaveLength(3)
  expect(lines.at(-1)).toMatch(/…$/u)
  expect(lines.join('').replace('…', '').replaceAll('👩‍🌾', '')).toBe('')
})

test('a text of a million letters takes no longer than one of a thousand', () => {
  expect(wrapText('a'.repeat(1_000_000), 'en', room)).toEqual(wrapText('a'.repeat(1000), 'en', room))
})
