import {nearest, type Course, type ExportContext} from '@silabus/core'
import type {PackageOptions} from './options.ts'
import {quizzesOf} from './player-course.ts'

/**
 * Tell options that say nothing together with the course, each at its place.
 *
 * @param course The course.
 * @param options Its options.
 * @param context Where it is told.
 */
export function checkOptions(course: Course, options: PackageOptions, {report}: ExportContext): void {
  const place = (name: string): {readonly file: string; readonly position: CoursePosition} => ({
    file: course.file,
    position: course.targetPlaces?.[`scorm12.${name}`]
  })
  const quizzes = quizzesOf(course).map(({id}) => id)
  options.masteryFrom?.forEach((id, index) => {
    if (quizzes.includes(id)) return
    const near = nearest(id, quizzes)
    report(
      'front-matter-value',
      {
        key: 'targets.scorm12.masteryFrom',
        found: `\`${id}\``,
        expected: near === undefined ? 'the id of a quiz' : `the id of a quiz; did you mean \`${near}\`?`
      },
      place(`masteryFrom.${index}`)
    )
  })
  if (options.prerequisites && options.sco === 'course') {
    report(
      'front-matter-value',
      {
        key: 'targets.scorm12.prerequisites',
        found: '`true` where the whole course is one step',
        expected: '`sco: module` beside it, or `navigation: sequential` in its place'
      },
      place('prerequisites')
    )
  }
  const written = course.targetPlaces?.['scorm12.completion']
  if (written !== undefined && options.completion !== 'viewed' && course.pass === undefined) {
    report(
      'completion-impossible',
      {
        found: `\`completion: ${options.completion}\` without \`pass\``,
        expected: '`pass: 70` or another pass mark'
      },
      place('completion')
    )
  }
}

type CoursePosition = NonNullable<Course['targetPlaces']>[string] | undefined
