import {createNumbering, idFrom, isId} from '@silabus/core'

/** Gives ids that differ in the whole course. */
export interface Ids {
  /**
   * Give an id.
   *
   * @param wanted What the file says, if it says anything.
   * @param words What else an id can be made of.
   * @param fallback What it is called otherwise.
   * @returns The id, and whether it is another than the one that was wanted.
   */
  readonly give: (
    wanted: string | undefined,
    words: string,
    fallback: string
  ) => {readonly id: string; readonly renamed: boolean}
}

/**
 * Make a giver of ids.
 *
 * @returns It remembers what it gave.
 */
export function createIds(): Ids {
  // A course's introduction has this id by itself.
  const taken = new Set<string>(['introduction'])
  const numbered = createNumbering(id => taken.has(id))
  return {
    give(wanted, words, fallback) {
      const made = wanted !== undefined && isId(wanted) ? wanted : idFrom(wanted ?? words, fallback)
      const id = numbered(made)
      taken.add(id)
      return {id, renamed: wanted !== undefined && id !== wanted}
    }
  }
}
