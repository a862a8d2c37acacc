import type {Block, HtmlElement} from '@silabus/core'
import {expect, test} from 'vitest'
import {asset, call, course, exported, module, note, pixel, say, section, single} from './model.ts'
import {faults} from './sound.ts'
import {textsOf} from './xpath.ts'

const dot = asset('dot.png', 'image/png', Buffer.from(pixel, 'base64'))

const figure = (caption?: string): Block => ({
  type: 'figure',
  picture: {type: 'picture', source: dot.reference, alternative: 'A dot', decorative: false},
  caption
})

function html(name: string, ...children: HtmlElement['children']): HtmlElement {
  return {type: 'htmlElement', name, attributes: {}, children}
}

const table = html('table', html('caption', say('Sums'), call('1')), html('tr', html('td', say('1'))))

const lists = (blocks: readonly Block[]): readonly (readonly string[])[] => {
  const source = course([
    module('m', 'Module', [section('s', 'Section', ...blocks)], {
      footnotes: [note(1, '1', {type: 'paragraph', children: [say('Note.')]})]
    })
  ])
  const book = exported(source, [dot])
  expect(faults(book.tree)).toEqual([])
  const nav = book.text('nav.xhtml')
  return ['loi', 'lot'].map(type =>
    textsOf(
      nav,
      `//h:nav[@epub:type="${type}"]//h:a | //h:nav[@epub:type="landmarks"]//h:a[@epub:type="${type}"]/@href`
    )
  )
}

test('figures and tables with captions are listed below the contents, without calls of notes', () => {
  expect(lists([figure('First'), figure(), figure('Second'), table])).toEqual([
    ['First', 'Second', '#_loi'],
    ['Sums', '#_lot']
  ])
})

test('two of them are no list', () => {
  expect(lists([figure('First'), figure(), table])).toEqual([[], []])
})

test('figures of questions are listed once, where they are asked', () => {
  const option = {children: [figure('In an option')], feedback: [figure('In feedback')], weight: 100}
  const question = single('q', {stem: [figure('In a stem')], options: [option, {...option, weight: 0}]})
  expect(lists([figure('First'), question])[0]).toEqual([
    'First',
    'In a stem',
    'In an option',
    'In an option',
    '#_loi'
  ])
})
