import type {Code} from 'mdast'
import {firstLine, sourceOf, type ModuleBuild} from './context.ts'

/**
 * Tell code that its author did not close: it has swallowed what follows it.
 *
 * @param node A piece of code as parsed.
 * @param build The module.
 */
export function checkCode(node: Code, build: ModuleBuild): void {
  const lines = sourceOf(build, node).split(/\r\n|\r|\n/u)
  // What is code by its indentation alone begins with it.
  const mark = /^(?:`{3,}|~{3,})/u.exec(lines[0] ?? '')?.[0]
  const last = lines.length === 1 ? '' : (lines.at(-1) ?? '').replace(/^[ \t>]+/u, '').trimEnd()
  if (mark === undefined || (last.startsWith(mark) && last === mark.charAt(0).repeat(last.length))) return
  const {start, end} = node.position ?? {}
  build.report(
    'code-unclosed',
    {mark, line: start?.line ?? 1, endLine: end?.line ?? 1},
    firstLine(build, node)
  )
}
