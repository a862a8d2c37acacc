import type {Question, QuestionKind} from '@silabus/core'
import type {GiftAnswers, GiftContext, GiftWriter} from '../gift-context.ts'
import {multiple, single} from './choice.ts'
import {cloze} from './cloze.ts'
import {essay} from './essay.ts'
import {matching} from './matching.ts'
import {numeric} from './numeric.ts'
import {ordering} from './ordering.ts'
import {short} from './short.ts'
import {truefalse} from './truefalse.ts'

/** Every kind's writer. */
const writers: {readonly [Kind in QuestionKind]: GiftWriter<Kind>} = {
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
 * Write the answers of a question in GIFT.
 *
 * @param question Any question.
 * @param context What a writer may use.
 * @returns The answers; `undefined` if Moodle would refuse the question, which has been told.
 */
export function writeAnswers(question: Question, context: GiftContext): GiftAnswers | undefined {
  // The table holds for each kind the writer of that kind; TypeScript cannot follow that through the union.
  const writer = writers[question.kind] as GiftWriter<QuestionKind>
  return writer(question, context)
}
