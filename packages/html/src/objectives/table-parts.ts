import {plainText, type ObjectiveRow} from '@silabus/core'
import type {Element} from 'hast'
import {element, type Content} from '../element.ts'
import type {Voice} from './voice.ts'

/**
 * Put rows under the modules that declare them; a single module needs no name.
 *
 * @param rows Rows of the matrix.
 * @param columns How many columns the table has.
 * @param toRow Makes the row of an objective.
 * @returns A `tbody` for each module.
 */
export function rowGroups(
  rows: readonly ObjectiveRow[],
  columns: number,
  toRow: (row: ObjectiveRow) => Element
): readonly Element[] {
  const modules = [...new Set(rows.map(({module}) => module))]
  return modules.map(module =>
    element(
      'tbody',
      {},
      modules.length === 1
        ? undefined
        : element('tr', {}, element('th', {scope: 'rowgroup', colSpan: columns}, module.title)),
      rows.filter(row => row.module === module).map(toRow)
    )
  )
}

/**
 * Head a row with its objective.
 *
 * @param row The row.
 * @param more What the head says beside it.
 * @returns A `th`.
 */
export function rowHead({objective}: ObjectiveRow, ...more: readonly Content[]): Element {
  return element(
    'th',
    {scope: 'row'},
    element('strong', {}, objective.id),
    ` ${plainText(objective.children)}`,
    more
  )
}

/**
 * Put a table where it can be scrolled sideways, by keyboard too.
 *
 * @param name Class of the table, and the start of its caption's id.
 * @param title What it shows.
 * @param voice Words of the page.
 * @param content Groups of its rows.
 * @returns The region.
 */
export function tableRegion(
  name: string,
  title: string,
  {say}: Pick<Voice, 'say'>,
  ...content: readonly Content[]
): Element {
  const id = `${name}-title`
  return element(
    'div',
    {className: ['scroll'], role: 'region', ariaLabelledBy: id, tabIndex: 0},
    element('table', {className: [name]}, element('caption', {}, element('h2', {id}, say(title))), content)
  )
}
