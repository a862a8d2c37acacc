import {describe, expect, test} from 'vitest'
import {decimalText, readNumber} from './typed-number.ts'

describe('a typed number', () => {
  test.each([
    ['9.81', 9.81],
    ['9,81', 9.81],
    ['+5', 5],
    ['−5', -5],
    ['–5', -5],
    [' 1 000 000 ', 1_000_000],
    ['12\u202F500,5', 12_500.5],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['0,500', 0.5],
    ['.5', 0.5],
    [',5', 0.5],
    ['5.', 5],
    ['6.02e23', 6.02e23],
    ['6,02E+23', 6.02e23],
    ['6.02 × 10^23', 6.02e23],
    ['6.02x10^23', 6.02e23],
    ['6.02·10²³', 6.02e23],
    ['1.6 × 10⁻¹⁹', 1.6e-19],
    ['1.6 * 10^-19', 1.6e-19],
    ['10^3', 1000],
    ['10³', 1000],
    ['10⁻³', 0.001],
    ['-10^3', -1000],
    ['٣٫١٤', 3.14],
    ['۱۲', 12],
    ['９．８１', 9.81],
    ['\u200F12', 12]
  ])('%j is %d', (typed, value) => {
    for (const decimalComma of [true, false])
      expect(readNumber(typed, {decimalComma})).toEqual({value, unit: ''})
  })

  test('a lone comma before three digits is what the language makes of it', () => {
    expect(readNumber('1,000', {decimalComma: true})?.value).toBe(1)
    expect(readNumber('1,000', {decimalComma: false})?.value).toBe(1000)
    expect(readNumber('1.000', {decimalComma: true})?.value).toBe(1)
    expect(readNumber('1,0000', {decimalComma: false})?.value).toBe(1)
  })

  test.each([
    ['9.81 m/s²', 9.81, 'm/s2'],
    ['9,81m/s^2', 9.81, 'm/s2'],
    ['3 kg·m²', 3, 'kgm2'],
    ['3 kg m^2', 3, 'kgm2'],
    ['3 kg * m2', 3, 'kgm2'],
    ['3 eV', 3, 'eV'],
    ['20 %', 20, '%'],
    ['5 ℃', 5, '°C'],
    ['5 °C', 5, '°C'],
    ['4 µm', 4, 'μm'],
    ['2 s⁻¹', 2, 's-1']
  ])('%j has a unit', (typed, value, unit) => {
    expect(readNumber(typed, {decimalComma: false})).toEqual({value, unit})
  })

  test.each(['', 'many', '1..2', '1,2,3', '1,23,456', '--5', 'e5', '1e999', 'm/s', '.', '$5'])(
    '%j is none',
    typed => {
      expect(readNumber(typed, {decimalComma: false})).toBeUndefined()
    }
  )
})

test.each([
  [9.81, '9.81'],
  [-0.5, '-0.5'],
  [6.02e23, '602000000000000000000000'],
  [-1.6e-19, '-0.00000000000000000016'],
  [1e21, '1000000000000000000000'],
  [1.5e-7, '0.00000015'],
  [1e300, undefined]
])('%d is told in digits: %s', (value, text) => {
  expect(decimalText(value)).toBe(text)
})
