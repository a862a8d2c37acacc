import {expect, test} from 'vitest'
import {pictureType} from './picture-type.ts'

test.each([
  ['89504e470d0a1a0a', 'image/png'],
  ['ffd8ffe000104a46', 'image/jpeg'],
  ['474946383961', 'image/gif'],
  ['524946460000000057454250', 'image/webp'],
  ['0000001c6674797061766966', 'image/avif'],
  ['6f6f7073', undefined],
  ['', undefined]
])('bytes %s are %s', (hex, expected) => {
  expect(pictureType(Buffer.from(hex, 'hex'))).toBe(expected)
})
