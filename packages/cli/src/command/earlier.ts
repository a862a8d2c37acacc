import {closeSync, openSync, readSync, readdirSync, realpathSync} from 'node:fs'
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
  const places = new Map<string, string>()
  let course: string | undefined
  for (const path of paths) {
    try {
      const earlier = exporter.readEarlier?.(chunksOf(path))
      for (const [id, part] of earlier?.parts ?? []) {
        if (parts.has(id))
          throw new UsageError(
            `\`--since\` names two files that hold \`${id}\`, \`${path}\` and one before it; give the files of one build`
          )
        parts.set(id, part)
      }
      for (const [id, place] of earlier?.places ?? []) places.set(id, place)
      const other = earlier?.course
      if (course !== undefined && other !== undefined && other !== course)
        throw new UsageError(`\`--since\` names files of two courses, \`${course}\` and \`${other}\``)
      course ??= other
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      throw new UsageError(
        `\`--since ${path}\` is no file that Silabus wrote for \`${exporter.target}\`: ${error.message}`
      )
    }
  }
  return {parts, places, course}
}

/**
 * Make sure that what is written is what has changed, and nothing else is taken for it.
 *
 * @param since The earlier files, and the id of the course that they are of, where they say one.
 * @param since.paths The files.
 * @param since.course The id.
 * @param id Id of the course as the target spells it.
 * @param written The files that are about to be written.
 * @param suffix What files of the target end in.
 * @throws {UsageError} When the files are of another course, would be replaced, or lie where others of the course do.
 */
export function refuseMixing(
  since: {readonly paths: readonly string[]; readonly course: string | undefined},
  id: string,
  written: {readonly paths: readonly string[]; readonly stem: string},
  suffix: string
): void {
  const {paths, course} = since
  if (course !== undefined && course !== id)
    throw new UsageError(
      `\`--since ${paths.join(' ')}\` is of the course \`${course}\`, expected one of \`${id}\``
    )
  const kept = new Map(paths.map(path => [placeOf(path), path]))
  for (const path of written.paths) {
    const earlier = kept.get(placeOf(path))
    if (earlier === undefined) continue
    throw new UsageError(
      `\`--since ${earlier}\` would be replaced by what has changed since; give another folder, such as \`--out changes\``
    )
  }
  const left = filesLike(written.stem, suffix)
    .filter(path => !written.paths.includes(path))
    // Where nothing has changed, nothing comes to lie beside the whole.
    .filter(path => written.paths.length > 0 || !kept.has(placeOf(path)))
  if (left.length > 0)
    throw new UsageError(
      `\`${left.join('`, `')}\` would lie beside what has changed, and be taken for it; give an empty folder`
    )
}

/** Files of a target that lie where new ones go. */
function filesLike(stem: string, suffix: string): readonly string[] {
  const cut = Math.max(stem.lastIndexOf('/'), stem.lastIndexOf('\\')) + 1
  let names: readonly string[] = []
  try {
    names = readdirSync(stem.slice(0, cut))
  } catch {
    // The folder is still to be made.
  }
  return names
    .filter(name => name.startsWith(stem.slice(cut)) && name.endsWith(suffix))
    .filter(name => /^(?:-|$)/u.test(name.slice(stem.length - cut, name.length - suffix.length)))
    .map(name => `${stem.slice(0, cut)}${name}`)
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
