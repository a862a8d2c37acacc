import {textOf} from './check-common.ts'
import type {Tell} from './problem.ts'
import {first, type Node} from './read-xml.ts'

/** Moodle 4.5, `question_bank::fraction_options_full`, as parts of 1. */
const grades = [
  1,
  9 / 10,
  5 / 6,
  4 / 5,
  3 / 4,
  7 / 10,
  2 / 3,
  3 / 5,
  1 / 2,
  2 / 5,
  1 / 3,
  3 / 10,
  1 / 4,
  1 / 5,
  1 / 6,
  1 / 7,
  1 / 8,
  1 / 9,
  1 / 10,
  1 / 20,
  0
]

/**
 * Read the fraction of an answer, which Moodle compares with a list.
 *
 * @param answer An `<answer>`.
 * @param tell Where to tell problems.
 * @returns Percent.
 */
export function fractionOf(answer: Node, tell: Tell): number {
  const {fraction = ''} = answer.attributes
  const value = Number(fraction)
  const known = grades.some(grade => Math.abs(Math.abs(value / 100) - grade) < 0.00001)
  if (!/^-?\d+(?:\.\d+)?$/u.test(fraction) || !known) tell('fraction-known', answer.line, fraction)
  return value
}

/**
 * Check a setting that knows a few values only; Moodle often takes any other for one of them.
 *
 * @param question The question.
 * @param name Name of the element.
 * @param allowed Its values.
 * @param tell Where to tell problems.
 * @returns The value.
 */
export function settingOf(question: Node, name: string, allowed: readonly string[], tell: Tell): string {
  const value = first(question, name)?.text ?? ''
  if (!allowed.includes(value)) tell('setting-value', question.line, `${name} ${value}`)
  return value
}

/**
 * Read a setting that is a whole number.
 *
 * @param question The question.
 * @param name Name of the element.
 * @param least The least that it may be.
 * @param tell Where to tell problems.
 * @returns The number; `undefined` where there is no such element.
 */
export function countOf(question: Node, name: string, least: number, tell: Tell): number | undefined {
  const value = first(question, name)?.text
  if (value === undefined) return undefined
  if (!/^-?\d+$/u.test(value) || Number(value) < least)
    tell('setting-value', question.line, `${name} ${value}`)
  return Number(value)
}

/**
 * Check the feedback by how much was right, which learners would miss without a word.
 *
 * @param question The question.
 * @param tell Where to tell problems.
 */
export function checkCombinedFeedback(question: Node, tell: Tell): void {
  for (const name of ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback']) {
    if (textOf(first(question, name)) === '') tell('combined-feedback', question.line, name)
  }
}

/**
 * Check that HTML shows something, and nothing twice.
 *
 * @param nodes Elements with a `<text>`.
 * @param tell Where to tell problems.
 */
export function checkShown(nodes: readonly Node[], tell: Tell): void {
  const texts = nodes.map(textOf)
  for (const [index, node] of nodes.entries()) {
    const text = texts[index] ?? ''
    if (text.replace(/<(?!img|audio|video)[^>]*>|&nbsp;|\s/gu, '') === '') tell('answer-present', node.line)
    if (texts.indexOf(text) !== index) tell('answer-distinct', node.line, text)
  }
}
