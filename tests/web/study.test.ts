import {exportCourse, memoryFolder, parseCourse} from '@silabus/core'
import {pdf} from '@silabus/web'
import type {Element} from 'hast'
import {expect, test} from 'vitest'
import {everyKind, study} from './courses.ts'
import {build, elements, textOf} from './read-pages.ts'

const {pages} = build(memoryFolder(study))

test('A module with objectives ends with boxes to tick, and with ways to what teaches and assesses each', () => {
  const list = withClass('soil.html', 'checklist')
  expect(linesOf(list)).toEqual([
    'S1 Name soils.',
    'Taught in: Beds',
    'Assessed by: Question 1 · Question 1 (Water)',
    'S2 Feed plants.',
    'Assessed by: Question 1 (Water)'
  ])
  expect(linksOf(list)).toEqual(['#beds', '#q1', 'water.html#q2', 'water.html#q2'])
  expect(elements(list).filter(({tagName}) => tagName === 'input')).toHaveLength(2)
  expect(withClass('water.html', 'checklist')).toBeUndefined()
})

test('Works that notes cite have a page, each with ways to every place that cites it', () => {
  const list = withClass('bibliography.html', 'works')
  expect(linesOf(list)).toEqual([
    'Ämter: Clay, at the beds',
    'Cited in: Soil – Note 2',
    'Howard, An Agricultural Testament (1940)',
    'Cited in: Soil – Note 1 · Water – Note 1',
    'Zola (1890)',
    'Cited in: Answers: Water – Note 2'
  ])
  expect(linksOf(list)).toEqual([
    'soil.html#beds',
    'soil.html#_n1-fnref-2',
    'soil.html#_n1-fnref-1',
    'water.html#_n2-fnref-1',
    'water-answers.html#_a2-fnref-2'
  ])
  const plain = build(memoryFolder({'course.md': everyKind}))
  expect(plain.files.has('bibliography.html')).toBe(false)
})

test('Figures and tables with captions are listed where they are asked, and not in hints and answers', () => {
  const lists = elements(pages.get('index.html')).filter(node => hasClass(node, 'contents'))
  expect(
    lists.map(list => elements(list).flatMap(node => (node.tagName === 'a' ? [textOf(node)] : [])))
  ).toEqual([
    ['Soil', 'Beds', 'Study checklist', 'Water', 'Answers', 'Works cited'],
    ['A raised bed', 'Two soils', 'Loam in a hand'],
    ['Sums of rain']
  ])
})

test('On paper the lists name pages, and boxes are drawn', () => {
  const {tree} = exportCourse(parseCourse(memoryFolder(study)), pdf, {now: new Date(0), generator: 'test'})
  const page = tree?.print?.page(
    new Map([
      ['_n2-fnref-1', 71],
      ['_figure-1', 72],
      ['q2', 73]
    ])
  )
  for (const number of [71, 72, 73]) expect(page).toContain(`>${number}</span>`)
  expect(page).toContain('\u2610')
  expect(page).not.toContain('<input')
})

function withClass(page: string, name: string): Element | undefined {
  return elements(pages.get(page)).find(node => hasClass(node, name))
}

function hasClass({properties}: Element, name: string): boolean {
  const classes = properties['className']
  return Array.isArray(classes) && classes.includes(name)
}

function linesOf(list: Element | undefined): readonly string[] {
  return elements(list)
    .filter(({tagName}) => tagName === 'p')
    .map(line => textOf(line).replace(/\s+/gu, ' ').trim())
}

function linksOf(list: Element | undefined): readonly unknown[] {
  return elements(list).flatMap(({tagName, properties}) => (tagName === 'a' ? [properties['href']] : []))
}
