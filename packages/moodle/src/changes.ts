import type {EarlierExport, ExportChanges, AssetSource} from '@silabus/core'
import {categoryPath} from './categories.ts'
import {fingerprint} from './fingerprint.ts'
import type {WrittenEntry, WrittenPortion} from './write-portions.ts'
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
 * @param assets Where the contents of files come from.
 * @returns What is left, and a summary.
 */
export function changedPortions(
  portions: readonly WrittenPortion<XmlElement>[],
  earlier: EarlierExport,
  assets: AssetSource
): ChangedPortions {
  const left = new Map(earlier.parts)
  const added: ExportChanges['added'][number][] = []
  const changed: ExportChanges['changed'][number][] = []
  const moved: ExportChanges['moved'][number][] = []

  const isNew = ({idnumber: id, name, part}: WrittenEntry<XmlElement>, path: string): boolean => {
    const before = left.get(id)
    left.delete(id)
    if (before === undefined) added.push({id, name})
    else if (before.fingerprint !== fingerprint(part, assets)) changed.push({id, name})
    else {
      if (before.place !== path) moved.push({id, name, from: before.place, to: path})
      return false
    }
    return true
  }
  const kept = portions.map(({entries, ...portion}) => {
    // As Moodle spells it: the names from the course down say the same with and without a context.
    const path = categoryPath(portion.categories.at(-1)?.path ?? [])
    return {...portion, entries: entries.filter(entry => isNew(entry, path))}
  })
  return {
    portions: kept.filter(({entries}) => entries.length > 0),
    changes: {
      added,
      changed,
      moved,
      removed: [...left].map(([id, {name}]) => ({id, name}))
    }
  }
}
