import type {Question, QuestionKind} from '@silabus/core'
import type {XmlElement} from '../xml.ts'
import {cloze} from './cloze.ts'
import {essay} from './essay.ts'
import {matching} from './matching.ts'
import {multiple} from './multiple.ts'
import {numeric} from './numeric.ts'
import {ordering} from './ordering.ts'
import type {QuestionContext, Writer} from './question-context.ts'
import {short} from './short.ts'
import {single} from './single.ts'
import {truefalse} from './truefalse.ts'

/** Every kind's writer. */
const writers: {readonly [Kind in QuestionKind]: Writer<Kind>} = {
  single,
  multiple,
  truefalse,
  short,
  numeric,
  matching,
  ordering,
  cloze,
  essay
}

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
