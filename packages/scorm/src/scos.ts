import {createHash} from 'node:crypto'
import {asciiId, contents, type Course, type ExportContext, type Module} from '@silabus/core'
import type {PackageOptions} from './options.ts'
import {hasTitlePage} from './outline.ts'
import {createSeparator} from './separate-module.ts'

/** What a platform launches. */
export interface Sco {
  /** Of the course or the module. */
  readonly id: string
  readonly title: string
  /** File to launch. */
  readonly page: string
  /** The course, or as much of it as the SCO holds, as a course of its own. */
  readonly course: Course
  /** Id of the SCO that has to be done before. */
  readonly after?: string
}

/**
 * Divide a course into what a platform launches.
 *
 * @param course The course.
 * @param options The author's wishes.
 * @param context Where it is told what a division loses.
 * @returns One SCO, or one for each module; never none.
 */
export function scosOf(course: Course, options: PackageOptions, context: ExportContext): readonly Sco[] {
  const modules = contents(course)
  if (options.sco === 'course' || modules.length === 0)
    return [{id: course.id, title: course.title, page: 'index.html', course}]
  const separate = createSeparator(course, context)
  return modules.map((module, index) => {
    const before = modules[index - 1]
    return {
      id: module.id,
      title: module.title,
      page: pageName(module),
      course: courseOf(separate(module), module === course.introduction, index === 0, course),
      ...(options.prerequisites && before !== undefined ? {after: before.id} : {})
    }
  })
}

/** Make a course of a module; the first one opens the whole course. */
function courseOf(module: Module, isIntroduction: boolean, isFirst: boolean, course: Course): Course {
  const own: Course = {
    ...course,
    // Its state is kept apart from that of the others.
    id: `${course.id}.${module.id}`,
    introduction: isIntroduction ? module : undefined,
    modules: isIntroduction ? [] : [module],
    assets: []
  }
  if (isFirst && (isIntroduction || hasTitlePage(course))) return own
  return {
    ...own,
    title: module.title,
    subtitle: undefined,
    authors: [],
    description: undefined,
    version: undefined,
    date: undefined,
    license: undefined,
    cover: undefined
  }
}

/** Names of files are small letters, digits and `-`: others are spelt, and kept apart by a hash. */
function pageName({id}: Module): string {
  const safe = asciiId(id)
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 40)
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 8)
  return `module-${safe === id ? id : `${safe}-${hash}`}.html`
}
