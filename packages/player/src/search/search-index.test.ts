import {expect, test} from 'vitest'
import {wordsOf} from './fold.ts'
import {makeSearchIndex, searchPages} from './search-index.ts'

const index = makeSearchIndex(
  new Map([
    ['one', 'Ein Café in Łódź, Straße 5; the café again.'],
    ['two', '社会福祉制度'],
    ['three', 'ภาษาไทย และ مُقَدِّمة'],
    ['four', 'The cafeteria, constructor __proto__']
  ])
)
const find = (typed: string): readonly string[] => searchPages(index, wordsOf(typed))

test.each([
  ['cafe', ['one', 'four']],
  ['CAFÉ', ['one', 'four']],
  ['cafe\u0301 again', ['one']],
  ['lodz strasse', ['one']],
  ['again cafeteria', []],
  ['eteria', []],
  ['福祉', ['two']],
  ['度', ['two']],
  ['社福', []],
  ['ไทย', ['three']],
  ['مقدمة', ['three']],
  ['proto', ['four']],
  ['constructor', ['four']],
  ['– !', []]
])('looking for %j finds %j', (typed, pages) => {
  expect(find(typed)).toEqual(pages)
})

test('an index of nothing finds nothing', () => {
  expect(searchPages(makeSearchIndex(new Map()), ['a'])).toEqual([])
  expect(searchPages(makeSearchIndex(new Map([['one', '…']])), ['a'])).toEqual([])
})
