/** All single characters that name a part of an answer (SCORM 1.2 RTE 3.4.4, CMIFeedback). */
const names = 'abcdefghijklmnopqrstuvwxyz0123456789'

/**
 * Name parts of an answer by `a` to `z`, then `0` to `9`.
 *
 * @param indexes From 0 to 35.
 * @returns The names, with a comma between them.
 */
export function letters(indexes: readonly number[]): string {
  return indexes.map(letter).join(',')
}

/**
 * Name a part of an answer.
 *
 * @param index From 0 to 35.
 * @returns One character.
 */
export function letter(index: number): string {
  return names.charAt(index)
}
