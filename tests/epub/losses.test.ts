import type {Block} from '@silabus/core'
import {expect, test} from 'vitest'
import {
  asset,
  course,
  exported,
  module,
  opening,
  paragraph,
  pixel,
  type Asset,
  type Exported
} from './model.ts'
import {textsOf} from './xpath.ts'

const position = {start: {line: 7, column: 3, offset: 0}, end: {line: 7, column: 9, offset: 0}}

function show(file: Asset, ...blocks: readonly Block[]): Exported {
  return exported(course([module('m', 'Module', [opening('o', ...blocks)])]), [file])
}

function figure(file: Asset): Block {
  return {
    type: 'figure',
    picture: {
      type: 'picture',
      source: file.reference,
      alternative: 'What it shows',
      decorative: false,
      position
    }
  }
}

function told({messages}: Exported): readonly string[] {
  return messages.map(
    ({rule, target, line, column, reason}) => `${rule} ${target} ${line}:${column} ${reason}`
  )
}

const png = Buffer.from(pixel, 'base64')

test('a picture is known by what it holds, whatever it is called', () => {
  const file = asset('photo.jpg', 'image/jpeg', png)
  const book = show(file, figure(file))
  expect(told(book)).toEqual([])
  expect(
    textsOf(book.text('package.opf'), '//o:item[@media-type="image/png" and @id!="cover.png"]/@href')
  ).toEqual(['media/photo.png'])
})

test('a file that holds no picture is told', () => {
  const file = asset('photo.jpg', 'image/jpeg', 'oops')
  expect(told(show(file, figure(file)))).toEqual([expect.stringContaining('which holds no picture')])
})

test('a WebP picture is carried, with a warning', () => {
  const file = asset('a.webp', 'image/webp', 'RIFF\0\0\0\0WEBP')
  const book = show(file, figure(file))
  expect(told(book)).toEqual([expect.stringContaining('older reading systems may not show it')])
  expect([...book.tree.entries.keys()]).toContain('EPUB/media/a.webp')
})

test('a recording that reading systems need not play leaves its transcript', () => {
  const file = asset('a.ogg', 'audio/ogg', 'OggS')
  const book = show(file, {
    type: 'recording',
    medium: 'audio',
    source: file.reference,
    label: 'Talk',
    transcript: [paragraph('Words.')],
    position
  })
  expect(told(book)).toEqual([expect.stringContaining('target-loss epub 7:3 Unexpected recording `a.ogg`')])
  expect(textsOf(book.text('text/m.xhtml'), '//h:div[@class="recording"]')).toEqual([
    expect.stringMatching(/Talk.*Words\./u)
  ])
  expect(textsOf(book.text('text/m.xhtml'), '//h:audio')).toEqual([])
})

test('a link to a file keeps its text only', () => {
  const file = asset('a.png', 'image/png', png)
  const book = show(
    file,
    paragraph(
      'See ',
      {type: 'download', asset: file.reference, children: [{type: 'text', value: 'it'}], position},
      '.'
    )
  )
  expect(told(book)).toEqual([
    expect.stringContaining('target-loss epub 7:3 Unexpected link to the file `a.png`')
  ])
  expect(textsOf(book.text('text/m.xhtml'), '//h:p')).toEqual(['See it.'])
  expect(textsOf(book.text('text/m.xhtml'), '//h:a')).toEqual([])
})

test('a cover that is no picture is told, and a drawn one stands in its place', () => {
  const cover = asset('a.png', 'image/png', 'oops')
  const book = exported(
    course([module('m', 'Module', [opening('o', paragraph('x'))])], {cover: cover.reference}),
    [cover]
  )
  expect(told(book)).toEqual([expect.stringContaining('target-loss epub 1:1 Unexpected cover picture')])
  expect(told(book)[0]).toContain('a drawn cover stands in its place')
  expect(book.tree.entries.has('EPUB/cover.svg')).toBe(true)
})
