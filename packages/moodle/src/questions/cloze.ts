import type {ClozeQuestion, Gap} from '@silabus/core'
import {gapSource, optionHtml} from './cloze-grammar.ts'
import {decimal, loseSmallness, numberText} from './numbers.ts'
import type {XmlElement} from '../xml.ts'
import {questionElement, type QuestionContext, type Writer} from './question-context.ts'
import {pickWords} from './pick-words.ts'
import {answerText} from './typed-answer.ts'
import {wildcards} from './wildcards.ts'

/**
 * Fill the gaps of the stem: `cloze`, whose points are those of its gaps together, or where the author asks for it
 * `gapselect` or `ddwtos`.
 */
export const cloze: Writer<'cloze'> = (question, context) =>
  question.style === undefined
    ? embeddedAnswers(question, context)
    : (pickWords({...question, style: question.style}, context) ?? embeddedAnswers(question, context))

function embeddedAnswers(question: ClozeQuestion, context: QuestionContext): XmlElement | undefined {
  const {gaps} = question
  const weight = weightOf(question, context)
  for (const gap of gaps) loseNumber(gap, context)
  return questionElement(question, context, {
    type: 'cloze',
    content: [],
    pointsOfGaps: true,
    gap: {
      write: gap => gapText(gap, weight, question),
      // `{1:…}`, and Moodle's mark for a gap, `{#1}` (Moodle 4.5, qtype_multianswer, `ANSWER_START_REGEX`).
      guard: html => html.replace(/\{(?=\d*:|#\d)/gu, '&#123;')
    }
  })
}

/** Points of each gap: Moodle knows whole numbers only, and every gap counts the same. */
function weightOf(question: ClozeQuestion, {lose}: QuestionContext): number {
  const {points, gaps} = question
  const weight = Math.max(1, Math.round(points / gaps.length))
  const total = weight * gaps.length
  if (Math.abs(total - points) > 1e-6) {
    lose(
      `\`points=${decimal(points)}\` for ${gaps.length} gaps`,
      `each gap gives ${weight}, together ${total}`,
      question
    )
  }
  return weight
}

function gapText(gap: Gap, weight: number, {caseSensitive, shuffle}: ClozeQuestion): string {
  switch (gap.kind) {
    case 'typed':
      return gapSource(
        weight,
        caseSensitive ? 'SHORTANSWER_C' : 'SHORTANSWER',
        gap.answers.map(answer => ({text: answerText(wildcards([answer]).text), right: true}))
      )
    case 'chosen':
      return gapSource(
        weight,
        shuffle ? 'MULTICHOICE_S' : 'MULTICHOICE',
        gap.options.map((option, index) => ({text: optionHtml(option), right: index === gap.right}))
      )
    case 'number': {
      const {answer} = gap
      const text = `${numberText(answer)}:${decimal(answer.tolerance)}`
      return gapSource(weight, 'NUMERICAL', [{text, right: true}])
    }
  }
}

function loseNumber(gap: Gap, context: QuestionContext): void {
  if (gap.kind !== 'number') return
  loseSmallness(gap.answer, gap, context)
  const {unit} = gap.answer
  if (unit === undefined) return
  context.lose(`unit \`${unit}\` of a gap`, 'it stands after the gap, which asks for the number alone', gap)
}
