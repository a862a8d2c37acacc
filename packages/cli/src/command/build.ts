import {createHash} from 'node:crypto'
import {statSync, type Stats} from 'node:fs'
import {writePackage} from '@silabus/archive'
import type {Exporter} from '@silabus/core'
import {UsageError} from '../usage-error.ts'
import {chooseTargets} from './choose-targets.ts'
import {interruptible} from './interruptible.ts'
import {makeFolder} from './make-folder.ts'
import {createProgress, type Progress} from './progress.ts'
import {renderCourse, type RenderedCourse, type Rendering} from './render-course.ts'
import {tell} from './tell.ts'
import {printable, sizeOf} from './terminal.ts'

/** Options of `silabus build`. */
export interface BuildOptions {
  readonly to?: readonly string[] | undefined
  readonly out: string
  readonly strict?: boolean | undefined
  readonly draft?: boolean | undefined
  readonly json?: boolean | undefined
}

/** A file that was written. */
interface Output {
  readonly exporter: Exporter
  /** As `--out` was given. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/**
 * Build a course: render it for every target first, then write file after file.
 *
 * @param course As `loadCourse` takes it.
 * @param options Options of the command.
 * @returns The exit code: 1 when the course has errors.
 */
export async function build(course: string, options: BuildOptions): Promise<number> {
  const choice = chooseTargets(options.to)
  refuseFile(options.out)
  const progress = createProgress(process.stderr)
  try {
    const rendered = renderCourse(course, {choice, strict: options.strict === true, progress})
    progress.clear()
    tell(rendered)
    const outputs: Output[] = []
    try {
      const wanted = rendered.renderings.filter(({blocked}) => !blocked || options.draft === true)
      for await (const output of write(rendered, wanted, options.out, progress)) outputs.push(output)
    } finally {
      // When the disk fails at the second file, the first one is there all the same.
      progress.clear()
      if (options.json !== true) process.stdout.write(outputs.map(describe).join(''))
    }
    if (options.json === true) process.stdout.write(asJson(rendered, outputs))
    else tellBlocked(rendered, options)
    return rendered.messages.some(({severity}) => severity === 'error') ? 1 : 0
  } finally {
    progress.clear()
  }
}

async function* write(
  {parsed}: RenderedCourse,
  renderings: readonly Rendering[],
  out: string,
  progress: Progress
): AsyncGenerator<Output> {
  if (renderings.some(({tree}) => tree !== undefined)) makeFolder(out)
  for (const {exporter, tree} of renderings) {
    if (tree === undefined) continue
    const path = fileIn(out, `${fileStem(parsed.course.id)}${exporter.suffix}`)
    progress.step(`Writing ${path}`)
    const written = await interruptible(signal =>
      writePackage(tree, path, {
        signal,
        onProgress: ({done, total, entry}) => progress.share(total === 0 ? 1 : done / total, entry)
      })
    )
    yield {exporter, path, ...written}
  }
}

/** Join without tidying, so that scripts find what they gave. */
function fileIn(folder: string, name: string): string {
  return /[/\\]$/u.test(folder) ? `${folder}${name}` : `${folder}/${name}`
}

function refuseFile(out: string): void {
  if (out === '') throw new UsageError('`--out` is empty, expected a folder')
  let stats: Stats | undefined
  try {
    stats = statSync(out, {throwIfNoEntry: false})
  } catch {
    // What cannot be looked at is told when the folder is made.
  }
  if (stats?.isDirectory() === false) throw new UsageError(`\`--out ${out}\` is a file, expected a folder`)
}

function tellBlocked({renderings}: RenderedCourse, {draft}: BuildOptions): void {
  const blocked = renderings
    .filter(({blocked, tree}) => blocked && tree !== undefined)
    .map(({exporter}) => exporter.title)
  if (blocked.length === 0) return
  const titles = blocked.join(', ')
  process.stderr.write(
    draft === true
      ? `Drafts, with errors, not for publishing: ${titles}\n`
      : `Not written because of errors: ${titles} (\`--draft\` writes all the same)\n`
  )
}

function describe({path, bytes, exporter}: Output): string {
  return `${printable(path)}  ${sizeOf(bytes)}  ${exporter.title}\n  ${exporter.howToImport}\n`
}

function asJson({parsed, messages}: RenderedCourse, outputs: readonly Output[]): string {
  const result = {
    course: parsed.course.id,
    outputs: outputs.map(({exporter, path, bytes, sha256}) => ({
      target: exporter.target,
      path,
      bytes,
      sha256
    })),
    messages
  }
  return `${JSON.stringify(result, null, 2)}\n`
}

/** Bytes of a file name that every disk takes, less room for an ending and for the name of a file in the making. */
const longestStem = 200

/** A course is named by its id; one that no disk could hold, by its beginning and a check code. */
function fileStem(id: string): string {
  if (Buffer.byteLength(id) <= longestStem) return id
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 8)
  let stem = ''
  for (const letter of id) {
    if (Buffer.byteLength(stem + letter) > longestStem - hash.length - 1) break
    stem += letter
  }
  return `${stem}-${hash}`
}
