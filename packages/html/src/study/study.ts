import type {Section} from '@silabus/core'
import type {AskedQuestion} from '../questions/index.ts'

/** Where objectives are taught and assessed, by their ids. */
export interface Study<Place, Asked extends AskedQuestion> {
  readonly taught: ReadonlyMap<string, readonly Place[]>
  readonly assessed: ReadonlyMap<string, readonly Asked[]>
}

/**
 * Find the sections that say which objectives they teach, and the questions that say which they assess.
 *
 * @param places Sections with what a target knows of them, in reading order.
 * @param questions In reading order.
 * @returns Both, in reading order.
 */
export function studyOf<Place extends {readonly section: Section | undefined}, Asked extends AskedQuestion>(
  places: readonly Place[],
  questions: readonly Asked[]
): Study<Place, Asked> {
  return {
    taught: byObjective(places, ({section}) => section?.objectives ?? []),
    assessed: byObjective(questions, ({question}) => question.objectives)
  }
}

function byObjective<Item>(
  items: readonly Item[],
  objectivesOf: (item: Item) => readonly string[]
): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>()
  for (const item of items) {
    for (const id of new Set(objectivesOf(item))) {
      const listed = found.get(id)
      if (listed === undefined) found.set(id, [item])
      else listed.push(item)
    }
  }
  return found
}
