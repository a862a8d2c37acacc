import {firstLine} from '../build/context.ts'
import type {QuestionByKind, QuestionKind} from '../model.ts'
import type {QuestionSource} from './build-question.ts'
import {multiple} from './choice/multiple.ts'
import {single} from './choice/single.ts'
import {truefalse} from './choice/truefalse.ts'

/** Reads one kind of question. */
export interface QuestionReader<Kind extends QuestionKind> {
  /** Attributes beside those that every question has. */
  readonly attributes: readonly string[]
  /** Read the answers; what is wrong with them is reported, and nothing comes back. */
  readonly read: (source: QuestionSource) => QuestionByKind[Kind] | undefined
}

/** How each kind is read. */
export const readers: {readonly [Kind in QuestionKind]: QuestionReader<Kind>} = {
  single,
  multiple,
  truefalse,
  short: later('short'),
  numeric: later('numeric'),
  matching: later('matching'),
  ordering: later('ordering'),
  cloze: later('cloze'),
  essay: later('essay')
}

function later<Kind extends QuestionKind>(kind: Kind): QuestionReader<Kind> {
  return {
    attributes: ['shuffle', 'case', 'wildcard', 'lines', 'words'],
    read({build, node}) {
      build.report('question-kind-unsupported', {kind}, firstLine(build, node))
      return undefined
    }
  }
}
