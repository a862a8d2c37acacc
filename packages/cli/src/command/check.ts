import {chooseTargets} from './choose-targets.ts'
import {formats, type FormatName} from './formats/index.ts'
import {createProgress} from './progress.ts'
import {renderCourse} from './render-course.ts'
import {coloursOf} from './terminal.ts'

/** Options of `silabus check`. */
export interface CheckOptions {
  readonly to?: readonly string[] | undefined
  readonly strict?: boolean | undefined
  readonly format: FormatName
  readonly json?: boolean | undefined
}

/**
 * Tell what a build would tell, and write nothing.
 *
 * @param course As `loadCourse` takes it.
 * @param options Options of the command.
 * @returns The exit code: 1 when the course has errors.
 */
export function check(course: string, options: CheckOptions): number {
  const choice = chooseTargets(options.to)
  const progress = createProgress(process.stderr)
  try {
    const rendered = renderCourse(course, {choice, strict: options.strict === true, progress})
    progress.clear()
    const format = formats[options.json === true ? 'json' : options.format]
    process.stdout.write(format(rendered, coloursOf(process.stdout)))
    return rendered.messages.some(({severity}) => severity === 'error') ? 1 : 0
  } finally {
    progress.clear()
  }
}
