import {buildCourse} from '../build/course.ts'
import type {CourseFolder} from '../folder.ts'
import type {Report} from '../report.ts'
import type {RuleArguments, RuleId} from '../rules.ts'
import {readCourseFiles} from '../sources/course-files.ts'
import {fixBlanks} from './blanks.ts'
import {fixBoxes} from './boxes.ts'
import {closeFence, type UnclosedFence} from './close-fences.ts'
import type {Fix, Fixed} from './fixes.ts'
import {joinLines, splitLines, type Line} from './lines.ts'
import {fixLists} from './lists/fix-lists.ts'
import {partLists} from './lists/part-lists.ts'
import {writeIds, type MissingId} from './write-ids.ts'

/** A file of a course that was put right. */
export interface FixedFile {
  /** Path from the course folder. */
  readonly path: string
  readonly before: string
  /** Its byte order mark, its line ends and everything else as before. */
  readonly after: string
  /** By line. */
  readonly fixes: readonly Fix[]
}

/** A course that was put right, nothing written yet. */
export interface FixedCourse {
  /** Only those that changed, in the order of the course. */
  readonly files: readonly FixedFile[]
  /** The folder as it will be: `parseCourse` tells what remains. */
  readonly folder: CourseFolder
}

/** A file while it is worked on. */
interface WorkingFile {
  readonly before: string
  readonly mark: string
  lines: readonly Line[]
  /** Lines in which nothing was left to put right. */
  settled?: readonly Line[]
  fixes: readonly Fix[]
  /** Lines that open a fence which cannot be closed. */
  readonly hopeless: Set<number>
}

/** Each round may bring to light what the one before hid: behind a fence that is closed, the next one. */
const rounds = 50

/**
 * Put right what has one right answer: blanks that Markdown does not know, lists that are marked in other ways,
 * boxes of options, fences that never close, and questions and quizzes without an id. What is right already stays byte for byte, and
 * what was put right once is left alone the next time.
 *
 * Files that are not UTF-8, or whose front matter never ends, are left as they are; `parseCourse` tells why.
 *
 * @param folder The course folder.
 * @returns The files that change.
 */
export function fixCourse(folder: CourseFolder): FixedCourse {
  let found = diagnose(folder)
  const files = new Map<string, WorkingFile>()
  for (const path of found.paths) {
    const file = openFile(folder.read(path))
    if (file !== undefined) files.set(path, file)
  }
  const fixed = withTexts(folder, files)
  for (let round = 0; round < rounds; round += 1) {
    const changed = fixText(files)
    if (changed) found = diagnose(fixed)
    const tried = closeFences(files, found)
    if (tried.length > 0) found = diagnose(fixed)
    const wrong = tried.filter(({path, from, to}) =>
      found.broken.some(at => at.path === path && at.index >= from && at.index <= to)
    )
    for (const {undo} of wrong) undo()
    if (wrong.length > 0) found = diagnose(fixed)
    if (!changed && tried.length === 0) break
  }
  // Ids come last: they are made of what the course is by then.
  for (const [path, file] of files) {
    const own = found.missing.filter(id => id.path === path)
    if (own.length > 0) take(file, writeIds(file.lines, own))
  }
  const changed = [...files].filter(([, file]) => textOf(file) !== file.before)
  return {
    files: changed.map(([path, file]) => ({
      path,
      before: file.before,
      after: textOf(file),
      fixes: [...file.fixes].sort((a, b) => a.line - b.line)
    })),
    folder: fixed
  }
}

function openFile(bytes: Uint8Array): WorkingFile | undefined {
  let before: string
  try {
    before = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    return undefined
  }
  const mark = before.startsWith('\uFEFF') ? '\uFEFF' : ''
  const text = before.slice(mark.length)
  const endless =
    /^---[ \t]*(?:\r\n|\r|\n)/u.test(text) && !/(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/u.test(text)
  return endless ? undefined : {before, mark, lines: splitLines(text), fixes: [], hopeless: new Set()}
}

function textOf({mark, lines}: WorkingFile): string {
  return mark + joinLines(lines)
}

/** The folder with the files as they are by now. */
function withTexts(folder: CourseFolder, files: ReadonlyMap<string, WorkingFile>): CourseFolder {
  return {
    ...folder,
    read(path) {
      const file = files.get(path)
      return file === undefined ? folder.read(path) : new TextEncoder().encode(textOf(file))
    }
  }
}

/** Put right what a file tells by itself; whether there was anything. */
function fixText(files: ReadonlyMap<string, WorkingFile>): boolean {
  let changed = false
  for (const file of files.values()) {
    while (file.settled !== file.lines) {
      const {lines} = file
      changed = take(file, fixBlanks(file.lines)) || changed
      changed = take(file, partLists(file.lines)) || changed
      changed = take(file, fixLists(file.lines)) || changed
      changed = take(file, fixBoxes(file.lines)) || changed
      file.settled = lines
    }
  }
  return changed
}

/** A fence that was closed, from its opening line to its closing one. */
interface ClosedFence {
  readonly path: string
  readonly from: number
  readonly to: number
  /** Opens it again, and leaves it so: what was to close it closed another one. */
  readonly undo: () => void
}

/** A closed fence moves the lines below it: of each file, one has its turn in a round. */
function closeFences(files: ReadonlyMap<string, WorkingFile>, {unclosed}: Diagnosis): readonly ClosedFence[] {
  const closed = new Map<string, ClosedFence>()
  for (const {path, ...fence} of unclosed) {
    const file = files.get(path)
    const number = file?.lines[fence.index]?.number
    if (file === undefined || number === undefined || closed.has(path) || file.hopeless.has(number)) continue
    const {lines, fixes} = file
    const {lines: after, fixes: done, to} = closeFence(lines, fence)
    if (done.length === 0) continue
    file.lines = after
    file.fixes = [...fixes, ...done]
    const undo = (): void => {
      Object.assign(file, {lines, fixes})
      file.hopeless.add(number)
    }
    closed.set(path, {path, from: fence.index, to, undo})
  }
  return [...closed.values()]
}

function take(file: WorkingFile, {lines, fixes}: Fixed): boolean {
  if (fixes.length === 0) return false
  file.lines = lines
  file.fixes = [...file.fixes, ...fixes]
  return true
}

interface Diagnosis {
  /** Files of the course, in order. */
  readonly paths: readonly string[]
  readonly missing: (MissingId & {readonly path: string})[]
  readonly unclosed: (UnclosedFence & {readonly path: string})[]
  /** Lines with a mistake in the marks of fences. */
  readonly broken: {readonly path: string; readonly index: number}[]
}

/** Rules about the marks of fences. */
const markRules: ReadonlySet<RuleId> = new Set<RuleId>([
  'fence-unclosed',
  'fence-equal',
  'fence-stray',
  'fence-malformed'
])

/** What only the whole course can tell. */
function diagnose(folder: CourseFolder): Diagnosis {
  const missing: Diagnosis['missing'] = []
  const unclosed: Diagnosis['unclosed'] = []
  const broken: Diagnosis['broken'] = []
  const report: Report = (rule, args, {file, position}) => {
    const at = {path: file, index: (position?.start.line ?? 1) - 1}
    if (markRules.has(rule)) broken.push(at)
    // The rule says which arguments came with it; TypeScript does not follow that.
    if (rule === 'id-missing') missing.push({...(args as RuleArguments['id-missing']), ...at})
    if (rule === 'fence-unclosed') unclosed.push({...(args as RuleArguments['fence-unclosed']), ...at}) // as above
  }
  const source = readCourseFiles(folder, report)
  buildCourse(source, folder, {}, report)
  return {paths: source.files.map(file => file.path), missing, unclosed, broken}
}
