import {expect, it} from 'vitest'
import {directionOf, languageTag} from './language.ts'

it('knows the direction of a language by its script', () => {
  for (const tag of [
    'ar',
    'he',
    'iw',
    'fa',
    'ur',
    'yi',
    'dv',
    'ps',
    'sd',
    'ug',
    'ckb',
    'syr',
    'az-Arab',
    'pa-Arab',
    'pa-PK',
    'ku-Arab',
    'ms-Arab',
    'und-Hebr',
    'ar-u-nu-latn'
  ])
    expect(directionOf(tag), tag).toBe('rtl')
  for (const tag of [
    'id',
    'en',
    'ku',
    'az',
    'pa',
    'ms',
    'tr',
    'ar-Latn',
    'he-Latn',
    'ja',
    'und',
    'x-private'
  ])
    expect(languageTag(tag) === undefined ? 'ltr' : directionOf(tag), tag).toBe('ltr')
})

it('reads tags of BCP 47 and nothing else', () => {
  expect(languageTag('EN-gb')).toBe('en-GB')
  expect(languageTag('iw')).toBe('he')
  for (const tag of ['', 'bahasa indonesia', 'en_GB', 'e', '*']) expect(languageTag(tag), tag).toBeUndefined()
})
