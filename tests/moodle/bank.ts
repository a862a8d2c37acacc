import {createReporter, type AssetSource, type Course, type FileTree, type Message} from '@silabus/core'
import {moodleXml} from '@silabus/moodle'

/** What a course became. */
export interface Bank {
  /** The file; missing if none was made. */
  readonly xml: string | undefined
  readonly messages: readonly Message[]
}

/** Assets whose content is their path. */
const assets: AssetSource = {
  read: asset => Buffer.from(asset.path),
  async *open(asset) {
    yield await Promise.resolve(Buffer.from(asset.path))
  },
  digest: () => '0'.repeat(64)
}

/**
 * Export a course that was made by hand.
 *
 * @param course The course; the content of each of its assets is taken to be its path.
 * @returns The file and the messages.
 */
export function bankOf(course: Course): Bank {
  const reporter = createReporter([course.file], moodleXml.target)
  const tree = moodleXml.export(course, {
    now: new Date(0),
    generator: '0.0.0',
    report: reporter.report,
    assets
  })
  return {xml: tree === undefined ? undefined : bankText(tree), messages: reporter.messages()}
}

/**
 * Put the only file of a tree together, as writing it would.
 *
 * @param tree What the exporter made.
 * @returns Its text.
 */
export function bankText(tree: FileTree): string {
  const [entry, ...others] = tree.entries.values()
  const inParts =
    entry !== undefined && typeof entry !== 'string' && !(entry instanceof Uint8Array) && !('type' in entry)
  if (tree.container !== 'file' || others.length > 0 || !inParts)
    throw new Error('Expected one file in parts')
  return entry
    .map(part =>
      typeof part === 'string' ? part : Buffer.from(tree.assets.read(part.asset)).toString('base64')
    )
    .join('')
}
