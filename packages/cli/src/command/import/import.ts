import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs'
import {basename, dirname} from 'node:path'
import {machineError} from '@silabus/archive'
import {compareMessages, createReporter, type Message} from '@silabus/core'
import {fileLimit, writeCourse} from '@silabus/import'
import {UsageError} from '../../usage-error.ts'
import {interruptible} from '../interruptible.ts'
import {createProgress} from '../progress.ts'
import {tell} from '../tell.ts'
import {printable, sizeOf} from '../terminal.ts'
import {chooseFormat} from './file-formats.ts'
import {refuseFilled, writeFolder, type WrittenFile} from './write-folder.ts'

/** Options of `silabus import`. */
export interface ImportOptions {
  readonly out: string
  readonly json?: boolean | undefined
}

/**
 * Make a course of a file from elsewhere, and tell what it could not hold.
 *
 * @param file The file.
 * @param options Options of the command.
 * @returns The exit code: 1 where something has to be mended, or nothing could be read.
 */
export async function importFile(file: string, options: ImportOptions): Promise<number> {
  await refuseFilled(options.out)
  const progress = createProgress(process.stderr)
  try {
    progress.step(`Reading ${file}`)
    const bytes = readStart(file)
    const name = basename(file)
    const reporter = createReporter([name])
    const {bank, messages} = chooseFormat(file, bytes).read(bytes, {file: name})
    const empty =
      bank === undefined
        ? messages.every(({severity}) => severity !== 'error')
        : bank.shelves.every(({entries}) => entries.length === 0)
    if (empty)
      reporter.report(
        'import-malformed',
        {found: 'file without a question that can be read', expected: 'one'},
        {file: name}
      )
    const course = bank === undefined || empty ? undefined : writeCourse(bank)
    if (course !== undefined) progress.step(`Writing ${options.out}`)
    const outputs =
      course === undefined
        ? []
        : await interruptible(signal => writeFolder(options.out, course.files, signal))
    progress.clear()
    const all = [...messages, ...reporter.messages(), ...(course?.messages ?? [])].sort(
      compareMessages([name])
    )
    tell({messages: all, folder: {path: dirname(file)}})
    process.stdout.write(
      options.json === true ? asJson(course?.id, outputs, all) : outputs.map(describe).join('')
    )
    if (course !== undefined && options.json !== true)
      process.stderr.write(`Look at it with \`silabus check ${printable(options.out)}\`\n`)
    return all.some(({severity}) => severity === 'error') ? 1 : 0
  } finally {
    progress.clear()
  }
}

/** Read a file, or one byte more than is read of any: of a larger one that is told. */
function readStart(file: string): Uint8Array {
  let handle: number | undefined
  try {
    // A pipe that nobody writes to would be waited for without an end.
    handle = openSync(file, constants.O_RDONLY | nonBlocking)
    const stats = fstatSync(handle)
    if (!stats.isDirectory() && !stats.isFile()) throw notAFile(file)
    if (stats.isDirectory()) throw new UsageError(`\`${file}\` is a folder, expected a file`)
    const bytes = Buffer.alloc(Math.min(stats.size, fileLimit + 1))
    let length = 0
    for (let read = -1; length < bytes.length && read !== 0; length += read)
      read = readSync(handle, bytes, length, bytes.length - length, null)
    return bytes.subarray(0, length)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    // So the system calls a socket.
    if (code === 'ENXIO') throw notAFile(file)
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new UsageError(
        `There is no file \`${file}\`, expected one to import${file === '-' ? '; what comes through a pipe is not read, save it first' : ''}`
      )
    throw machineError('read', file, error)
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

/** Windows has no such flag, and no such pipes. */
const nonBlocking = process.platform === 'win32' ? 0 : constants.O_NONBLOCK

function notAFile(file: string): UsageError {
  return new UsageError(`\`${file}\` is a pipe or a device, expected a file: save what comes out of it first`)
}

function describe({path, bytes}: WrittenFile): string {
  return `${printable(path)}  ${sizeOf(bytes)}\n`
}

function asJson(
  id: string | undefined,
  outputs: readonly WrittenFile[],
  messages: readonly Message[]
): string {
  return `${JSON.stringify({course: id ?? null, outputs, messages}, null, 2)}\n`
}
