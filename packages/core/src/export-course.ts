import type {Exporter, FileTree} from './export.ts'
import type {Course} from './model.ts'
import type {Message} from './report.ts'
import type {ParsedCourse} from './parse-course.ts'
import {createReporter} from './reporter.ts'
import {contents, walk} from './traverse.ts'

/** What one target made of a course. */
export interface ExportResult {
  /** Missing when the course has nothing for the target. */
  readonly tree: FileTree | undefined
  /** Losses and refusals of this target alone; those of the course are in `ParsedCourse.messages`. */
  readonly messages: readonly Message[]
}

/**
 * Render a parsed course for one target.
 *
 * Renders also when there are errors, for drafts: whether the files may be written is the caller's decision.
 *
 * @param parsed What `parseCourse` gave.
 * @param exporter The target.
 * @param surroundings What the formats may stamp: a date, and the generator's version.
 * @returns The files, and what this target could not carry.
 */
export function exportCourse(
  parsed: ParsedCourse,
  exporter: Exporter,
  surroundings: {readonly now: Date; readonly generator: string}
): ExportResult {
  const reporter = createReporter(parsed.files, exporter.target)
  const tree = exporter.export(parsed.course, {
    ...surroundings,
    report: reporter.report,
    assets: parsed.assets
  })
  const messages = reporter.messages()
  // What could not be read may well have been what the target lacks, and was told at its place.
  return {
    tree,
    messages: hasBroken(parsed.course) ? messages.filter(({rule}) => rule !== 'target-empty') : messages
  }
}

function hasBroken(course: Course): boolean {
  let found = false
  for (const {sections} of contents(course)) {
    for (const {children} of sections) {
      walk(children, ({type}) => {
        found ||= type === 'broken'
        return undefined
      })
    }
  }
  return found
}
