import type {Module} from '@silabus/core'
import type {ProseContext} from '../renderer.ts'
import {speak} from '../words/index.ts'

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

/** A target that wants nothing but prose, for tests. */
export const plainContext: ProseContext = {
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
  gap: () => [],
  quiz: () => []
}
