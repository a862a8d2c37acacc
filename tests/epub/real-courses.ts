import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {exportCourse, parseCourse, type FileTree} from '@silabus/core'
import {epub} from '@silabus/epub'
import {loadCourse} from '../../packages/cli/src/load-course.ts'

const root = join(import.meta.dirname, '../..')

/**
 * Make a book of every course in the repository that may be written: the examples and the fixtures.
 *
 * @returns Books by the name of their course.
 */
export function realBooks(): readonly (readonly [name: string, book: FileTree])[] {
  const examples = readdirSync(join(root, 'examples')).map(
    name => [name, join(root, 'examples', name)] as const
  )
  const fixtures = readdirSync(join(root, 'tests/fixtures')).map(
    name => [name.replaceAll('-', ' '), inputOf(join(root, 'tests/fixtures', name, 'input'))] as const
  )
  return [...examples, ...fixtures].sort().flatMap(([name, path]) => {
    const parsed = parseCourse(loadCourse(path))
    if (parsed.messages.some(message => message.severity === 'error')) return []
    const {tree} = exportCourse(parsed, epub, {now: new Date(0), generator: '0.0.0'})
    return tree === undefined ? [] : [[name, tree] as const]
  })
}

/** A folder with a `course.md`, or the only file in it. */
function inputOf(folder: string): string {
  const files = readdirSync(folder)
  const [only, ...others] = files
  return only !== undefined && others.length === 0 && only !== 'course.md' ? join(folder, only) : folder
}
