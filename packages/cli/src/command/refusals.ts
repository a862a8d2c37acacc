import {
  compareMessages,
  createReporter,
  RefusedFileError,
  type Exporter,
  type FileTree,
  type Message
} from '@silabus/core'
import {interruptible} from './interruptible.ts'
import type {RenderedCourse} from './render-course.ts'

/** A target that could not be written, because something that was to be made for it is broken. */
export interface Refusal {
  readonly exporter: Exporter
  /** Never empty. */
  readonly messages: readonly Message[]
}

/**
 * Write a target so that Ctrl-C stops it cleanly. Broken files that only their making shows become messages, all of a
 * target at once.
 *
 * @param rendering The target and its files.
 * @param rendering.exporter The target.
 * @param rendering.tree Its files.
 * @param files Files of the course in reading order.
 * @param work What writes them.
 * @returns What the work gave, or the one refusal.
 */
export async function refusable<Output>(
  {exporter, tree}: {readonly exporter: Exporter; readonly tree: FileTree},
  files: readonly string[],
  work: (signal: AbortSignal) => Promise<readonly Output[]>
): Promise<readonly (Output | Refusal)[]> {
  return interruptible(async signal => {
    try {
      return await work(signal)
    } catch (error) {
      if (!(error instanceof RefusedFileError)) throw error
      const reporter = createReporter(files, exporter.target)
      for (const {found, expected, place} of [error, ...(await refusedIn(tree, signal))])
        reporter.report('target-refused', {target: exporter.title, found, expected}, place)
      return [{exporter, messages: reporter.messages()}]
    }
  })
}

/** Make what the tree has to make once more, only to hear what else is broken. */
async function refusedIn({entries}: FileTree, signal: AbortSignal): Promise<readonly RefusedFileError[]> {
  const refused: RefusedFileError[] = []
  for (const entry of entries.values()) {
    if (typeof entry === 'string' || !('type' in entry) || entry.type !== 'made') continue
    signal.throwIfAborted()
    await entry.make().catch((error: unknown) => {
      if (!(error instanceof RefusedFileError)) throw error
      refused.push(error)
    })
  }
  return refused
}

/**
 * Add what only the writing showed to what is known of a course.
 *
 * @param rendered The course.
 * @param refusals What could not be written.
 * @returns The course with all messages, in its order.
 */
export function withRefusals(rendered: RenderedCourse, refusals: readonly Refusal[]): RenderedCourse {
  if (refusals.length === 0) return rendered
  const messages = [...rendered.messages, ...refusals.flatMap(refusal => refusal.messages)]
  return {...rendered, messages: messages.sort(compareMessages(rendered.parsed.files))}
}
