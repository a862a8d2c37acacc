import {multichoice} from './multichoice.ts'
import type {Writer} from './question-context.ts'

/**
 * Choose all that are right: `multichoice` with check boxes. Moodle scores it as the model does, the sum of the
 * chosen weights and never below 0 (Moodle 4.5, `qtype_multichoice_multi_question::grade_response`).
 */
export const multiple: Writer<'multiple'> = (question, context) =>
  multichoice(question, context, {single: false, shuffle: question.shuffle})
