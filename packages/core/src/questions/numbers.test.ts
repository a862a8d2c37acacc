import {describe, expect, it} from 'vitest'
import {readNumber} from './numbers.ts'

describe('a number', () => {
  it.each([
    ['1958', 'en', {value: 1958, text: '1958', tolerance: 0}],
    ['9,81', 'id', {value: 9.81, text: '9.81', tolerance: 0}],
    ['9.81', 'id', {value: 9.81, text: '9.81', tolerance: 0}],
    ['−3', 'en', {value: -3, text: '-3', tolerance: 0}],
    ['+3.', 'en', {value: 3, text: '3', tolerance: 0}],
    ['.5', 'en', {value: 0.5, text: '0.5', tolerance: 0}],
    ['0.3 +/- 0.1', 'en', {value: 0.3, text: '0.3', tolerance: 0.1}],
    ['9.81 m/s² ± 1%', 'en', {value: 9.81, text: '9.81', tolerance: 0.0981, unit: 'm/s²'}],
    ['50%', 'en', {value: 50, text: '50', tolerance: 0, unit: '%'}],
    ['50% ± 5%', 'en', {value: 50, text: '50', tolerance: 5, unit: '%'}],
    ['20 °C', 'en', {value: 20, text: '20', tolerance: 0, unit: '°C'}],
    ['6.02E+23 mol', 'en', {value: 6.02e23, text: '6.02e+23', tolerance: 0, unit: 'mol'}]
  ])('is %s (%s)', (text, lang, number) => {
    expect(readNumber(text, lang)).toEqual({number})
  })

  it.each([
    '',
    'five',
    '1.2.3',
    '1,000.5',
    '9,81',
    '1e999',
    '17 August 1945',
    '3 - 5',
    '5 ± -1',
    '10:30',
    '1/2'
  ])('is not %s', text => {
    expect(readNumber(text, 'en')).toHaveProperty('expected')
  })

  it('is read in time that grows with its length', () => {
    const start = process.cpuUsage()
    readNumber(`1${' x'.repeat(50_000)}`, 'en')
    readNumber('9'.repeat(100_000), 'en')
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000)
  })
})
