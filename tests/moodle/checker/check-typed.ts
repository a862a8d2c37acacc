import {textOf} from './check-common.ts'
import {fractionOf, settingOf} from './check-parts.ts'
import type {Tell} from './problem.ts'
import {all, first, type Node} from './read-xml.ts'

/** A number as every Moodle reads it, whatever the teacher's language: with a point, without thousands separators. */
export const numberForm = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u

/**
 * Check a question that is answered by a word.
 *
 * @param question A `<question>`.
 * @param tell Where to tell problems.
 */
export function checkShortanswer(question: Node, tell: Tell): void {
  const exact = settingOf(question, 'usecase', ['0', '1'], tell) === '1'
  const answers = checkTypedAnswers(question, tell)
  const texts = answers.map(answer => (exact ? textOf(answer) : textOf(answer).toLowerCase()))
  for (const [index, text] of texts.entries()) {
    const {line} = answers[index] ?? question
    if (text === '') tell('answer-present', line)
    if (texts.indexOf(text) !== index) tell('answer-distinct', line, text)
  }
}

/**
 * Check a question that is answered by a number.
 *
 * @param question A `<question>`.
 * @param tell Where to tell problems.
 */
export function checkNumerical(question: Node, tell: Tell): void {
  const {line} = question
  for (const answer of checkTypedAnswers(question, tell)) {
    const text = textOf(answer)
    // The database refuses what is no number, and a comma is taken for thousands.
    if (text !== '*' && !numberForm.test(text)) tell('number-form', answer.line, text)
    const tolerance = first(answer, 'tolerance')?.text ?? ''
    if (!numberForm.test(tolerance) || Number(tolerance) < 0) tell('tolerance-form', answer.line, tolerance)
  }
  const grading = settingOf(question, 'unitgradingtype', ['0', '1', '2'], tell)
  const shown = settingOf(question, 'showunits', ['0', '1', '2', '3'], tell)
  settingOf(question, 'unitsleft', ['0', '1'], tell)
  const penalty = first(question, 'unitpenalty')?.text ?? ''
  if (!/^(?:0(?:\.\d{1,7})?|1)$/u.test(penalty)) tell('penalty-fraction', line, penalty)
  const units = first(question, 'units')
  if ((units === undefined) !== (shown === '3')) tell('units-shown', line, shown)
  if (units === undefined && grading !== '0') tell('units-graded', line, grading)
  if (units !== undefined) checkUnits(all(units, 'unit'), tell)
}

function checkUnits(units: readonly Node[], tell: Tell): void {
  const names = units.map(unit => first(unit, 'unit_name')?.text ?? '')
  for (const [index, unit] of units.entries()) {
    const name = names[index] ?? ''
    // Blanks are taken out of what is typed, so that a unit with one is never found.
    if (name === '' || name === '0' || [...name].length > 50 || /\s/u.test(name))
      tell('unit-name', unit.line, name)
    if (names.indexOf(name) !== index) tell('unit-distinct', unit.line, name)
    const multiplier = first(unit, 'multiplier')?.text ?? ''
    if (!numberForm.test(multiplier) || !(Number(multiplier) > 0))
      tell('unit-multiplier', unit.line, multiplier)
    if (index === 0 && Number(multiplier) !== 1) tell('unit-first', unit.line, multiplier)
  }
}

/** What both have in common: the first answer that fits counts. */
function checkTypedAnswers(question: Node, tell: Tell): readonly Node[] {
  const answers = all(question, 'answer')
  const fractions = answers.map(answer => fractionOf(answer, tell))
  if (Math.max(...fractions) !== 100) tell('typed-best', question.line, fractions.join(' '))
  for (const [index, answer] of answers.entries()) {
    // The answer is plain text and no HTML.
    if (answer.attributes['format'] !== 'moodle_auto_format') tell('typed-format', answer.line)
    if (/^\*+$/u.test(textOf(answer)) && index < answers.length - 1) tell('typed-reach', answer.line)
    const feedback = first(answer, 'feedback')
    if (feedback !== undefined && textOf(feedback) === '') tell('feedback-present', answer.line)
  }
  return answers
}
