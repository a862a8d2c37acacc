import {
  contents,
  type Course,
  type Module,
  type ObjectiveMatrix,
  type ObjectiveRow,
  type Section
} from '@silabus/core'
import type {Element} from 'hast'
import {element} from '../element.ts'
import {rowGroups, rowHead, tableRegion} from './table-parts.ts'
import type {Voice} from './voice.ts'

/** A section that teaches or assesses something. */
interface Column {
  readonly module: Module
  readonly section: Section
}

/**
 * Draw objectives against the sections that teach or assess them.
 *
 * @param course The course.
 * @param matrix Its matrix.
 * @param voice Words of the page.
 * @returns A table, or nothing where no section does anything for an objective.
 */
export function drawnMatrix(course: Course, {rows}: ObjectiveMatrix, voice: Voice): Element | undefined {
  const columns = columnsOf(course, rows)
  if (columns.length === 0) return undefined
  const {words, say} = voice
  const modules = [...new Set(columns.map(({module}) => module))]
  const names = columns.map(({section}) =>
    element('th', {scope: 'col'}, section.title ?? say(words.firstPage))
  )
  const corner = element(
    'th',
    {scope: 'col', className: ['corner'], rowSpan: modules.length > 1 ? 2 : undefined},
    say(words.objective)
  )
  const groups = modules.map(module =>
    element(
      'th',
      {scope: 'colgroup', colSpan: columns.filter(column => column.module === module).length},
      module.title
    )
  )
  const head = modules.length > 1 ? [[corner, ...groups], names] : [[corner, ...names]]
  const body = rowGroups(rows, columns.length + 1, row =>
    element(
      'tr',
      {},
      rowHead(
        row,
        row.gaps.map(gap => element('span', {className: ['gap']}, say(words[gap])))
      ),
      columns.map(({section}) => element('td', {}, marks(row, section, voice)))
    )
  )
  return tableRegion(
    'drawn',
    words.matrix,
    voice,
    element('colgroup', {}),
    modules.map(module =>
      element('colgroup', {span: columns.filter(column => column.module === module).length})
    ),
    element(
      'thead',
      {},
      head.map(cells => element('tr', {}, cells))
    ),
    body
  )
}

/** Sections that do something for an objective, in reading order. */
function columnsOf(course: Course, rows: readonly ObjectiveRow[]): readonly Column[] {
  const used = new Set(
    rows.flatMap(({taught, assessed}) => [...taught, ...assessed].map(({section}) => section))
  )
  return contents(course).flatMap(module =>
    module.sections.filter(section => used.has(section)).map(section => ({module, section}))
  )
}

function marks(
  {taught, assessed}: ObjectiveRow,
  section: Section,
  {words, general, say}: Voice
): readonly Element[] {
  const questions = assessed.filter(question => question.section === section).length
  return [
    ...(taught.some(place => place.section === section)
      ? [element('span', {className: ['mark', 'taught']}, say(words.taught))]
      : []),
    ...(questions > 0
      ? [element('span', {className: ['mark', 'assessed']}, say(general.book.questions(questions)))]
      : [])
  ]
}
