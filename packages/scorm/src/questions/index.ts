import type {QuestionByKind, QuestionKind} from '@silabus/core'
import {multiple, single, truefalse} from './choice.ts'
import type {QuestionWriter} from './question-writer.ts'

export type {QuestionWriter} from './question-writer.ts'

const writers: {readonly [Kind in QuestionKind]: QuestionWriter<Kind>} = {single, multiple, truefalse}

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
