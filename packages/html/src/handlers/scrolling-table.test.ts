import type {Block} from '@silabus/core'
import {expect, test} from 'vitest'
import {createRenderer} from '../create-renderer.ts'
import {toHtml} from '../serialize.ts'
import {plainContext} from '../testing/plain-context.ts'

const written: Block = {
  type: 'table',
  children: [{type: 'tableRow', children: [{type: 'tableCell', children: [{type: 'text', value: 'a'}]}]}]
}
const raw: Block = {type: 'htmlElement', name: 'table', attributes: {}, children: []}

test.each([
  ['of Markdown', written],
  ['of raw HTML', raw]
])('a table %s scrolls by itself on a screen, by keyboard too', (_name, table) => {
  expect(toHtml(createRenderer({...plainContext, wrapTables: true}).blocks([table]))).toMatch(
    /^<div class="table" role="region" tabindex="0" aria-label="Table"><table>.*<\/table><\/div>$/su
  )
  expect(toHtml(createRenderer(plainContext).blocks([table]))).toMatch(/^<table>/u)
})
