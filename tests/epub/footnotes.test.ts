import type {Block} from '@silabus/core'
import {describe, expect, test} from 'vitest'
import {
  call,
  course,
  exported,
  heading,
  module,
  note,
  opening,
  paragraph,
  say,
  section,
  single
} from './model.ts'
import {faults} from './sound.ts'
import {textsOf} from './xpath.ts'

const table: Block = {
  type: 'table',
  align: [],
  children: ['Head', 'Cell'].map(words => ({
    type: 'tableRow',
    children: [{type: 'tableCell', children: [say(words), call('1')]}]
  }))
}
const code: Block = {type: 'code', value: 'x = 1'}
const long = Array.from({length: 40}, (_, index) => paragraph(`Paragraph ${index + 1} of a long note.`))

const book = exported(
  course([
    module(
      'm',
      'Module',
      [
        {...opening('o', paragraph('Text', call('2'), '.')), heading: []},
        {
          ...section(
            's',
            'Section',
            paragraph('Once', call('1'), ', twice', call('1'), '.'),
            heading(3, 'h', 'Heading'),
            {type: 'heading', depth: 3, id: 'i', children: [say('Other'), call('3')]},
            table,
            paragraph('Long', call('4'), '.'),
            single('q', {
              stem: [paragraph('Stem', call('2'), '?')],
              explanation: [paragraph('So', call('2'), '.')]
            })
          ),
          heading: [say('Section'), call('2')]
        }
      ],
      {
        footnotes: [
          note(1, '1', paragraph('In text and in a table.')),
          note(2, '2', code),
          note(3, '3', paragraph('Begins.'), {type: 'list', ordered: false, children: []}, code),
          note(4, '4', ...long)
        ]
      }
    )
  ])
)
const page = book.text('text/m-s.xhtml')
const backLinks = (id: string): readonly string[] =>
  textsOf(page, `//h:aside[@id="${id}"]//h:a[@role="doc-backlink"]/@href`)

describe('a note', () => {
  test('called in text and in the cells of a table leads back to each of the calls', () => {
    expect(backLinks('_fn-1')).toEqual(['#_fnref-1', '#_fnref-1-2', '#_fnref-1-3', '#_fnref-1-4'])
    expect(textsOf(page, '//h:table//h:a[@epub:type="noteref"]/@id')).toEqual(['_fnref-1-3', '_fnref-1-4'])
    const names = textsOf(page, '//h:aside[@id="_fn-1"]//h:a/@aria-label')
    expect(new Set(names).size).toBe(4)
  })

  test('called in a heading and in a question leads back to both', () => {
    expect(backLinks('_fn-2')).toEqual(['#_fnref-2', '#_fnref-2-2'])
    expect(textsOf(page, '//h:h1//h:a/@id | //h:h2//h:a/@id')).toEqual(['_fnref-2', '_fnref-3'])
    expect(textsOf(book.text('text/m.xhtml'), '//h:a[@role="doc-backlink"]/@href')).toEqual(['#_fnref-2'])
    expect(textsOf(book.text('text/m-answers.xhtml'), '//h:aside/@id')).toEqual(['_fn-2'])
  })

  test('has its number before, and the way back after, whatever it begins and ends with', () => {
    for (const id of ['_fn-2', '_fn-3'])
      expect(textsOf(page, `//h:aside[@id="${id}"]/*[1]//h:span[@class="footnote-number"]`)).toHaveLength(1)
    expect(textsOf(page, '//h:aside[@id="_fn-3"]/*[last()]//h:a[@role="doc-backlink"]/@href')).toEqual([
      '#_fnref-3'
    ])
  })

  test('of many paragraphs keeps them all', () => {
    const paragraphs = textsOf(page, '//h:aside[@id="_fn-4"]/h:p')
    expect(paragraphs).toHaveLength(40)
    expect(paragraphs[0]).toBe('4. Paragraph 1 of a long note.')
    expect(backLinks('_fn-4')).toEqual(['#_fnref-4'])
  })

  test('stands below the text of its page, in the order of the numbers, and every link arrives', () => {
    expect(textsOf(page, '//h:aside[@role="doc-footnote"]/@id')).toEqual(['_fn-1', '_fn-2', '_fn-3', '_fn-4'])
    expect(textsOf(page, '//h:aside[1]/following-sibling::*[not(self::h:aside)]')).toEqual([])
    expect(faults(book.tree)).toEqual([])
  })
})
