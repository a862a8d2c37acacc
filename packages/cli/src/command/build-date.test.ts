import {expect, test} from 'vitest'
import {buildDate, epochOf} from './build-date.ts'

test('the epoch of the environment counts before the date of the course', () => {
  const epoch = epochOf({SOURCE_DATE_EPOCH: '1700000000'})
  expect(buildDate({date: '2020-01-01'}, epoch).toISOString()).toBe('2023-11-14T22:13:20.000Z')
  expect(epochOf({})).toBeUndefined()
  expect(epochOf({SOURCE_DATE_EPOCH: '0'})?.toISOString()).toBe('1970-01-01T00:00:00.000Z')
})

test('a day, a month and a year begin at midnight in UTC', () => {
  expect(buildDate({date: '2024-02-29'}, undefined).toISOString()).toBe('2024-02-29T00:00:00.000Z')
  expect(buildDate({date: '2024-03'}, undefined).toISOString()).toBe('2024-03-01T00:00:00.000Z')
  expect(buildDate({date: '2024'}, undefined).toISOString()).toBe('2024-01-01T00:00:00.000Z')
})

test('without any, it is the beginning of 1980', () => {
  expect(buildDate({}, undefined).toISOString()).toBe('1980-01-01T00:00:00.000Z')
})

test('an epoch that is no whole number of seconds is refused', () => {
  for (const SOURCE_DATE_EPOCH of [
    '',
    'today',
    '-1',
    '1.5',
    '1e9',
    ' 1',
    '0x10',
    '253402300800',
    '9'.repeat(30)
  ]) {
    expect(() => epochOf({SOURCE_DATE_EPOCH})).toThrow('expected seconds since 1970')
  }
})
