import type {NumberAnswer, NumericQuestion} from '@silabus/core'
import {fractionsOfEach} from '../fractions.ts'
import {characters, node, type XmlElement} from '../xml.ts'
import {explanationWith, type Commented} from './feedback-list.ts'
import {gradesOf} from './grades-of.ts'
import {decimal, loseSmallness, numberText} from './numbers.ts'
import {questionElement, type QuestionContext, type Writer} from './question-context.ts'
import {anythingElse, typedAnswer} from './typed-answer.ts'
import {planUnits, type UnitPlan} from './units.ts'

/** Longest name of a unit (Moodle 4.5, qtype_numerical, db/install.xml). */
const unitLimit = 50

/** Type a number: `numerical`, where the first answer that fits counts, too. */
export const numeric: Writer<'numeric'> = (question, context) => {
  const plan = planUnits(question.answers)
  const {answers, left, units, penalty} = plan
  const grades = gradesOf(answers, fractionsOfEach, question, context)
  if (grades === undefined) return undefined
  const long = question.answers.find(({unit = ''}) => [...unit].length > unitLimit)
  if (long !== undefined) {
    return context.refuse(
      `unit \`${long.unit ?? ''}\``,
      `one that Moodle can keep: it has at most ${unitLimit} characters`,
      long.position === undefined ? question : long
    )
  }
  loseUnits(plan, question, context)
  for (const answer of answers) loseSmallness(answer, answer, context)
  const comments = left.filter(({feedback}) => feedback.length > 0).map(asComment)
  const explanation = explanationWith(question.explanation, comments, false)

  return questionElement({...question, explanation}, context, {
    type: 'numerical',
    content: [
      ...answers.map((answer, index) => {
        const part = {
          fraction: grades[index] ?? '0',
          text: numberText(answer),
          feedback: answer.feedback,
          part: `feedback-${index + 1}`
        }
        return typedAnswer(part, context, tolerance(answer.tolerance))
      }),
      ...anythingElse(question.otherwise).map(answer => typedAnswer(answer, context, tolerance(0))),
      // 1: what is taken away is a part of the points for the number.
      node('unitgradingtype', {}, penalty === 0 ? '0' : '1'),
      node('unitpenalty', {}, decimal(Number(penalty.toFixed(7)))),
      // 0: the unit is typed after the number; 3: there is none.
      node('showunits', {}, units.length === 0 ? '3' : '0'),
      node('unitsleft', {}, '0'),
      ...(units.length === 0 ? [] : [unitsElement(plan)])
    ]
  })
}

function tolerance(value: number): XmlElement {
  return node('tolerance', {}, decimal(value))
}

function unitsElement({units}: UnitPlan): XmlElement {
  return node(
    'units',
    {},
    ...units.map(({name, multiplier}) =>
      node('unit', {}, node('multiplier', {}, decimal(multiplier)), node('unit_name', {}, characters(name)))
    )
  )
}

function loseUnits({lost, left}: UnitPlan, question: NumericQuestion, context: QuestionContext): void {
  if (lost === 'units') {
    context.lose(
      'numbers of which each has its own unit',
      'each of the numbers is right with each of the units',
      question
    )
  }
  if (lost === 'missing') {
    context.lose(
      'right answers with and without a unit',
      'a number with a wrong unit counts like one without a unit',
      question
    )
  }
  const commented = left.find(({feedback}) => feedback.length > 0)
  if (commented !== undefined) {
    context.lose(
      'feedback for a number that differs from another in its unit alone',
      'it stands in the general feedback',
      commented
    )
  }
}

function asComment({text, unit, feedback}: NumberAnswer): Commented {
  const value = unit === undefined ? text : `${text} ${unit}`
  return {children: [{type: 'paragraph', children: [{type: 'text', value}]}], feedback}
}
