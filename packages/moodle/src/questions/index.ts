import type {Question, QuestionKind} from '@silabus/core'
import type {XmlElement} from '../xml.ts'
import {multiple} from './multiple.ts'
import type {QuestionContext, Writer} from './question-context.ts'
import {single} from './single.ts'
import {truefalse} from './truefalse.ts'

/** Every kind's writer. */
const writers: {readonly [Kind in QuestionKind]: Writer<Kind>} = {single, multiple, truefalse}

/**
 * Turn a question into a `<question>`.
 *
 * @param question Any question.
 * @param context What a writer may use.
 * @returns The element; `undefined` if Moodle would refuse it, which has been told.
 */
export function writeQuestion(question: Question, context: QuestionContext): XmlElement | undefined {
  // The table holds for each kind the writer of that kind; TypeScript cannot follow that through the union.
  const writer = writers[question.kind] as Writer<QuestionKind>
  return writer(question, context)
}
