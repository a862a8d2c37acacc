import type {QuestionKind} from '../model.ts'

/** What the answers of each kind look like, ending the sentence "expected …". */
export const answerForms: {readonly [Kind in QuestionKind]: string} = {
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
export function isQuestionKind(word: string): word is QuestionKind {
  return Object.hasOwn(answerForms, word)
}
