import {join} from 'node:path'
import {replaceFile} from '@silabus/archive'
import {fixCourse, parseCourse, type Fix, type FixedFile, type FixKind, type Message} from '@silabus/core'
import type {DiskFolder} from '../../disk-folder.ts'
import {loadCourse} from '../../load-course.ts'
import {targets} from '../../targets.ts'
import {pathFromHere} from '../formats/path-from-here.ts'
import {interruptible} from '../interruptible.ts'
import {createProgress} from '../progress.ts'
import {tell} from '../tell.ts'
import {coloursOf, printable, type Colours} from '../terminal.ts'
import {unifiedDiff} from './unified-diff.ts'

/** Options of `silabus fix`. */
export interface FixOptions {
  readonly dryRun?: boolean | undefined
  readonly json?: boolean | undefined
}

/**
 * Write what has one right answer into the sources of a course, and show what was changed.
 *
 * @param course As `loadCourse` takes it.
 * @param options Options of the command.
 * @returns The exit code: 0 once it ran, 1 when a dry run found something.
 */
export async function fix(course: string, options: FixOptions): Promise<number> {
  const progress = createProgress(process.stderr)
  try {
    const folder = loadCourse(course)
    progress.step(`Reading ${course}`)
    const fixed = fixCourse(folder)
    const parsed = parseCourse(fixed.folder, {targets})
    progress.clear()
    const colours = coloursOf(process.stdout)
    for (const file of fixed.files) {
      if (options.dryRun !== true) await write(folder, file)
      // What could be written is shown, also when the disk fails at a later file.
      if (options.json !== true) process.stdout.write(shown(diffOf(folder, file), colours))
    }
    if (options.json === true) process.stdout.write(asJson(folder, fixed.files, parsed.messages))
    process.stderr.write(
      summary(
        fixed.files.flatMap(({fixes}) => fixes),
        options.dryRun === true
      )
    )
    tell({messages: parsed.messages, folder})
    return options.dryRun === true && fixed.files.length > 0 ? 1 : 0
  } finally {
    progress.clear()
  }
}

async function write(folder: DiskFolder, {path, after}: FixedFile): Promise<void> {
  const bytes = new TextEncoder().encode(after)
  await interruptible(signal => replaceFile(join(folder.path, path), [bytes], {signal, keepMode: true}))
}

function diffOf(folder: DiskFolder, {path, before, after}: FixedFile): readonly string[] {
  return unifiedDiff({path: pathFromHere(folder, path), before, after})
}

/** For a terminal, coloured and harmless; for programs, byte for byte. */
function shown(lines: readonly string[], {bold, cyan, green, red}: Colours): string {
  if (!process.stdout.isTTY) return lines.map(line => `${line}\n`).join('')
  return lines
    .map((line, index) => {
      const safe = printable(line.replace(/\r$/u, ''))
      const paint = index < 2 ? bold : {'@': cyan, '+': green, '-': red}[line.charAt(0)]
      return `${paint === undefined ? safe : paint(safe)}\n`
    })
    .join('')
}

const nouns: {readonly [Kind in FixKind]: readonly [one: string, several: string]} = {
  blank: ['line with blanks that Markdown does not know', 'lines with blanks that Markdown does not know'],
  list: ['list', 'lists'],
  box: ['box', 'boxes'],
  fence: ['fence that was not closed', 'fences that were not closed'],
  id: ['id', 'ids']
}

function summary(fixes: readonly Fix[], dryRun: boolean): string {
  if (fixes.length === 0) return 'Nothing to fix\n'
  const counts = (['id', 'list', 'box', 'fence', 'blank'] as const).flatMap(kind => {
    const count = fixes.filter(fix => fix.kind === kind).length
    return count === 0 ? [] : [`${count} ${nouns[kind][count === 1 ? 0 : 1]}`]
  })
  return `${dryRun ? 'Would fix' : 'Fixed'}: ${counts.join(', ')}\n`
}

function asJson(folder: DiskFolder, files: readonly FixedFile[], messages: readonly Message[]): string {
  const result = {
    files: files.map(file => ({
      path: file.path,
      fixes: file.fixes,
      diff: `${diffOf(folder, file).join('\n')}\n`
    })),
    messages
  }
  return `${JSON.stringify(result, null, 2)}\n`
}
