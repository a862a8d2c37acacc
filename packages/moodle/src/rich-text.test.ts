import type {Block, Footnote, Inline} from '@silabus/core'
import {speak} from '@silabus/html'
import {expect, test} from 'vitest'
import {richText, type RichTextContext} from './rich-text.ts'
import {asset, module, paragraph} from './testing/course.ts'

const note: Footnote = {
  type: 'footnote',
  number: 1,
  identifier: 'one',
  label: '1',
  children: [paragraph('Nurdin, 1990.')]
}

function html(blocks: readonly Block[], more: Partial<RichTextContext> = {}): string {
  const [text] = richText(blocks, {
    module: module('m', [], {footnotes: [note]}),
    words: speak('en').words,
    lang: 'id',
    dir: 'ltr',
    idPrefix: 'c-q-stem-',
    setting: 'block',
    ...more
  })
  const value = text?.content[0]
  if (value === undefined || typeof value === 'string') return value ?? ''
  return value.type === 'cdata' ? value.value : ''
}

const call: Block = paragraph('Sistem', {type: 'footnoteReference', identifier: 'one', label: '1'})

test('the language stands on the one element that there is, or on one around several', () => {
  expect(html([paragraph('Satu')])).toBe('<p lang="id" dir="ltr">Satu</p>')
  expect(html([paragraph('Satu'), paragraph('Dua')])).toMatch(
    /^<div lang="id" dir="ltr"><p>Satu<\/p>\s*<p>Dua<\/p><\/div>$/u
  )
  expect(html([])).toBe('')
})

test('text that looks like TeX stays text, and formulas stay formulas', () => {
  const formula: Inline = {
    type: 'formula',
    display: false,
    text: 'x^2',
    mathml: {name: 'math', attributes: {}, children: []}
  }
  const blocks = [
    paragraph('\\(a\\) or $$b$$ or \\begin{c} or $1 ', {type: 'inlineCode', value: '\\(d\\)'}, ' ', formula)
  ]
  expect(html(blocks, {math: 'tex', lang: 'id'})).toBe(
    '<p lang="id" dir="ltr">\\<span>(</span>a\\<span>)</span> or $<span>$</span>b$<span>$</span>'
      + ' or \\<span>begin</span>{c} or $1 <code>\\(d\\)</code> \\(x^2\\)</p>'
  )
})

test('a choice of one paragraph is running text, because Moodle puts it into a label', () => {
  expect(html([paragraph('Satu')], {setting: 'choice'})).toBe('<span lang="id" dir="ltr">Satu</span>')
})

test('a footnote is written out where it is called, with ids of this element', () => {
  const written = html([call])
  expect(written).toContain('href="#c-q-stem-fn-1"')
  expect(written).toContain('id="c-q-stem-fn-1"')
  expect(written).toContain('Nurdin, 1990.')
})

test('a choice, which Moodle shows twice, has no ids and no links to any', () => {
  const written = html([call], {setting: 'choice'})
  expect(written).toContain('<sup class="note-call">1</sup>')
  expect(written).toContain('Nurdin, 1990.')
  expect(written).not.toMatch(/ id=|href=/u)
})

test('pictures become files of the element', () => {
  const figure: Block = {
    type: 'figure',
    picture: {
      type: 'picture',
      source: asset('media/Peta Desa.svg', 'image/svg+xml'),
      alternative: 'Peta',
      decorative: false
    }
  }
  const data: Block = paragraph({
    type: 'picture',
    source: 'data:image/png;base64,AAAA',
    alternative: 'Titik',
    decorative: false
  })
  const written = richText([figure, data], {
    module: module('m', []),
    words: speak('en').words,
    lang: 'id',
    dir: 'ltr',
    idPrefix: '',
    setting: 'block'
  })
  expect(written.map(({name, attributes}) => [name, attributes['name']])).toEqual([
    ['text', undefined],
    ['file', 'peta-desa.svg'],
    ['file', 'picture.png']
  ])
  expect(html([figure, data])).toContain('src="@@PLUGINFILE@@/peta-desa.svg" alt="Peta"')
  expect(html([figure, data])).toContain('src="@@PLUGINFILE@@/picture.png" alt="Titik"')
})

test('an author can write about the sign that Moodle replaces by an address', () => {
  expect(html([paragraph('Tulis @@PLUGINFILE@@/a.png')])).toContain('Tulis @&#64;PLUGINFILE@@/a.png')
})

test('boxes and tables look like those of Moodle', () => {
  const table: Block = {
    type: 'table',
    align: ['right'],
    children: [
      {type: 'tableRow', children: [{type: 'tableCell', children: [{type: 'text', value: 'n'}]}]},
      {type: 'tableRow', children: [{type: 'tableCell', children: [{type: 'text', value: '1'}]}]}
    ]
  }
  expect(html([table])).toContain('class="table table-bordered"')
  expect(html([table])).toContain('style="text-align: right"')
  expect(html([{type: 'alert', kind: 'tip', children: [paragraph('Hati-hati')]}])).toContain(
    'class="alert alert-tip alert-success"'
  )
})

test('a link into the course keeps its text', () => {
  const link: Block = paragraph({
    type: 'crossReference',
    target: 'x',
    children: [{type: 'text', value: 'bagian A'}]
  })
  expect(html([link])).toBe('<p lang="id" dir="ltr">bagian A</p>')
})
