import {expect, test} from 'vitest'
import {element} from './element.ts'
import {toXhtml} from './serialize.ts'

test('only elements that are always empty end in their start tag', () => {
  const xhtml = toXhtml(element('html', {}, element('p', {}, 'a', element('br'), 'b', element('i'))))
  expect(xhtml).toContain('<p>a<br/>b<i></i></p>')
})

test('text that XML forbids does not reach the document', () => {
  const xhtml = toXhtml(element('html', {}, element('p', {title: 'a ]]> b'}, 'x[y[0]]> 1 & \u0001\uFFFE😀')))
  expect(xhtml).toMatch(/x\[y\[0\]\]&gt; 1 &#x26; \uFFFD?\uFFFD😀/u)
  expect(xhtml).not.toContain(']]>')
})

test('a language is said in both ways', () => {
  const xhtml = toXhtml(element('html', {lang: 'id', 'xmlns:epub': 'http://www.idpf.org/2007/ops'}))
  expect(xhtml).toContain('lang="id"')
  expect(xhtml).toContain('xml:lang="id"')
  expect(xhtml).toContain('xmlns:epub="http://www.idpf.org/2007/ops"')
})
