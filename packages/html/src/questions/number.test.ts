import {speak} from '../words/index.ts'
import {toHtml} from '../serialize.ts'
import {expect, test} from 'vitest'
import {printNumber} from './number.ts'

function printed(text: string, lang: string, tolerance = 0, unit?: string): string {
  const element = printNumber({value: Number(text), text, tolerance, unit}, lang, {
    words: speak(lang).words,
    wordsLang: undefined
  })
  return toHtml(element.children).replaceAll('\u00A0', '_')
}

test.each([
  ['9.81', 'en', '9.81'],
  ['9.81', 'id', '9,81'],
  ['9.81', 'fa-IR', '9.81'],
  ['-5', 'en', '−5'],
  ['1234567.125', 'id', '1234567,125'],
  ['6.02e23', 'id', '6,02_×_10²³'],
  ['1e-7', 'en', '1_×_10⁻⁷'],
  ['1e+7', 'en', '1_×_10⁷'],
  ['0.10', 'en', '0.10']
])('%s in %s is %s', (text, lang, expected) => {
  expect(printed(text, lang)).toBe(expected)
})

test('what may be off is said in words, in the notation of the number, with its unit', () => {
  expect(printed('9.81', 'id', 0.05, 'm/s²')).toBe('9,81_m/s² (boleh lebih atau kurang 0,05_m/s²)')
  expect(printed('1e-7', 'en', 1e-9)).toBe('1_×_10⁻⁷ (up to 1_×_10⁻⁹ more or less)')
})

test.each([
  ['%', '5%'],
  ['°', '5°'],
  ['°C', '5_°C'],
  ['kg', '5_kg']
])('the unit %s stands as in %s', (unit, expected) => {
  expect(printed('5', 'en', 0, unit)).toBe(expected)
})
