import {
  plainText,
  type ObjectiveMatrix,
  type ObjectiveRow,
  type PlacedQuestion,
  type PlacedSection
} from '@silabus/core'
import type {Colours} from '../terminal.ts'
import {terminalTable, type Cell, type Row} from '../terminal-table.ts'

/**
 * Show objectives against what teaches and what assesses them, as a table for a terminal.
 *
 * @param matrix The matrix.
 * @param width Columns of the terminal.
 * @param colours Colours of the stream it goes to.
 * @returns Lines of text.
 */
export function objectivesTable(
  {rows, teachingTold}: ObjectiveMatrix,
  width: number,
  colours: Colours
): string {
  if (rows.length === 0) return 'The course declares no objectives\n'
  const modules = [...new Set(rows.map(({module}) => module))]
  const table = modules.flatMap((module): readonly Row[] => [
    ...(modules.length === 1 ? [] : [{title: module.title}]),
    ...rows.filter(row => row.module === module).map(row => ({cells: cellsOf(row, colours)}))
  ])
  const heads = ['Objective', 'Taught in', 'Assessed by']
  return `${terminalTable(heads, table, width, colours)}\n${count(rows)}\n${teachingTold ? '' : untold}`
}

const untold = 'No section says what it teaches: `## Title {#id objectives="A1 A2"}`\n'

function cellsOf({objective, taught, assessed, gaps}: ObjectiveRow, {red, dim}: Colours): readonly Cell[] {
  const cell = (lines: readonly string[], gap: 'untaught' | 'unassessed'): Cell => {
    if (gaps.includes(gap)) return [{text: gap === 'untaught' ? 'NOT TAUGHT' : 'NOT ASSESSED', paint: red}]
    return lines.length === 0 ? [{text: 'not said', paint: dim}] : lines.map(text => ({text}))
  }
  return [
    [{text: `${objective.id} ${plainText(objective.children)}`}],
    cell(taught.map(placeOf), 'untaught'),
    cell(assessed.map(nameOf), 'unassessed')
  ]
}

function placeOf({section, module}: PlacedSection): string {
  return section.title ?? `${module.title} (first page)`
}

function nameOf({question, quiz}: PlacedQuestion): string {
  return `${question.id} (${quiz === undefined ? 'self-check' : `quiz ${quiz.id}`})`
}

function count(rows: readonly ObjectiveRow[]): string {
  const parts = (['untaught', 'unassessed'] as const).flatMap(gap => {
    const number = rows.filter(({gaps}) => gaps.includes(gap)).length
    return number === 0 ? [] : [`${number} ${gap === 'untaught' ? 'not taught' : 'not assessed'}`]
  })
  const objectives = `${rows.length} ${rows.length === 1 ? 'objective' : 'objectives'}`
  return `${objectives}${parts.length === 0 ? ', no gaps' : `: ${parts.join(', ')}`}`
}
