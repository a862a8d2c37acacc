import type {Course, HtmlElement} from '@silabus/core'
import {expect, test} from 'vitest'
import {course, exported, module, opening, paragraph, section} from './model.ts'
import {faults} from './sound.ts'
import {textsOf} from './xpath.ts'

function mark(number: string, id = `page-${number}`): HtmlElement {
  return {type: 'htmlElement', name: 'span', attributes: {id, title: number}, children: []}
}

const source = (more: Partial<Course> = {}): Course =>
  course(
    [
      module('m', 'Module', [
        opening('o', paragraph(mark('xiv')), paragraph('It goes', mark('15'), 'on.')),
        section('s', 'Section', paragraph('Once', mark('16'), ' more', mark('not', 'elsewhere'), '.'))
      ])
    ],
    more
  )

const book = exported(source())

test('marks of printed pages are page breaks, on a line of their own or within one', () => {
  expect(textsOf(book.text('text/m.xhtml'), '//*[@epub:type="pagebreak"]/@aria-label')).toEqual(['xiv', '15'])
  expect(textsOf(book.text('text/m.xhtml'), '//h:p[normalize-space()=""]')).toEqual([])
  expect(textsOf(book.text('text/m-s.xhtml'), '//*[@role="doc-pagebreak"]/@id')).toEqual(['page-16'])
})

test('a list of pages leads to them, for old reading systems too', () => {
  const places = ['text/m.xhtml#page-xiv', 'text/m.xhtml#page-15', 'text/m-s.xhtml#page-16']
  expect(textsOf(book.text('nav.xhtml'), '//h:nav[@epub:type="page-list"]//h:a/@href')).toEqual(places)
  expect(textsOf(book.text('toc.ncx'), '//n:pageTarget/n:content/@src')).toEqual(places)
  expect(textsOf(book.text('toc.ncx'), '//n:pageTarget/@type')).toEqual(['front', 'normal', 'normal'])
  expect(faults(book.tree)).toEqual([])
})

test('the book says of which edition the pages are', () => {
  const told = (pageSource: string): readonly string[] =>
    textsOf(
      exported(source({targets: {epub: {pageSource}}})).text('package.opf'),
      '//dc:source | //o:meta[@property="source-of" or .="pageNavigation"]'
    )
  const [pagination, feature] = ['pagination', 'pageNavigation']
  expect(told('ISBN 978-3-16-148410-0')).toEqual(['urn:isbn:9783161484100', pagination, feature])
  expect(told('Second edition, Jakarta 1999')).toEqual(['Second edition, Jakarta 1999', pagination, feature])
})

test('an edition without a name is told', () => {
  expect(book.messages.map(({reason}) => reason)).toEqual([expect.stringContaining('`pageSource`')])
  expect(book.text('package.opf')).not.toContain('source')
})

test('a book without marks tells of no pages', () => {
  const plain = exported(course([module('m', 'Module', [])]))
  expect(plain.text('nav.xhtml')).not.toContain('page-list')
  expect(plain.text('toc.ncx')).not.toContain('pageList')
  expect(plain.text('package.opf')).not.toContain('source-of')
})
