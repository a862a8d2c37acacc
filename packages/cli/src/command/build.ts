import {createHash} from 'node:crypto'
import {statSync, type Stats} from 'node:fs'
import {filePaths, foreignIn, writeFiles, type WriteOptions} from '@silabus/archive'
import {asciiId, type Exporter} from '@silabus/core'
import {printPackage} from '@silabus/print'
import {UsageError} from '../usage-error.ts'
import {changesAsJson, describeChanges} from './changes.ts'
import {chooseTargets} from './choose-targets.ts'
import {readEarlier, refuseMixing, withEarlier} from './earlier.ts'
import {makeFolder} from './make-folder.ts'
import {createProgress, type Progress} from './progress.ts'
import {refusable, withRefusals, type Refusal} from './refusals.ts'
import {renderCourse, type RenderedCourse, type Rendering} from './render-course.ts'
import {tell} from './tell.ts'
import {printable, sizeOf} from './terminal.ts'

/** Options of `silabus build`. */
export interface BuildOptions {
  readonly to?: readonly string[] | undefined
  readonly out: string
  /** Earlier files of a target: only what is new or differs is written. */
  readonly since?: readonly string[] | undefined
  readonly strict?: boolean | undefined
  readonly draft?: boolean | undefined
  readonly json?: boolean | undefined
  /** Web pages as one file, whatever the course says. */
  readonly singleFile?: boolean | undefined
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
  const {since = []} = options
  const able = since.length === 0 ? undefined : withEarlier(options.to)
  const choice = able === undefined ? chooseTargets(options.to) : () => able
  if (options.singleFile === true && !(options.to ?? []).some(names => names.split(',').includes('html')))
    throw new UsageError('`--single-file` is for web pages, expected `--to html` beside it')
  refuseFile(options.out)
  const earlier = able && new Map(able.map(exporter => [exporter, readEarlier(since, exporter)] as const))
  const progress = createProgress(process.stderr)
  try {
    const rendered = renderCourse(course, {
      choice,
      strict: options.strict === true,
      progress,
      earlier,
      set: options.singleFile === true ? {html: {singleFile: true}} : undefined
    })
    progress.clear()
    tell(rendered)
    const outputs: Output[] = []
    const refusals: Refusal[] = []
    const wanted = rendered.renderings.filter(({blocked}) => !blocked || options.draft === true)
    for (const {tree, exporter} of wanted) {
      if (tree === undefined) continue
      const stem = stemIn(options.out, rendered)
      if (tree.container === 'folder') await refuseForeign(`${stem}${exporter.suffix}`)
      if (earlier === undefined) continue
      const paths = filePaths(tree, stem, exporter.suffix)
      const {course: of} = earlier.get(exporter) ?? {}
      refuseMixing(
        {paths: since, course: of},
        asciiId(rendered.parsed.course.id),
        {paths, stem},
        exporter.suffix
      )
    }
    try {
      for await (const output of write(rendered, wanted, options.out, progress)) {
        if ('messages' in output) refusals.push(output)
        else outputs.push(output)
      }
    } finally {
      // When the disk fails at the second file, the first one is there all the same.
      progress.clear()
      if (options.json !== true) process.stdout.write(describe(outputs))
    }
    const whole = withRefusals(rendered, refusals)
    if (refusals.length > 0) tell({...rendered, messages: refusals.flatMap(({messages}) => messages)})
    if (options.json === true) process.stdout.write(asJson(whole, outputs))
    else {
      process.stdout.write(describeChanges(wanted, since))
      tellBlocked(rendered, refusals, options)
    }
    return whole.messages.some(({severity}) => severity === 'error') ? 1 : 0
  } finally {
    progress.clear()
  }
}

/** Write file after file; a target that turns out to hold something broken is left out, and its old file stays. */
async function* write(
  rendered: RenderedCourse,
  renderings: readonly Rendering[],
  out: string,
  progress: Progress
): AsyncGenerator<Output | Refusal> {
  const stem = stemIn(out, rendered)
  for (const {exporter, tree} of renderings) {
    if (tree === undefined || (tree.entries.size === 0 && tree.print === undefined)) continue
    makeFolder(out)
    // Ctrl-C stops the file that is being written; those before it stay.
    yield* await refusable({exporter, tree}, rendered.parsed.files, async signal => {
      const files: Output[] = []
      const onProgress: WriteOptions['onProgress'] = ({done, total, entry}) => {
        progress.share(total === 0 ? 1 : done / total, entry)
      }
      if (tree.print !== undefined) {
        const path = `${stem}${exporter.suffix}`
        progress.step(`Printing ${path}`)
        return [{exporter, path, ...(await printPackage(tree, path, {signal, onProgress}))}]
      }
      for await (const file of writeFiles(tree, stem, exporter.suffix, {
        signal,
        onFile: path => {
          progress.step(`Writing ${path}`)
        },
        onProgress
      }))
        files.push({exporter, ...file})
      return files
    })
  }
}

/** Path of the files of a course without what tells them apart. */
function stemIn(out: string, {parsed}: RenderedCourse): string {
  return fileIn(out, fileStem(parsed.course.id))
}

/** Join without tidying, so that scripts find what they gave. */
function fileIn(folder: string, name: string): string {
  return /[/\\]$/u.test(folder) ? `${folder}${name}` : `${folder}/${name}`
}

/** A folder is replaced as a whole: what somebody put there would be lost. */
async function refuseForeign(folder: string): Promise<void> {
  const found = await foreignIn(folder)
  if (found === undefined) return
  throw new UsageError(
    found === '.'
      ? `\`${folder}\` was not made by Silabus, and would be replaced; move it, or build into another \`--out\``
      : `\`${folder}\` holds \`${found}\`, which Silabus did not write and would remove; move it elsewhere`
  )
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

function tellBlocked(
  {renderings}: RenderedCourse,
  refusals: readonly Refusal[],
  {draft}: BuildOptions
): void {
  const refused = refusals.map(({exporter}) => exporter.title)
  const blocked = renderings
    .filter(({blocked, tree}) => blocked && tree !== undefined)
    .map(({exporter}) => exporter.title)
    .filter(title => !refused.includes(title))
  if (blocked.length > 0) {
    const titles = blocked.join(', ')
    process.stderr.write(
      draft === true
        ? `Drafts, with errors, not for publishing: ${titles}\n`
        : `Not written because of errors: ${titles} (\`--draft\` writes all the same)\n`
    )
  }
  // What cannot be made cannot be part of a draft either.
  if (refused.length > 0) process.stderr.write(`Not written because of errors: ${refused.join(', ')}\n`)
}

/** What to do with the files of a target is said once, after the last of them. */
function describe(outputs: readonly Output[]): string {
  return outputs
    .map(({path, bytes, exporter}, index) => {
      const line = `${printable(path)}  ${sizeOf(bytes)}  ${exporter.title}\n`
      return outputs[index + 1]?.exporter === exporter ? line : `${line}  ${exporter.howToImport}\n`
    })
    .join('')
}

function asJson({parsed, messages, renderings}: RenderedCourse, outputs: readonly Output[]): string {
  const result = {
    course: parsed.course.id,
    outputs: outputs.map(({exporter, path, bytes, sha256}) => ({
      target: exporter.target,
      path,
      bytes,
      sha256
    })),
    ...changesAsJson(renderings),
    messages
  }
  return `${JSON.stringify(result, null, 2)}\n`
}

/** Bytes of a file name that every disk takes, less room for the part, the ending and the name of a file in the making. */
const longestStem = 120

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
