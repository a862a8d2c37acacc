import {questionsIn, type Question, type Quiz} from '@silabus/core'

/** What is lost, and what stands in its place; as the rule `target-loss` tells it. */
export interface PrintLoss {
  readonly what: string
  readonly instead: string
}

/**
 * Tell what a question loses where it is printed.
 *
 * @param question The question.
 * @param reader What learners read, such as `book`.
 * @returns The loss, if there is any.
 */
export function questionLoss(question: Question, reader: string): PrintLoss | undefined {
  if (question.kind !== 'essay' || question.markerNotes.length === 0) return undefined
  return {what: 'notes for the marker', instead: `they are left out, because learners read the ${reader}`}
}

/**
 * Tell what a quiz loses where it is printed.
 *
 * @param quiz The quiz.
 * @returns The loss, if there is any.
 */
export function quizLoss(quiz: Quiz): PrintLoss | undefined {
  const {pick, shuffle, pass, attempts} = quiz
  const rules = [
    pick === undefined ? undefined : `\`pick=${pick}\``,
    shuffle ? '`shuffle=true`' : undefined,
    pass === undefined ? undefined : `\`pass=${pass}\``,
    attempts === undefined ? undefined : `\`attempts=${attempts}\``
  ].filter(rule => rule !== undefined)
  if (rules.length === 0) return undefined
  const printed = [
    pick === undefined ? undefined : `all ${questionsIn(quiz).length} questions are printed`,
    shuffle ? 'the questions stand in the order written' : undefined,
    pick === undefined && pass === undefined && attempts === undefined
      ? undefined
      : 'the rules stand there in words, and the reader keeps score'
  ].filter(part => part !== undefined)
  return {
    what: `quiz with ${new Intl.ListFormat('en').format(rules)}`,
    instead: printed.join(', ')
  }
}
