import type {Formula} from '@silabus/core'
import {expect, test} from 'vitest'
import {createRenderer} from '../create-renderer.ts'
import {toHtml} from '../serialize.ts'
import {plainContext} from '../testing/plain-context.ts'

const formula = (display: boolean, signs: string): Formula => ({
  type: 'formula',
  display,
  text: signs,
  mathml: {name: 'math', attributes: {}, children: [{name: 'mi', attributes: {}, children: [signs]}]}
})

test('a formula says in words what it shows', () => {
  expect(toHtml(createRenderer(plainContext).inline([formula(false, 'x')]))).toBe(
    '<math alttext="x"><mi>x</mi></math>'
  )
})

test('a displayed formula scrolls by itself, by keyboard where it is wide', () => {
  const renderer = createRenderer({...plainContext, wrapTables: true})
  expect(toHtml(renderer.blocks([formula(true, 'x')]))).toBe(
    '<div class="formula"><math display="block" alttext="x"><mi>x</mi></math></div>'
  )
  expect(toHtml(renderer.blocks([formula(true, 'x'.repeat(40))]))).toContain(
    '<div class="formula" role="group" tabindex="0" aria-label="Formula">'
  )
})
