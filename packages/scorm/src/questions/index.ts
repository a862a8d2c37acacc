import type {QuestionByKind, QuestionKind} from '@silabus/core'
import {multiple, single, truefalse} from './choice.ts'
import {cloze} from './cloze.ts'
import {essay} from './essay.ts'
import {matching} from './matching.ts'
import {numeric} from './numeric.ts'
import {ordering} from './ordering.ts'
import type {QuestionWriter} from './question-writer.ts'
import {short} from './short.ts'

export type {Loss, QuestionWriter} from './question-writer.ts'

const writers: {readonly [Kind in QuestionKind]: QuestionWriter<Kind>} = {
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
 * Find who writes a question.
 *
 * @param question Any question.
 * @returns The writer of its kind.
 */
export function writerOf<Kind extends QuestionKind>(question: QuestionByKind[Kind]): QuestionWriter<Kind> {
  // `kind` is the key under which the question's own type stands in the table.
  return writers[question.kind] as unknown as QuestionWriter<Kind>
}
