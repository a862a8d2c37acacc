import {multichoice} from './multichoice.ts'
import type {Writer} from './question-context.ts'

/** Choose one: `multichoice` with radio buttons. */
export const single: Writer<'single'> = (question, context) =>
  multichoice(question, context, {single: true, shuffle: question.shuffle})
