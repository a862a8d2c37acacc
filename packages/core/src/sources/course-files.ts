import {mediaTypeOf} from '../build/media-types.ts'
import type {CourseFolder} from '../folder.ts'
import {resolvePath} from '../build/links.ts'
import type {MarkdownOptions} from '../parse.ts'
import type {Report} from '../report.ts'
import {courseFields, readFrontMatter, type CourseFrontMatter, type FrontMatter} from './front-matter.ts'
import {createRoom} from './size.ts'
import {parseSource, readSourceFile, readSourceText, type SourceFile} from './source-file.ts'

/** The files of a course, read. */
export interface CourseFiles {
  /** In reading order; the first speaks for the course. */
  readonly files: readonly SourceFile[]
  readonly frontMatter: FrontMatter<CourseFrontMatter>
}

/**
 * Find and read the files that make a course.
 *
 * @param folder The course folder.
 * @param report Where missing, doubled and left-out files are told.
 * @returns The files in reading order.
 */
export function readCourseFiles(folder: CourseFolder, report: Report): CourseFiles {
  const room = createRoom()
  const text = readSourceText(folder, folder.main, report, room)
  const frontMatter = readFrontMatter(text, courseFields, report)
  const options: MarkdownOptions = {math: frontMatter.values.math?.value === true}
  const main = parseSource(text, options, report)
  const candidates = folder.alone ? [] : topLevelFiles(folder).flatMap(name => readable(name, folder, report))
  const {modules} = frontMatter.values
  if (modules === undefined)
    return {
      files: [main, ...candidates.map(path => readSourceFile(folder, path, options, report, room))],
      frontMatter
    }

  const listed = new Set<string>()
  const suggested = new Set<string>()
  for (const [index, written] of modules.value.entries()) {
    const place = modules.items?.[index] ?? modules.place
    const {path} = resolvePath(written, folder.main)
    if (path === folder.main && index === 0) continue
    if (path === folder.main || listed.has(path)) {
      const found = `\`${written}\` ${path === folder.main ? 'after other files' : 'a second time'}`
      const expected = path === folder.main ? 'it first, where it always stands' : 'each file once'
      report('front-matter-value', {key: 'modules', found, expected}, place)
      continue
    }
    const found =
      path.startsWith('/') || path.startsWith('../') ? ({kind: 'outside'} as const) : folder.find(path)
    if (found.kind === 'file' && /\.(?:md|markdown)$/iu.test(path)) listed.add(found.path)
    else if (found.kind === 'outside') report('file-outside', {path: written}, place)
    else {
      const near = found.kind === 'otherCase' ? found.path : found.kind === 'missing' ? found.near : undefined
      report('file-missing', {path: written, near}, place)
      if (near !== undefined) suggested.add(near)
    }
  }
  for (const path of candidates) {
    if (!listed.has(path) && !suggested.has(path)) report('file-unlisted', {path}, modules.place)
  }
  return {
    files: [main, ...[...listed].map(path => readSourceFile(folder, path, options, report, room))],
    frontMatter
  }
}

/** A name of the folder may belong to a folder, or to a link that leads out or nowhere. */
function readable(name: string, folder: CourseFolder, report: Report): string[] {
  const found = folder.find(name)
  switch (found.kind) {
    case 'file':
      return [found.path]
    case 'outside':
      report('file-outside', {path: name}, {file: folder.main})
      return []
    case 'missing':
    case 'otherCase':
      report('file-missing', {path: name}, {file: folder.main})
      return []
    case 'folder':
      return []
  }
}

/** Every other `*.md` at the top level, in natural order. */
function topLevelFiles(folder: CourseFolder): string[] {
  const names = new Set(folder.list())
  // A `.md` beside a recording with the same name is its transcript.
  const recordings = [...names].filter(name => /^(?:audio|video)\//u.test(mediaTypeOf(name)))
  const transcripts = new Set(recordings.map(name => name.replace(/\.[^.]+$/u, '.md')))
  const natural = new Intl.Collator('en', {numeric: true})
  return [...names]
    .filter(
      name =>
        /\.md$/iu.test(name)
        && name !== folder.main
        && !/^[_.]/u.test(name)
        && !/^readme\.md$/iu.test(name)
        && !transcripts.has(name)
    )
    .sort((a, b) => natural.compare(a, b) || (a < b ? -1 : 1))
}
