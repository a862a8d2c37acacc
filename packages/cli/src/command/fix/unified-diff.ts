import {structuredPatch} from 'diff'

/** A file before and after. */
export interface Change {
  /** As it is told, with `/`. */
  readonly path: string
  readonly before: string
  readonly after: string
}

/**
 * Show a change as a unified diff, which `patch` and `git apply` take.
 *
 * @param change The change.
 * @returns Its lines, without their ends; line ends of the file that are no line feeds are part of them.
 */
export function unifiedDiff({path, before, after}: Change): readonly string[] {
  const {hunks} = structuredPatch(path, path, before, after, undefined, undefined, {context: 3})
  // A name with a blank in it ends at the tab.
  const name = path.includes(' ') ? `${path}\t` : path
  return [
    `--- a/${name}`,
    `+++ b/${name}`,
    ...hunks.flatMap(({oldStart, oldLines, newStart, newLines, lines}) => [
      `@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`,
      ...lines
    ])
  ]
}

function range(start: number, lines: number): string {
  return lines === 1 ? String(start) : `${start},${lines}`
}
