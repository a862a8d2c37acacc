import {expect, it} from 'vitest'
import {tokenizeHtml} from './html-tokens.ts'

const brief = (html: string): string[] =>
  tokenizeHtml(html).map(token => {
    switch (token.type) {
      case 'open':
        return `<${token.name} ${JSON.stringify(token.attributes)}`
      case 'close':
        return `/${token.name}`
      case 'text':
        return token.value
      case 'other':
      case 'endless':
        return token.type
    }
  })

it('gives tags and text as they stand, unmatched ones too', () => {
  expect(brief('</td></TR>\n</table> a &amp; b<BR><img src=x alt="1 &lt; 2" ALT="no">')).toEqual([
    '/td',
    '/tr',
    '\n',
    '/table',
    ' a & b',
    '<br {}',
    '<img {"src":"x","alt":"1 < 2"}'
  ])
})

it('gives a comment that is never closed as one piece', () => {
  expect(brief('a<!-- b <i>c</i>')).toEqual(['a', 'endless'])
})

it('places every piece', () => {
  const html = 'ab<i x="1">c</i ><!-- d -->e'
  expect(tokenizeHtml(html).map(({start, end}) => html.slice(start, end))).toEqual([
    'ab',
    '<i x="1">',
    'c',
    '</i >',
    'e'
  ])
})

it('takes an unfinished tag for text, and names what no page shows', () => {
  expect(brief('a<p Important: read this')).toEqual(['a<p Important: read this'])
  expect(brief('<div class="x>\ntext')).toEqual(['<div class="x>\ntext'])
  expect(brief('<!DOCTYPE html><?php x ?><!-- c -->t')).toEqual(['other', 'other', 't'])
})
