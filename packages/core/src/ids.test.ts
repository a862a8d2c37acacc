import {expect, it} from 'vitest'
import {asciiId, idFrom, isId, slug} from './ids.ts'

it('takes letters of any script, digits, hyphen, underscore and dot, a letter first', () => {
  for (const id of ['a', 'tp-1', 'A.b_c', 'الهدف', '単元1', 'ünï']) expect(isId(id), id).toBe(true)
  for (const id of ['', '1a', '-a', 'a b', 'a/b', 'a"b', 'a\u0000', '🙂']) expect(isId(id), id).toBe(false)
})

it('keeps ASCII ids and spells others readably, each in its own way', () => {
  expect(asciiId('kesos-1')).toBe('kesos-1')
  const spelt = ['الهدف', 'الهدف2', '単元', '单元', 'ünï', 'uni'].map(asciiId)
  expect(new Set(spelt).size).toBe(spelt.length)
  for (const id of spelt) expect(id).toMatch(/^[A-Za-z][A-Za-z0-9._-]*$/u)
  expect(asciiId('ünï')).toMatch(/^uni-[0-9a-f]{8}$/u)
  // The same letters, composed and decomposed, are one id.
  expect(asciiId('\u00FCn')).toBe(asciiId('u\u0308n'))
})

it('makes ids of titles', () => {
  expect(slug('A. Pengertian & Tujuan!')).toBe('a-pengertian-tujuan')
  expect(idFrom('1. Start', 'module')).toBe('module-1-start')
  expect(idFrom('…', 'module')).toBe('module')
})
