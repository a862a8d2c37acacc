import {
  plainText,
  type ObjectiveMatrix,
  type ObjectiveRow,
  type PlacedQuestion,
  type PlacedSection
} from '@silabus/core'
import type {Element} from 'hast'
import {element, type Content} from '../element.ts'
import {rowGroups, rowHead, tableRegion} from './table-parts.ts'
import type {Voice} from './voice.ts'

/**
 * List what teaches and what assesses each objective.
 *
 * @param matrix The matrix.
 * @param voice Words of the page.
 * @returns A table.
 */
export function detailsTable({rows}: ObjectiveMatrix, voice: Voice): Element {
  const {words, say} = voice
  const heads = [words.objective, words.taughtIn, words.assessedBy]
  return tableRegion(
    'detailed',
    words.details,
    voice,
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        heads.map(head => element('th', {scope: 'col'}, say(head)))
      )
    ),
    rowGroups(rows, heads.length, row => detailsRow(row, voice))
  )
}

function detailsRow(row: ObjectiveRow, voice: Voice): Element {
  const {words, say} = voice
  const cell = (items: readonly Element[], gap: 'untaught' | 'unassessed'): Element =>
    row.gaps.includes(gap)
      ? element('td', {className: ['gap']}, say(words[gap]))
      : element('td', {}, items.length === 0 ? undefined : element('ul', {}, items))
  return element(
    'tr',
    {},
    rowHead(row),
    cell(
      row.taught.map(place => section(place, voice)),
      'untaught'
    ),
    cell(
      row.assessed.map(place => question(place, voice)),
      'unassessed'
    )
  )
}

function section({section, module}: PlacedSection, {words, say}: Voice): Element {
  const title: Content = section.title ?? [module.title, ' – ', say(words.firstPage)]
  return element('li', {}, title, ' ', where(module.file, section.position?.start.line))
}

function question({question, quiz, module}: PlacedQuestion, {general, say}: Voice): Element {
  const stem = question.title ?? shortened(plainText(question.stem))
  return element(
    'li',
    {},
    element('code', {}, question.id),
    ` ${stem} (`,
    quiz === undefined
      ? say(general.selfCheck)
      : (quiz.title ?? [say(general.quiz), ' ', element('code', {}, quiz.id)]),
    ') ',
    where(module.file, question.position?.start.line)
  )
}

function where(file: string, line = 1): Element {
  return element('span', {className: ['place'], dir: 'ltr'}, `${file}:${line}`)
}

function shortened(text: string): string {
  const letters = [...text]
  return letters.length <= 100 ? text : `${letters.slice(0, 99).join('').trimEnd()}…`
}
