import {element} from '@silabus/html'
import type {Element} from 'hast'
import {expect, test} from 'vitest'
import {withColumns} from './columns.ts'

function table(...rows: readonly (readonly string[])[]): Element {
  const cells = (row: readonly string[]): Element[] => row.map(cell => element('td', {}, cell))
  return element(
    'table',
    {},
    element(
      'tbody',
      {},
      rows.map(row => element('tr', {}, cells(row)))
    )
  )
}

function widths(source: Element): readonly number[] {
  const group = withColumns(source).children.find(
    child => child.type === 'element' && child.tagName === 'colgroup'
  )
  if (group?.type !== 'element') return []
  return group.children.map(col =>
    col.type === 'element' ? Number(/\d+/u.exec(String(col.properties['className']))) : 0
  )
}

const long = 'a sentence that goes on for much longer than a line of the page is wide'

test('a table that fits keeps its own widths', () => {
  expect(widths(table(['Year', 'Name'], ['1958', 'Wilensky']))).toEqual([])
})

test('a short column keeps its words whole beside a long one', () => {
  const [short = 0, wide = 0] = widths(table(['Kesejahteraan', long]))
  expect(short).toBeGreaterThanOrEqual(30)
  expect(wide).toBeGreaterThan(short)
  expect(short + wide).toBeLessThanOrEqual(102)
})

test('a table with joined or missing cells is left alone', () => {
  expect(widths(table(['one', long], ['one']))).toEqual([])
  const joined = table(['one', long])
  const [body] = joined.children
  const row = element('tr', {}, element('td', {colSpan: 2}, long), element('td', {}, 'x'))
  if (body?.type === 'element') body.children.push(row)
  expect(widths(joined)).toEqual([])
})

test('a picture beside a long text gets room to be seen', () => {
  const wide = (...content: readonly Element[]): number | undefined => {
    const cells = [element('td', {}, content), element('td', {}, long)]
    return widths(element('table', {}, element('tr', {}, cells)))[0]
  }
  expect(wide(element('img', {src: 'a.png'}))).toBeGreaterThanOrEqual(28)
  expect(wide(element('img', {src: 'a.png', width: 16}))).toBeLessThan(28)
})
