import type {FileTree} from '@silabus/core'
import {writePackage, type WriteOptions, type WrittenPackage} from './write-package.ts'

/** A file on disk. */
export interface WrittenFile extends WrittenPackage {
  readonly path: string
}

/**
 * Write what an exporter made, as many files as it is.
 *
 * Each is written as `writePackage` does: what lay there before stays whole until the new file is complete. When one
 * fails, those before it have been replaced.
 *
 * @param tree What an exporter made.
 * @param stem Path of the files up to and with the id of the course; its folder must exist.
 * @param suffix What follows the stem in the name of a tree that is one file.
 * @param options Progress, told for each file by itself, and a way to stop.
 * @yields Each file once it is written.
 * @throws {MachineError} When the disk refuses.
 */
export async function* writeFiles(
  tree: FileTree,
  stem: string,
  suffix: string,
  options: WriteOptions & {readonly onFile?: ((path: string) => void) | undefined} = {}
): AsyncGenerator<WrittenFile> {
  for (const [path, file] of filesOf(tree, stem, suffix)) {
    options.onFile?.(path)
    yield {path, ...(await writePackage(file, path, options))}
  }
}

/**
 * Tell which files `writeFiles` would write.
 *
 * @param tree What an exporter made.
 * @param stem Path of the files up to and with the id of the course.
 * @param suffix What follows the stem in the name of a tree that is one file.
 * @returns Their paths.
 */
export function filePaths(tree: FileTree, stem: string, suffix: string): readonly string[] {
  return filesOf(tree, stem, suffix).map(([path]) => path)
}

function filesOf(
  tree: FileTree,
  stem: string,
  suffix: string
): readonly (readonly [path: string, tree: FileTree])[] {
  if (tree.container !== 'files') return [[`${stem}${suffix}`, tree]]
  return [...tree.entries].map(([name, entry]) => [
    `${stem}${name}`,
    {...tree, container: 'file', entries: new Map([[name, entry]])}
  ])
}
