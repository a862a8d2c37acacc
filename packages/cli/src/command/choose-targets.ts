import {nearest, wantedExporters, type Course, type Exporter} from '@silabus/core'
import {targets} from '../targets.ts'
import {UsageError} from '../usage-error.ts'

/** Finds the targets to make of a course, each once, in the order in which files are written. */
export type TargetChoice = (course: Course) => readonly Exporter[]

/**
 * Find the targets that `--to` names.
 *
 * @param named What was given each time; names may be joined by commas. Nothing given leaves the choice to the course.
 * @returns The choice.
 * @throws {UsageError} At an unknown name.
 */
export function chooseTargets(named: readonly string[] | undefined): TargetChoice {
  if (named === undefined) return course => wantedExporters(targets, course)
  const chosen = namedTargets(named)
  return () => chosen
}

/**
 * Find targets by their names.
 *
 * @param named As for `chooseTargets`.
 * @returns The targets, each once, in the order in which files are written.
 * @throws {UsageError} At an unknown name.
 */
export function namedTargets(named: readonly string[]): readonly Exporter[] {
  const known = targets.map(({target}) => target)
  const names = named.flatMap(list => list.split(',')).map(name => name.trim())
  for (const name of names) {
    if (known.includes(name)) continue
    const near = nearest(name, known)
    const hint = near === undefined ? '' : `; did you mean \`${near}\`?`
    throw new UsageError(
      `There is no target \`${name}\`, expected ${known.map(name => `\`${name}\``).join(', ')}${hint}`
    )
  }
  return targets.filter(({target}) => names.includes(target))
}
