import {textOf} from './check-common.ts'
import type {Tell} from './problem.ts'
import {all, first, type Node} from './read-xml.ts'

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
 * Check the answers of a question: Moodle reads much without a word that nobody can then answer rightly.
 *
 * @param question A `<question>` that is no category.
 * @param tell Where to tell problems.
 */
export function checkAnswers(question: Node, tell: Tell): void {
  const type = question.attributes['type']
  if (type === 'multichoice') checkMultichoice(question, tell)
  if (type === 'truefalse') checkTruefalse(question, tell)
  for (const hint of all(question, 'hint')) if (textOf(hint) === '') tell('hint-present', hint.line)
}

function checkMultichoice(question: Node, tell: Tell): void {
  const {line} = question
  const oneOf = (name: string, allowed: readonly string[]): string => {
    const value = first(question, name)?.text ?? ''
    if (!allowed.includes(value)) tell('setting-value', line, `${name} ${value}`)
    return value
  }
  const single = oneOf('single', ['true', 'false']) === 'true'
  oneOf('shuffleanswers', ['true', 'false'])
  oneOf('showstandardinstruction', ['0', '1'])
  const numbering = oneOf('answernumbering', ['abc', 'ABCD', '123', 'iii', 'IIII', 'none'])

  const answers = all(question, 'answer')
  if (answers.length > 26 && /^abc/iu.test(numbering)) tell('numbering-letters', line, String(answers.length))
  if (single && first(question, 'shownumcorrect') !== undefined) tell('count-of-one', line)
  for (const name of ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback']) {
    if (textOf(first(question, name)) === '') tell('combined-feedback', line, name)
  }

  const fractions = answers.map(answer => fractionOf(answer, tell))
  const right = fractions.filter(fraction => fraction > 0)
  const total = right.reduce((sum, fraction) => sum + fraction, 0)
  if (single && (right.length !== 1 || right[0] !== 100)) tell('single-right', line, fractions.join(' '))
  // Moodle's form compares what it has rounded to two places.
  if (!single && Math.abs(total - 100) > 0.01) tell('multiple-total', line, fractions.join(' '))

  const texts = answers.map(textOf)
  for (const [index, text] of texts.entries()) {
    const answerLine = answers[index]?.line ?? line
    if (text.replace(/<(?!img|audio|video)[^>]*>|&nbsp;|\s/gu, '') === '') tell('answer-present', answerLine)
    if (texts.indexOf(text) !== index) tell('answer-distinct', answerLine, text)
  }
}

function checkTruefalse(question: Node, tell: Tell): void {
  const {line} = question
  const answers = all(question, 'answer')
  const texts = answers.map(textOf)
  if (texts.join(' ') !== 'true false') tell('truefalse-answers', line, texts.join(' '))
  const fractions = answers.map(({attributes}) => attributes['fraction'])
  if ([...fractions].sort().join(' ') !== '0 100') tell('truefalse-right', line, fractions.join(' '))
  for (const answer of answers) {
    if (first(answer, 'feedback') === undefined) tell('truefalse-feedback', answer.line)
    // The answer is a code and no HTML.
    if (answer.attributes['format'] !== 'moodle_auto_format') tell('truefalse-format', answer.line)
  }
}

function fractionOf(answer: Node, tell: Tell): number {
  const {fraction = ''} = answer.attributes
  const value = Number(fraction)
  const known = grades.some(grade => Math.abs(Math.abs(value / 100) - grade) < 0.00001)
  if (!/^-?\d+(?:\.\d+)?$/u.test(fraction) || !known) tell('fraction-known', answer.line, fraction)
  return value
}
