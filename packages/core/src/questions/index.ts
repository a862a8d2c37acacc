import type {QuestionKind} from '../model.ts'
import {cloze} from './cloze/cloze.ts'
import {essay} from './essay/essay.ts'
import {matching} from './matching/matching.ts'
import {multiple} from './multiple/multiple.ts'
import {numeric} from './numeric/numeric.ts'
import {ordering} from './ordering/ordering.ts'
import type {QuestionReader} from './question-reader.ts'
import {short} from './short/short.ts'
import {single} from './single/single.ts'
import {truefalse} from './truefalse/truefalse.ts'

/** How each kind is read. */
export const readers: {readonly [Kind in QuestionKind]: QuestionReader<Kind>} = {
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
