import type {AssetSource, Exporter} from './export.ts'
import type {CourseFolder} from './folder.ts'
import type {Course} from './model.ts'
import {createReporter} from './reporter.ts'
import type {Message, Report} from './report.ts'
import {buildCourse} from './build/course.ts'
import {readCourseFiles} from './sources/course-files.ts'

/** What a course may rely on. */
export interface ParseOptions {
  /** Targets whose options the front matter may set; without them `targets:` is taken as it is. */
  readonly targets?: readonly Pick<Exporter, 'target' | 'options'>[]
}

/** A course, and everything its author should know. */
export interface ParsedCourse {
  /** The best course that could be made; broken places are marked in it. */
  readonly course: Course
  readonly messages: readonly Message[]
  readonly assets: AssetSource
  /** Paths of the course's files in reading order. */
  readonly files: readonly string[]
}

/**
 * Read a course.
 *
 * @param folder The course folder; see `memoryFolder` for one made of strings.
 * @param options What the course may rely on.
 * @returns The course with messages; never throws at an author's mistake.
 */
export function parseCourse(folder: CourseFolder, options: ParseOptions = {}): ParsedCourse {
  const told: Parameters<Report>[] = []
  // Messages are ordered by the files of the course, which are known only once they are read.
  const report: Report = (...message) => {
    told.push(message)
  }
  const source = readCourseFiles(folder, report)
  const {course, assets} = buildCourse(source, folder, options, report)
  const files = source.files.map(file => file.path)
  const reporter = createReporter(files)
  for (const message of told) reporter.report(...message)
  return {course, messages: reporter.messages(), assets: assets.source, files}
}
