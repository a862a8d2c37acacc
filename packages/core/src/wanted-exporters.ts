import type {Exporter} from './export.ts'
import type {Course} from './model.ts'

/**
 * Choose the targets of a build that names none: all but those that are made on request, and of these the ones that
 * the course names under `targets:`.
 *
 * @param exporters Every target that is known.
 * @param course The course.
 * @returns Those to make, in the same order.
 */
export function wantedExporters(
  exporters: readonly Exporter[],
  course: Pick<Course, 'targets'>
): readonly Exporter[] {
  return exporters.filter(
    ({onRequest, target}) => onRequest !== true || Object.hasOwn(course.targets, target)
  )
}
