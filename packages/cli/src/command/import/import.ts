import {closeSync, fstatSync, openSync, readSync} from 'node:fs'
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
    handle = openSync(file, 'r')
    const stats = fstatSync(handle)
    if (stats.isDirectory()) throw new UsageError(`\`${file}\` is a folder, expected a file`)
    const bytes = Buffer.alloc(Math.min(stats.size, fileLimit + 1))
    let length = 0
    for (let read = -1; length < bytes.length && read !== 0; length += read)
      read = readSync(handle, bytes, length, bytes.length - length, null)
    return bytes.subarray(0, length)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      throw new UsageError(`There is no file \`${file}\`, expected one to import`)
    throw machineError('read', file, error)
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
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
