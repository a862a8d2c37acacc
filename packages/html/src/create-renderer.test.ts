import type {Inline} from '@silabus/core'
import {expect, test} from 'vitest'
import {createRenderer} from './create-renderer.ts'
import {toHtml} from './serialize.ts'
import {plainContext} from './testing/plain-context.ts'

const renderer = createRenderer(plainContext)

const words: readonly Inline[] = [
  {type: 'text', value: 'a '},
  {type: 'emphasis', children: [{type: 'text', value: 'b'}]},
  {type: 'text', value: '.'}
]

test('running text gets no space that the author did not write', () => {
  expect(toHtml(renderer.inline(words))).toBe('a <em>b</em>.')
  expect(toHtml(renderer.label(words))).toBe('a <em>b</em>.')
})

test('a title in a list of contents holds nothing empty', () => {
  const anchor: Inline = {type: 'htmlElement', name: 'a', attributes: {id: 'old'}, children: []}
  const picture: Inline = {
    type: 'htmlElement',
    name: 'span',
    attributes: {},
    children: [
      {type: 'picture', source: 'data:image/png;base64,iVBORw0KGgo=', alternative: 'b', decorative: false}
    ]
  }
  expect(toHtml(renderer.label([anchor, ...words]))).toBe('a <em>b</em>.')
  expect(toHtml(renderer.inline([anchor, ...words]))).toContain('</a>a <em>b</em>.')
  expect(toHtml(renderer.label([picture]))).toMatch(/^<span>.+<\/span>$/u)
})
