import type {QuestionByKind, QuestionKind} from '@silabus/core'
import {cloze} from './cloze.ts'
import {essay} from './essay.ts'
import {matching} from './matching.ts'
import {multiple} from './multiple.ts'
import {numeric} from './numeric.ts'
import {ordering} from './ordering.ts'
import type {Printer} from './printer.ts'
import {short} from './short.ts'
import {single} from './single.ts'
import {truefalse} from './truefalse.ts'

const printers: {readonly [Kind in QuestionKind]: Printer<Kind>} = {
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
