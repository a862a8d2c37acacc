import type {QuestionKind} from '../model.ts'

/** Kinds of the authoring format that this version reads and explains, but cannot export yet. */
export type LaterKind = 'short' | 'numeric' | 'matching' | 'ordering' | 'cloze' | 'essay'

/** Every kind of the authoring format. */
export type AuthoredKind = QuestionKind | LaterKind

/** What the answers of each kind look like, ending the sentence "expected …". */
export const answerForms: {readonly [Kind in AuthoredKind]: string} = {
  single: 'a task list with one `[x]`',
  multiple: 'a task list with `[x]` at every right option',
  truefalse: 'a task list of two with one `[x]`',
  short: 'a bullet list of accepted answers',
  numeric: 'a bullet list of numbers',
  matching: 'a table of two columns',
  ordering: 'a numbered list in the right order',
  cloze: 'gaps such as `[[answer]]` in the text',
  essay: 'no answers'
}

/**
 * Tell a kind of question from a word.
 *
 * @param word What `type=` says.
 * @returns Whether it names a kind.
 */
export function isAuthoredKind(word: string): word is AuthoredKind {
  return Object.hasOwn(answerForms, word)
}

const laterKinds: {readonly [Kind in LaterKind]: true} = {
  short: true,
  numeric: true,
  matching: true,
  ordering: true,
  cloze: true,
  essay: true
}

/**
 * Tell the kinds that cannot be exported yet from those that can.
 *
 * @param kind A kind of the authoring format.
 * @returns Whether this version only explains it.
 */
export function isLaterKind(kind: AuthoredKind): kind is LaterKind {
  return Object.hasOwn(laterKinds, kind)
}
