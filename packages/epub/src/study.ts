import type {Chapter, ModulePage, NumberedQuestion, SectionPage} from './book.ts'

/** Where objectives are taught and assessed, by their ids. */
export interface Study {
  readonly taught: ReadonlyMap<string, readonly (ModulePage | SectionPage)[]>
  readonly assessed: ReadonlyMap<string, readonly NumberedQuestion[]>
}

/**
 * Find the pages that say which objectives they teach, and the questions that say which they assess.
 *
 * @param chapters Pages of the modules.
 * @param questions In reading order.
 * @returns Both, in reading order.
 */
export function studyOf(chapters: readonly Chapter[], questions: readonly NumberedQuestion[]): Study {
  const pages = chapters.flat()
  return {
    taught: byObjective(pages, page => page.section?.objectives ?? []),
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
