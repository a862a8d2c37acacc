import type {Node, Position} from 'unist'
import type {Exporter, ExportContext, FileTree} from './export.ts'
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
 * @param surroundings What the formats may stamp, a date and the generator's version, and an earlier export.
 * @returns The files, and what this target could not carry.
 */
export function exportCourse(
  parsed: ParsedCourse,
  exporter: Exporter,
  surroundings: Pick<ExportContext, 'now' | 'generator' | 'earlier'>
): ExportResult {
  const reporter = createReporter(parsed.files, exporter.target)
  const files = transcriptFiles(parsed.course)
  const tree = exporter.export(parsed.course, {
    ...surroundings,
    // An exporter need not know that part of a module's prose comes out of other files.
    report: (id, args, place) => {
      const file = place.position === undefined ? undefined : files.get(place.position)
      reporter.report(id, args, file === undefined ? place : {...place, file})
    },
    assets: parsed.assets
  })
  const messages = reporter.messages()
  // What could not be read may well have been what the target lacks, and was told at its place.
  return {
    tree,
    messages: hasBroken(parsed.course) ? messages.filter(({rule}) => rule !== 'target-empty') : messages
  }
}

/** Find the positions that count in transcripts, not in the files of their modules. */
function transcriptFiles(course: Course): ReadonlyMap<Position, string> {
  const files = new Map<Position, string>()
  const collect = (nodes: readonly Node[], around: string | undefined): void => {
    walk(nodes, node => {
      if (around !== undefined && node.position !== undefined) files.set(node.position, around)
      if (node.type !== 'recording') return undefined
      collect(node.transcript ?? [], node.transcriptFile ?? around)
      return false
    })
  }
  for (const {sections, footnotes} of contents(course)) {
    for (const {children} of sections) collect(children, undefined)
    for (const {children, file} of footnotes) collect(children, file)
  }
  return files
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
