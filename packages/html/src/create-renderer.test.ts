import type {Inline, Module} from '@silabus/core'
import {expect, test} from 'vitest'
import {createRenderer} from './create-renderer.ts'
import {toHtml} from './serialize.ts'
import {speak} from './words/index.ts'

const module: Module = {
  type: 'module',
  id: 'm',
  title: 'M',
  heading: [],
  objectives: [],
  sections: [],
  footnotes: [],
  file: 'course.md'
}

const renderer = createRenderer({
  module,
  words: speak('en').words,
  lang: 'en',
  idPrefix: '',
  anchor: id => id,
  href: () => undefined,
  assetUrl: () => undefined,
  headingLevel: 2,
  notes: 'list',
  epub: false,
  inlineStyles: false,
  wrapTables: false,
  fold: false,
  newWindow: false,
  lazy: false,
  question: () => [],
  quiz: () => []
})

const words: readonly Inline[] = [
  {type: 'text', value: 'a '},
  {type: 'emphasis', children: [{type: 'text', value: 'b'}]},
  {type: 'text', value: '.'}
]

test('running text gets no space that the author did not write', () => {
  expect(toHtml(renderer.inline(words))).toBe('a <em>b</em>.')
  expect(toHtml(renderer.label(words))).toBe('a <em>b</em>.')
})
