import {expect, test} from 'vitest'
import {idnumber, plainName, sameName, shorten, withId} from './names.ts'

test('a name is one line without angle brackets', () => {
  expect(plainName('  The <p>\n element\t& more ')).toBe('The ‹p› element & more')
})

test('a long name ends after a whole word', () => {
  expect(shorten('one two three', 13)).toBe('one two three')
  expect(shorten('one two three', 12)).toBe('one two…')
  expect(shorten('one two, three', 9)).toBe('one two…')
})

test('a name without spaces is cut between letters, never inside one', () => {
  expect(shorten('社会福祉とは何かを説明する', 6)).toBe('社会福祉と…')
  expect(shorten('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 10)).toBe('👩‍👩‍👧‍👦…')
})

test('a long id keeps its beginning and stays unlike others', () => {
  const one = idnumber(`${'a'.repeat(120)}1`)
  const other = idnumber(`${'a'.repeat(120)}2`)
  expect(one).toHaveLength(100)
  expect(one).toMatch(/^a{91}-[0-9a-f]{8}$/u)
  expect(one).not.toBe(other)
  expect(idnumber('kesos-1')).toBe('kesos-1')
})

test('names that differ in case or accents only are the same to a database', () => {
  expect(sameName('Évaluation')).toBe(sameName('evaluation'))
})

test('an id in a name leaves room for itself', () => {
  expect(withId('Quiz', 'q1')).toBe('Quiz (q1)')
  expect(withId('', 'q1')).toBe('(q1)')
  expect([...withId('word '.repeat(80).trim(), 'i'.repeat(200))].length).toBeLessThanOrEqual(250)
})
