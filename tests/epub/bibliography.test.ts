import type {HtmlElement, Inline} from '@silabus/core'
import {expect, test} from 'vitest'
import {call, course, exported, module, note, opening, paragraph, say, section, single} from './model.ts'
import {faults} from './sound.ts'
import {textsOf} from './xpath.ts'

function cite(...children: readonly (string | Inline)[]): HtmlElement {
  return {
    type: 'htmlElement',
    name: 'cite',
    attributes: {},
    children: children.map(child => (typeof child === 'string' ? say(child) : child))
  }
}

const wilensky = cite('Wilensky, ', {type: 'emphasis', children: [say('Industrial Society')]}, ' (1958).')

const book = exported(
  course([
    module(
      'a',
      'First',
      [
        opening('o', paragraph('Text', call('1'), ' and', call('2'), '.')),
        section('s', 'Section', paragraph('Again', call('1'), call('3'), '.'))
      ],
      {
        footnotes: [
          note(1, '1', paragraph('See ', wilensky, ' p. 138.')),
          note(2, '2', paragraph(cite('Ämter, Anna: '), ' and ', cite('Zola (1890)'), '.')),
          note(3, '3', paragraph('No work.'))
        ]
      }
    ),
    module(
      'b',
      'Second',
      [opening('p', single('q', {explanation: [paragraph('Because', call('1'), '.')]}))],
      {footnotes: [note(1, '1', paragraph(cite('Wilensky,  Industrial Society (1958)'), ', p. 2.'))]}
    )
  ])
)
const page = book.text('text/bibliography.xhtml')

test('works that notes cite are listed once, in the order of the alphabet', () => {
  expect(textsOf(page, '//h:li/h:p[1]')).toEqual([
    'Ämter, Anna:',
    'Wilensky, Industrial Society (1958).',
    'Zola (1890)'
  ])
  expect(textsOf(page, '//h:li/h:p[1]//h:em')).toEqual(['Industrial Society'])
})

test('each leads back to every page that cites it', () => {
  expect(textsOf(page, '//h:li[2]/h:p[2]')).toEqual([
    'Cited in: First – Note 1 · Section – Note 1 · Second: Answers – Note 1'
  ])
  expect(textsOf(page, '//h:li[2]//h:a/@href')).toEqual([
    'a.xhtml#_fnref-1',
    'a-s.xhtml#_fnref-1',
    'b-answers.xhtml#_fnref-1'
  ])
  expect(faults(book.tree)).toEqual([])
})

test('the list stands in the contents before the colophon', () => {
  expect(textsOf(book.text('nav.xhtml'), '//h:nav[@epub:type="toc"]//h:a').slice(-2)).toEqual([
    'Works cited',
    'About this book'
  ])
  const opf = book.text('package.opf')
  expect(textsOf(opf, '//o:itemref/@idref').slice(-2)).toEqual([
    'text-bibliography.xhtml',
    'text-colophon.xhtml'
  ])
})

test('a book whose notes cite nothing has no such list', () => {
  const plain = exported(course([module('m', 'Module', [opening('o', paragraph(cite('Not in a note')))])]))
  expect(plain.tree.entries.has('EPUB/text/bibliography.xhtml')).toBe(false)
})
