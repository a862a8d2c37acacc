import type {QuestionByKind, QuestionKind} from '@silabus/core'
import {multiple} from './multiple.ts'
import type {Printer} from './printer.ts'
import {single} from './single.ts'
import {truefalse} from './truefalse.ts'

const printers: {readonly [Kind in QuestionKind]: Printer<Kind>} = {single, multiple, truefalse}

/**
 * Find how a question is printed.
 *
 * @param question A question of any kind.
 * @returns The printer of its kind.
 */
export function printerOf<Kind extends QuestionKind>(
  question: QuestionByKind[Kind] & {readonly kind: Kind}
): Printer<Kind> {
  return printers[question.kind]
}
