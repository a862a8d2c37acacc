import {expect, test} from 'vitest'
import {dateElement, licenseLink} from './imprint.ts'
import {toHtml} from './serialize.ts'

test.each([
  ['2026-11-01', 'id', '1 November 2026'],
  ['2026-11-01', 'en', 'November 1, 2026'],
  ['2026-11', 'en', 'November 2026'],
  ['2026', 'en', '2026'],
  ['2026-11-01', 'fa', '1 نوامبر 2026']
])('%s in %s is %s', (written, lang, said) => {
  const western = said.replace(/\d/gu, digit =>
    new Intl.NumberFormat(lang, {useGrouping: false}).format(Number(digit))
  )
  expect(toHtml([dateElement(written, lang)])).toBe(`<time datetime="${written}">${western}</time>`)
})

test.each([
  ['CC-BY-SA-4.0', '<a href="https://creativecommons.org/licenses/by-sa/4.0/">CC-BY-SA-4.0</a>'],
  ['https://example.org/terms', '<a href="https://example.org/terms">https://example.org/terms</a>'],
  [
    'https://example.org/?a=<2>',
    '<a href="https://example.org/?a=%3C2%3E">https://example.org/?a=&#x3C;2></a>'
  ],
  ['https://[', 'https://['],
  ['All rights reserved', 'All rights reserved']
])('the licence %s', (written, expected) => {
  const made = licenseLink(written)
  expect(typeof made === 'string' ? made : toHtml([made])).toBe(expected)
})
