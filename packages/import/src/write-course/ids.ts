import {createNumbering, idFrom, isId} from '@silabus/core'

/** Gives ids that differ in the whole course. */
export interface Ids {
  /**
   * Give an id.
   *
   * @param wanted What the file says, if it says anything.
   * @param words What else an id can be made of.
   * @param fallback What it is called otherwise.
   */
  readonly give: (wanted: string | undefined, words: string, fallback: string) => GivenId
  /**
   * Give an id to what has none in the file, such as a tag: ids that the file gives stay free for their owners.
   *
   * @param wanted What it is called.
   * @param fallback What it is called otherwise.
   */
  readonly lend: (wanted: string, fallback: string) => GivenId
}

/** An id that was given. */
export interface GivenId {
  readonly id: string
  /** Why it is another than the one that was wanted: that is no id, or stands for something else. */
  readonly renamed: 'unfit' | 'taken' | undefined
}

/**
 * Make a giver of ids.
 *
 * @param claimed Ids that the file gives to parts of the course.
 * @returns It remembers what it gave.
 */
export function createIds(claimed: ReadonlySet<string>): Ids {
  // A course's introduction has this id by itself.
  const taken = new Set<string>(['introduction'])
  const numbered = createNumbering(id => taken.has(id) || claimed.has(id))
  const take = (id: string, wanted: string | undefined): GivenId => {
    taken.add(id)
    const renamed = wanted === undefined || id === wanted ? undefined : isId(wanted) ? 'taken' : 'unfit'
    return {id, renamed}
  }
  return {
    give(wanted, words, fallback) {
      if (wanted === undefined || !isId(wanted))
        return take(numbered(idFrom(wanted ?? words, fallback)), wanted)
      return take(taken.has(wanted) ? numbered(wanted) : wanted, wanted)
    },
    lend: (wanted, fallback) => take(numbered(isId(wanted) ? wanted : idFrom(wanted, fallback)), wanted)
  }
}
