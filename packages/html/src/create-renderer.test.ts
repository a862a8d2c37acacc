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
