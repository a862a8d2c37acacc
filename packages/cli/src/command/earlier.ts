import {closeSync, openSync, readSync, realpathSync} from 'node:fs'
import {machineError} from '@silabus/archive'
import type {EarlierExport, EarlierPart, Exporter} from '@silabus/core'
import {targets} from '../targets.ts'
import {UsageError} from '../usage-error.ts'
import {namedTargets} from './choose-targets.ts'

const chunkBytes = 1_000_000

/**
 * Find the targets that can be brought up to date.
 *
 * @param named As `--to` was given; nothing means all that can.
 * @returns The targets.
 * @throws {UsageError} At one that is always written whole.
 */
export function withEarlier(named: readonly string[] | undefined): readonly Exporter[] {
  const able = targets.filter(({readEarlier}) => readEarlier !== undefined)
  if (named === undefined) return able
  const chosen = namedTargets(named)
  const unable = chosen.find(({readEarlier}) => readEarlier === undefined)
  if (unable === undefined) return chosen
  const names = able.map(({target}) => `\`${target}\``).join(', ')
  throw new UsageError(`\`--since\` is for ${names}; \`${unable.target}\` is always written whole`)
}

/**
 * Read earlier files of a target.
 *
 * @param paths The files; together they are one earlier export.
 * @param exporter The target.
 * @returns What they held.
 * @throws {UsageError} When one is missing, or is no such file.
 */
export function readEarlier(paths: readonly string[], exporter: Exporter): EarlierExport {
  const parts = new Map<string, EarlierPart>()
  for (const path of paths) {
    try {
      for (const [id, part] of exporter.readEarlier?.(chunksOf(path)).parts ?? []) parts.set(id, part)
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      throw new UsageError(
        `\`--since ${path}\` is no file that Silabus wrote for \`${exporter.target}\`: ${error.message}`
      )
    }
  }
  return {parts}
}

/**
 * Keep an earlier file, which is the whole, from being replaced by what has changed since.
 *
 * @param since The earlier files.
 * @param written The files that are about to be written.
 * @throws {UsageError} When they meet.
 */
export function refuseOverwriting(since: readonly string[], written: readonly string[]): void {
  const kept = new Map(since.map(path => [placeOf(path), path]))
  for (const path of written) {
    const earlier = kept.get(placeOf(path))
    if (earlier === undefined) continue
    throw new UsageError(
      `\`--since ${earlier}\` would be replaced by what has changed since; give another folder, such as \`--out changes\``
    )
  }
}

function placeOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

function* chunksOf(path: string): Generator<Uint8Array> {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    if (isCode(error, 'ENOENT'))
      throw new UsageError(`There is no file \`${path}\`, expected an earlier one for \`--since\``)
    throw machineError('read', path, error)
  }
  try {
    const buffer = Buffer.alloc(chunkBytes)
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
      yield buffer.subarray(0, read)
    }
  } catch (error) {
    if (isCode(error, 'EISDIR')) throw new UsageError(`\`--since ${path}\` is a folder, expected a file`)
    if (error instanceof SyntaxError) throw error
    throw machineError('read', path, error)
  } finally {
    closeSync(file)
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
