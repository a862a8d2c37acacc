import {memoryFolder, parseCourse, type Report} from '@silabus/core'
import type {ImportedEntry} from '../bank.ts'
import {firstWords} from './write-question.ts'

/** Where a question stands in the course that was written. */
export interface WrittenQuestion {
  readonly path: string
  /** Its first and last line. */
  readonly from: number
  readonly to: number
  readonly entry: ImportedEntry
}

/**
 * Tell what has to be mended before the course can be built: each mistake at the question that makes it.
 *
 * @param files The course.
 * @param questions Where its questions stand.
 * @param file Name of the file that was read.
 * @param report Where it is told.
 */
export function checkCourse(
  files: ReadonlyMap<string, string | Uint8Array>,
  questions: readonly WrittenQuestion[],
  file: string,
  report: Report
): void {
  const {messages} = parseCourse(memoryFolder(Object.fromEntries(files)))
  const byPath = new Map<string, WrittenQuestion[]>()
  for (const question of questions) {
    const own = byPath.get(question.path) ?? []
    own.push(question)
    byPath.set(question.path, own)
  }
  for (const message of messages) {
    if (message.severity !== 'error') continue
    const found = byPath.get(message.file)?.findLast(({from}) => from <= message.line)
    const entry = found?.entry
    const name =
      entry?.title
      ?? (entry === undefined || entry.kind === 'text' ? 'course' : firstWords(entry.stem).slice(0, 60))
    report(
      'import-question',
      {name, path: message.file, line: message.line, problem: message.reason},
      {file, position: entry?.position}
    )
  }
}
