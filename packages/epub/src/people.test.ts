import {expect, test} from 'vitest'
import {personOf} from './people.ts'

test('who is only named is an author', () => {
  expect(personOf('Siti Aminah')).toEqual({name: 'Siti Aminah', role: 'aut', made: true})
})

test('a role in brackets is told apart from the name, in any case of letters', () => {
  expect(personOf('Siti Aminah (editor)')).toEqual({name: 'Siti Aminah', role: 'edt', made: true})
  expect(personOf('Budi Santoso (Translator)')).toEqual({name: 'Budi Santoso', role: 'trl', made: false})
})

test('other words in brackets are part of the name', () => {
  for (const written of ['A (Universitas Indonesia)', 'B (constructor)', '(editor)', ''])
    expect(personOf(written)).toEqual({name: written, role: 'aut', made: true})
})
