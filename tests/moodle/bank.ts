import {createHash} from 'node:crypto'
import {
  createReporter,
  type AssetSource,
  type Course,
  type EarlierExport,
  type ExportChanges,
  type FileTree,
  type Message
} from '@silabus/core'
import {moodleXml} from '@silabus/moodle'

/** What a course became. */
export interface Bank {
  /** The file; missing if none was made. */
  readonly xml: string | undefined
  readonly messages: readonly Message[]
  /** What differs from an earlier file. */
  readonly changes?: ExportChanges | undefined
}

/** Assets whose content is their path. */
const assets: AssetSource = {
  read: asset => Buffer.from(asset.path),
  async *open(asset) {
    yield await Promise.resolve(Buffer.from(asset.path))
  },
  digest: ({path}) => createHash('sha256').update(path).digest('hex')
}

/**
 * Export a course that was made by hand.
 *
 * @param course The course; the content of each of its assets is taken to be its path.
 * @param earlier What an earlier file held.
 * @returns The file and the messages.
 */
export function bankOf(course: Course, earlier?: EarlierExport): Bank {
  const {tree, messages} = made(course, earlier)
  const xml = tree === undefined || tree.entries.size === 0 ? undefined : bankText(tree)
  return {xml, changes: tree?.changes, messages}
}

/**
 * Export a course that was made by hand as one file or several.
 *
 * @param course As for `bankOf`.
 * @returns The files.
 */
export function filesOf(course: Course): readonly string[] {
  const {tree} = made(course)
  return tree === undefined ? [] : [...bankTexts(tree).values()]
}

function made(
  course: Course,
  earlier?: EarlierExport
): {readonly tree: FileTree | undefined; readonly messages: readonly Message[]} {
  const {report, messages} = createReporter([course.file], moodleXml.target)
  const tree = moodleXml.export(course, {now: new Date(0), generator: '0.0.0', report, assets, earlier})
  return {tree, messages: messages()}
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

/**
 * Put every file of a tree together, as writing it would.
 *
 * @param tree What the exporter made.
 * @returns Their texts, by name.
 */
export function bankTexts({entries, ...tree}: FileTree): ReadonlyMap<string, string> {
  return new Map(
    [...entries].map(([name, entry]) => [
      name,
      bankText({...tree, container: 'file', entries: new Map([[name, entry]])})
    ])
  )
}
