import type {FileTree} from '@silabus/core'
import {readEntry, type OnRead} from './content.ts'

/**
 * Give the only entry of a tree as it is.
 *
 * @param tree A tree whose container is `file`.
 * @param onRead Told of every piece.
 * @returns The bytes of the file.
 */
export async function* concatenate(tree: FileTree, onRead: OnRead): AsyncGenerator<Uint8Array> {
  const [only, ...others] = tree.entries
  if (only === undefined || others.length > 0) {
    throw new TypeError(`Unexpected tree of ${tree.entries.size} entries, expected the one of a \`file\``)
  }
  yield* readEntry(only, tree.assets, onRead)
}
