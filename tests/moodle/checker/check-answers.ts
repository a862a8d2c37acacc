import {checkCloze} from './check-cloze.ts'
import {textOf} from './check-common.ts'
import {checkEssay} from './check-essay.ts'
import {checkMatching} from './check-matching.ts'
import {checkDdwtos, checkGapselect} from './check-missing-words.ts'
import {checkOrdering} from './check-ordering.ts'
import {checkCombinedFeedback, checkShown, fractionOf, settingOf} from './check-parts.ts'
import {checkNumerical, checkShortanswer} from './check-typed.ts'
import type {Tell} from './problem.ts'
import {all, first, type Node} from './read-xml.ts'

const checkers: Readonly<Record<string, (question: Node, tell: Tell) => void>> = {
  multichoice: checkMultichoice,
  truefalse: checkTruefalse,
  shortanswer: checkShortanswer,
  numerical: checkNumerical,
  matching: checkMatching,
  ordering: checkOrdering,
  cloze: checkCloze,
  gapselect: checkGapselect,
  ddwtos: checkDdwtos,
  essay: checkEssay
}

/**
 * Check the answers of a question: Moodle reads much without a word that nobody can then answer rightly.
 *
 * @param question A `<question>` that is no category.
 * @param tell Where to tell problems.
 */
export function checkAnswers(question: Node, tell: Tell): void {
  checkers[question.attributes['type'] ?? '']?.(question, tell)
  for (const hint of all(question, 'hint')) if (textOf(hint) === '') tell('hint-present', hint.line)
}

function checkMultichoice(question: Node, tell: Tell): void {
  const {line} = question
  const single = settingOf(question, 'single', ['true', 'false'], tell) === 'true'
  settingOf(question, 'shuffleanswers', ['true', 'false'], tell)
  settingOf(question, 'showstandardinstruction', ['0', '1'], tell)
  const numbering = settingOf(
    question,
    'answernumbering',
    ['abc', 'ABCD', '123', 'iii', 'IIII', 'none'],
    tell
  )

  const answers = all(question, 'answer')
  if (answers.length > 26 && /^abc/iu.test(numbering)) tell('numbering-letters', line, String(answers.length))
  if (single && first(question, 'shownumcorrect') !== undefined) tell('count-of-one', line)
  checkCombinedFeedback(question, tell)

  const fractions = answers.map(answer => fractionOf(answer, tell))
  const right = fractions.filter(fraction => fraction > 0)
  const total = right.reduce((sum, fraction) => sum + fraction, 0)
  if (single && (right.length !== 1 || right[0] !== 100)) tell('single-right', line, fractions.join(' '))
  // Moodle's form compares what it has rounded to two places.
  if (!single && Math.abs(total - 100) > 0.01) tell('multiple-total', line, fractions.join(' '))
  checkShown(answers, tell)
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
