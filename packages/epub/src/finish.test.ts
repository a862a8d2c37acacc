import {element, toHtml} from '@silabus/html'
import type {ElementContent} from 'hast'
import {expect, test} from 'vitest'
import {course} from '../../../tests/epub/model.ts'
import {finishPage, type FinishedPage} from './finish.ts'
import {createMedia} from './media.ts'

const nowhere = (): never => {
  throw new Error('No assets here')
}

function finish(...content: readonly ElementContent[]): FinishedPage {
  const media = createMedia(course([]), {read: nowhere, open: nowhere, digest: nowhere})
  return finishPage(element('html', {}, content), media)
}

function bodyOf({html}: FinishedPage): string {
  return toHtml(html.children)
}

test('headings leave no level out, and only the first is an h1', () => {
  const written = [1, 4, 6, 4, 2, 1, 3].map(level => element(`h${level}`))
  expect([...bodyOf(finish(...written)).matchAll(/<h(\d)>/gu)].map(([, level]) => Number(level))).toEqual([
    1, 2, 3, 2, 2, 2, 3
  ])
})

test('an id stays where it stands first', () => {
  expect(bodyOf(finish(element('p', {id: 'a'}), element('i', {id: 'a'}), element('i', {id: 'b'})))).toBe(
    '<p id="a"></p><i></i><i id="b"></i>'
  )
})

test('an address that is none keeps its words only', () => {
  const links = ['http://[::1', 'https://example.org/', 'mailto:a@example.org', '#here'].map(href =>
    element('a', {href}, 'x')
  )
  expect(bodyOf(finish(...links)).match(/<a /gu)).toHaveLength(3)
})

test('what is folded stands open', () => {
  expect(bodyOf(finish(element('details', {}, element('summary', {}, 'a'), 'b')))).toBe(
    '<details open><summary>a</summary>b</details>'
  )
})

test('formulas are named to the manifest', () => {
  expect(finish(element('math')).properties).toEqual(['mathml'])
  expect(finish(element('p')).properties).toEqual([])
})
