import type {Report} from '../report.ts'
import type {SourceFile, SourceText} from '../sources/source-file.ts'
import {findLookalikes} from './find-lookalikes.ts'
import type {Lookalike} from './lookalike.ts'

/**
 * Tell what looks like markup in a file and is something else to Markdown. It stays as it is; whoever means just that
 * puts a backslash before it.
 *
 * @param file The file.
 * @param report Where it is told.
 */
export function tellLookalikes(file: SourceFile, report: Report): void {
  for (const one of findLookalikes(file.root, file.text)) tellLookalike(one, file, report)
}

/**
 * Tell one thing that looks like markup.
 *
 * @param lookalike What was found.
 * @param file Its file.
 * @param report Where it is told.
 */
export function tellLookalike(lookalike: Lookalike, file: SourceText, report: Report): void {
  const {found, read, expected, start, end} = lookalike
  report('markup-misread', {found, read, expected}, {file: file.path, position: file.position(start, end)})
}
