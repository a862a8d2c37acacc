import type {ExportChanges, ExportedPart} from '@silabus/core'
import type {Rendering} from './render-course.ts'
import {printable} from './terminal.ts'

/** Lines of one kind for people; the rest is counted. `--json` has all. */
const longestList = 25

/**
 * Sum up what has changed since an earlier export.
 *
 * @param renderings What the targets made.
 * @param since The earlier files.
 * @returns Lines for people; empty where nothing was compared.
 */
export function describeChanges(
  renderings: readonly Pick<Rendering, 'tree'>[],
  since: readonly string[]
): string {
  return renderings
    .flatMap(({tree}) => (tree?.changes === undefined ? [] : [summary(tree.changes, since)]))
    .join('')
}

/**
 * Sum up what has changed since an earlier export.
 *
 * @param renderings What the targets made.
 * @returns An entry `changes` for the result; nothing where nothing was compared.
 */
export function changesAsJson(renderings: readonly Rendering[]): {readonly changes?: readonly unknown[]} {
  const changes = renderings.flatMap(({exporter, tree}) =>
    tree?.changes === undefined ? [] : [{target: exporter.target, ...tree.changes}]
  )
  return changes.length === 0 ? {} : {changes}
}

function summary({added, changed, moved, renamed, removed}: ExportChanges, since: readonly string[]): string {
  const counts = [
    `${added.length} added`,
    `${changed.length} changed`,
    `${removed.length} removed`,
    ...(moved.length === 0 ? [] : [`${moved.length} moved`])
  ]
  const head = `Since ${since.map(printable).join(', ')}: ${counts.join(', ')}\n`
  const nothing =
    added.length + changed.length === 0 ? '  Nothing is new or changed, so no file was written.\n' : ''
  return [
    head,
    nothing,
    list(
      'categories that have another name or place now: change that in Moodle first, or the import ends there',
      renamed.map(({id, from, to}) => ({id, name: `${from} → ${to}`}))
    ),
    list('added', added),
    list('changed', changed),
    list('removed from the course, still in the bank', removed),
    list(
      'in another category now, not written again',
      moved.map(({id, name, from, to}) => ({id, name: `${name}: ${from} → ${to}`}))
    )
  ].join('')
}

function list(title: string, parts: readonly ExportedPart[]): string {
  if (parts.length === 0) return ''
  const lines = parts.slice(0, longestList).map(({id, name}) => `    ${printable(id)}  ${printable(name)}\n`)
  const more = parts.length - lines.length
  return `  ${title}:\n${lines.join('')}${more > 0 ? `    and ${more} more\n` : ''}`
}
