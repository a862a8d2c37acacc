import type {RenderedCourse} from '../render-course.ts'

/**
 * Tell messages to a program: an array, empty if there are none.
 *
 * @param rendered The course.
 * @returns JSON.
 */
export function json({messages}: Pick<RenderedCourse, 'messages'>): string {
  return `${JSON.stringify(messages, null, 2)}\n`
}
