import type {QuestionKind} from '@silabus/core'
import type {ImportedEntry} from '../bank.ts'
import type {QuestionSource} from './question-source.ts'

/** Every kind, so that no other tag is taken for one. */
const kinds: {readonly [Kind in QuestionKind]: Kind} = {
  single: 'single',
  multiple: 'multiple',
  truefalse: 'truefalse',
  short: 'short',
  numeric: 'numeric',
  matching: 'matching',
  ordering: 'ordering',
  cloze: 'cloze',
  essay: 'essay'
}

/**
 * Read the tag with which Silabus says what a question is.
 *
 * @param tag Any tag.
 * @returns The kind of `kind:ordering`; `undefined` for any other tag.
 */
export function kindSaid(tag: string): QuestionKind | undefined {
  return Object.values(kinds).find(kind => tag === `kind:${kind}`)
}

/**
 * Tell where a question is not what its tag says, because somebody changed it, or because it was written as the nearest
 * that the format has.
 *
 * @param entry What was read.
 * @param source The question.
 */
export function tellOtherKind(entry: ImportedEntry | undefined, {said, lose}: QuestionSource): void {
  if (entry === undefined || entry.kind === 'text' || said === undefined || said === entry.kind) return
  lose(`tag \`kind:${said}\` on a question of the kind \`${entry.kind}\``, `it stays \`${entry.kind}\``)
}
