import {checkCombinedFeedback, checkShown, countOf, settingOf} from './check-parts.ts'
import type {Tell} from './problem.ts'
import {all, type Node} from './read-xml.ts'

const gradings = [
  'ALL_OR_NOTHING',
  'ABSOLUTE_POSITION',
  'RELATIVE_NEXT_EXCLUDE_LAST',
  'RELATIVE_NEXT_INCLUDE_LAST',
  'RELATIVE_ONE_PREVIOUS_AND_NEXT',
  'RELATIVE_ALL_PREVIOUS_AND_NEXT',
  'LONGEST_ORDERED_SUBSET',
  'LONGEST_CONTIGUOUS_SUBSET',
  'RELATIVE_TO_CORRECT'
]

/**
 * Check an ordering question: what Moodle doesn't know it takes for its default, which draws six of the items.
 *
 * @param question A `<question>`.
 * @param tell Where to tell problems.
 */
export function checkOrdering(question: Node, tell: Tell): void {
  settingOf(question, 'layouttype', ['VERTICAL', 'HORIZONTAL'], tell)
  const selected = settingOf(question, 'selecttype', ['ALL', 'RANDOM', 'CONTIGUOUS'], tell)
  if (selected === 'RANDOM' || selected === 'CONTIGUOUS') tell('ordering-all', question.line, selected)
  settingOf(question, 'gradingtype', gradings, tell)
  settingOf(question, 'showgrading', ['SHOW', 'HIDE'], tell)
  settingOf(question, 'numberingstyle', ['none', '123', 'abc', 'ABCD', 'iii', 'IIII'], tell)
  settingOf(question, 'shownumcorrect', ['0', '1'], tell)
  checkCombinedFeedback(question, tell)
  const items = all(question, 'answer')
  const count = countOf(question, 'selectcount', 2, tell) ?? 0
  if (count > items.length) tell('ordering-count', question.line, String(count))
  for (const [index, {attributes, line}] of items.entries())
    if (Number(attributes['fraction']) !== index + 1) tell('ordering-place', line, attributes['fraction'])
  // Moodle knows items by what they show: two that are alike are one.
  checkShown(items, tell)
}
