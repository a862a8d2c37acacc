import {expect, test} from 'vitest'
import {fractionOf, fractionsOf} from './fractions.ts'

test('equal shares are spelt with five decimals', () => {
  expect(fractionsOf([100 / 3, 100 / 3, 100 / 3, -100 / 3])).toEqual({
    fractions: ['33.33333', '33.33333', '33.33333', '-33.33333']
  })
  expect(fractionsOf(Array.from({length: 7}, () => 100 / 7))).toEqual({
    fractions: Array.from({length: 7}, () => '14.28571')
  })
})

test.each([
  [33.33, '33.33333'],
  [33.3, '33.33333'],
  [33, '33.33333'],
  [66.7, '66.66667'],
  [66.6, '66.66667'],
  [-16.67, '-16.66667'],
  [12.5, '12.5'],
  [0, '0'],
  [-0, '0']
])('an author who writes %f means %s', (weight, fraction) => {
  expect(fractionOf(weight)).toEqual({known: true, fraction})
})

test.each([
  [15, ['14.28571', '16.66667']],
  [13, ['12.5', '14.28571']],
  [34, ['33.33333', '40']],
  [-45, ['-40', '-50']],
  [3, ['0', '5']]
])('%f is no grade, and the ones around it are named', (weight, neighbours) => {
  expect(fractionOf(weight)).toEqual({known: false, neighbours})
})

test('a share that Moodle does not know is one mistake of the whole question', () => {
  expect(fractionsOf([...Array.from({length: 11}, () => 100 / 11), -100 / 11])).toEqual({
    found: '11 right options that share 100% equally',
    expected: '1 to 10, or 20: the weights that Moodle knows have no `9.09091%`'
  })
})

test('the first weight that Moodle does not know is pointed at', () => {
  expect(fractionsOf([60, 25, 15])).toEqual({
    found: 'weight `15%`',
    expected: 'one that Moodle knows: `14.28571%` or `16.66667%` comes nearest',
    at: 2
  })
})

test('weights must still add up to 100 after they became grades', () => {
  expect(fractionsOf([33, 33, 33])).toEqual({fractions: ['33.33333', '33.33333', '33.33333']})
  expect(fractionsOf([33, 17, 50])).toEqual({fractions: ['33.33333', '16.66667', '50']})
  expect(fractionsOf([14, 14, 70])).toMatchObject({
    found: 'right options whose weights Moodle would add up to `98.57142%`'
  })
})
