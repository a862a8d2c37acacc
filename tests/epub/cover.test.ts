import type {Course} from '@silabus/core'
import {describe, expect, test} from 'vitest'
import {asset, course, exported, module, opening, paragraph, pixel} from './model.ts'
import {textsOf} from './xpath.ts'

const plain = module('m', 'Module', [opening('o', paragraph('Text.'))])

function drawn(more: Partial<Course>): string {
  return exported(course([plain], more)).text('cover.svg')
}

const words = (svg: string): readonly string[] => textsOf(svg, '//*[local-name()="text"]')

describe('a course without a picture', () => {
  test('has a drawn cover that libraries find', () => {
    const {text, tree} = exported(course([plain]))
    expect(textsOf(text('package.opf'), '//o:item[@properties="cover-image"]/@href')).toEqual(['cover.png'])
    expect(textsOf(text('text/cover.xhtml'), '//h:img/@src | //h:img/@alt')).toEqual([
      '../cover.svg',
      'Cover: A Course'
    ])
    expect([...tree.entries.keys()].filter(path => path.startsWith('EPUB/cover.'))).toEqual([
      'EPUB/cover.svg',
      'EPUB/cover.png'
    ])
  })

  test('shows title, subtitle and authors on it', () => {
    expect(words(drawn({title: 'Soil', subtitle: 'In four weeks', authors: ['A', 'B']}))).toEqual([
      'Soil',
      'In four weeks',
      'A and B'
    ])
  })

  test('is written from the right where its language is', () => {
    const svg = drawn({lang: 'ar', dir: 'rtl', title: 'تربة'})
    expect(textsOf(svg, '//*[local-name()="g"]/@direction')).toEqual(['rtl'])
    expect(Number(textsOf(svg, '//*[local-name()="text"]/@x')[0])).toBeGreaterThan(800)
  })

  test('takes the colour that the author wants, or none at all', () => {
    expect(drawn({targets: {epub: {colour: '#ABC'}}})).toContain('#aabbcc')
    const {tree, text} = exported(course([plain], {targets: {epub: {cover: 'none'}}}))
    expect([...tree.entries.keys()].filter(path => path.includes('cover'))).toEqual([])
    expect(text('package.opf')).not.toContain('cover')
  })
})

test('a picture of the author takes the place of the drawn cover', () => {
  const picture = asset('front.png', 'image/png', Buffer.from(pixel, 'base64'))
  const {text, tree} = exported(course([plain], {cover: picture.reference}), [picture])
  expect(textsOf(text('package.opf'), '//o:item[@properties="cover-image"]/@href')).toEqual([
    'media/front.png'
  ])
  expect(tree.entries.has('EPUB/cover.svg')).toBe(false)
})
