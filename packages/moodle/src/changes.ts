import type {AssetSource, Course, EarlierExport, ExportChanges} from '@silabus/core'
import {categoryPath} from './categories.ts'
import {fingerprint} from './fingerprint.ts'
import type {WrittenEntry, WrittenPortion} from './write-portions.ts'
import {categoryNumber} from './xml-bank.ts'
import type {XmlElement} from './xml.ts'

/** What is to be written of a bank that was written before. */
export interface ChangedPortions {
  readonly portions: readonly WrittenPortion<XmlElement>[]
  readonly changes: ExportChanges
}

/**
 * Leave out what is in an earlier file of the bank as it is now.
 *
 * A question is known by its idnumber. One that merely stands in another category is told, and not written: Moodle
 * would make a second question of it.
 *
 * @param portions Everything that the course holds now.
 * @param earlier What the earlier file held.
 * @param course The course.
 * @param assets Where the contents of files come from.
 * @returns What is left, and a summary.
 */
export function changedPortions(
  portions: readonly WrittenPortion<XmlElement>[],
  earlier: EarlierExport,
  course: Course,
  assets: AssetSource
): ChangedPortions {
  const left = new Map(earlier.parts)
  const {renamed, follow} = renamedCategories(portions, earlier, course)
  const added: ExportChanges['added'][number][] = []
  const changed: ExportChanges['changed'][number][] = []
  const moved: ExportChanges['moved'][number][] = []

  const isNew = ({idnumber: id, name, part}: WrittenEntry<XmlElement>, path: string): boolean => {
    const before = left.get(id)
    left.delete(id)
    if (before === undefined) added.push({id, name})
    else if (before.fingerprint !== fingerprint(part, assets)) changed.push({id, name})
    else {
      if (follow(before.place) !== path) moved.push({id, name, from: before.place, to: path})
      return false
    }
    return true
  }
  const kept = portions.map(({entries, ...portion}) => {
    // As Moodle spells it: the names from the course down say the same with and without a context.
    const own = portion.categories.at(-1)
    const path = own === undefined ? '' : categoryPath(own.path)
    return {...portion, entries: entries.filter(entry => isNew(entry, path))}
  })
  return {
    portions: kept.filter(({entries}) => entries.length > 0),
    changes: {
      added,
      changed,
      moved,
      renamed,
      removed: [...left].map(([id, {name}]) => ({id, name}))
    }
  }
}

interface Renaming {
  readonly renamed: ExportChanges['renamed']
  /** Says where a place of the earlier file is once all are renamed. */
  readonly follow: (place: string) => string
}

/**
 * Find categories that the bank still has under another name: Moodle would make a second one, and end the import, as
 * the idnumber is taken (Moodle 4.5, `create_category_path`).
 */
function renamedCategories(
  portions: readonly WrittenPortion<XmlElement>[],
  {places}: EarlierExport,
  course: Course
): Renaming {
  const renamed: ExportChanges['renamed'][number][] = []
  const follow = (place: string): string => {
    let now = place
    for (const {from, to} of renamed) {
      // A slash of a name is doubled.
      if (now === from) now = to
      else if (now.startsWith(`${from}/`) && now[from.length + 1] !== '/') now = to + now.slice(from.length)
    }
    return now
  }
  for (const shelf of new Set(portions.flatMap(({categories}) => categories))) {
    const id = categoryNumber(course, shelf.of)
    const before = places.get(id)
    const from = before === undefined ? undefined : follow(before)
    const to = categoryPath(shelf.path)
    if (from !== undefined && from !== to) renamed.push({id, from, to})
  }
  return {renamed, follow}
}
