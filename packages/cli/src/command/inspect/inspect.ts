import {statSync} from 'node:fs'
import {dirname} from 'node:path'
import {replaceFile} from '@silabus/archive'
import {objectiveMatrix, schemaAddress, type Course} from '@silabus/core'
import {objectivesPage} from '@silabus/html'
import {UsageError} from '../../usage-error.ts'
import {interruptible} from '../interruptible.ts'
import {makeFolder} from '../make-folder.ts'
import {createProgress} from '../progress.ts'
import {renderCourse} from '../render-course.ts'
import {tell} from '../tell.ts'
import {coloursOf, printable, sizeOf} from '../terminal.ts'
import {objectivesJson} from './objectives-json.ts'
import {objectivesTable} from './objectives-table.ts'

/** Options of `silabus inspect`. */
export interface InspectOptions {
  readonly objectives?: boolean | undefined
  /** Where the page of the objectives goes. */
  readonly html?: string | undefined
  readonly json?: boolean | undefined
}

/** Columns of a table that goes into a file or to another program. */
const widthElsewhere = 100

/**
 * Show the model of a course as JSON, or its objectives against what teaches and what assesses them.
 *
 * @param course As `loadCourse` takes it.
 * @param options Options of the command.
 * @returns The exit code: 1 when the course has errors.
 */
export async function inspect(course: string, options: InspectOptions): Promise<number> {
  const {html} = options
  if (html !== undefined) refuseFolder(html)
  const progress = createProgress(process.stderr)
  try {
    const rendered = renderCourse(course, {choice: () => [], strict: false, progress})
    progress.clear()
    tell(rendered)
    const model = rendered.parsed.course
    if (html !== undefined) {
      const bytes = new TextEncoder().encode(objectivesPage(model, objectiveMatrix(model)))
      makeFolder(dirname(html))
      await interruptible(signal => replaceFile(html, [bytes], {signal}))
      if (options.json !== true) process.stdout.write(`${printable(html)}  ${sizeOf(bytes.length)}\n`)
    }
    if (html === undefined || options.json === true) process.stdout.write(told(model, options))
    return rendered.messages.some(({severity}) => severity === 'error') ? 1 : 0
  } finally {
    progress.clear()
  }
}

function told(course: Course, {objectives, html, json}: InspectOptions): string {
  if (objectives !== true && html === undefined)
    return `${JSON.stringify({$schema: schemaAddress('model'), ...course}, null, 2)}\n`
  const matrix = objectiveMatrix(course)
  if (json === true) return `${JSON.stringify(objectivesJson(course, matrix), null, 2)}\n`
  // Some terminals do not say how wide they are, and what is no terminal has no width at all.
  const columns = (process.stdout.columns as number | undefined) ?? 0
  return objectivesTable(matrix, columns > 0 ? columns : widthElsewhere, coloursOf(process.stdout))
}

function refuseFolder(html: string): void {
  if (html === '') throw new UsageError('`--html` is empty, expected a file')
  let isFolder = /[/\\]$/u.test(html)
  try {
    isFolder ||= statSync(html, {throwIfNoEntry: false})?.isDirectory() === true
  } catch {
    // What cannot be looked at is told when the file is written.
  }
  if (isFolder) throw new UsageError(`\`--html ${html}\` is a folder, expected a file`)
}
