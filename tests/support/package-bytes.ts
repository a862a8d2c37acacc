import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {writePackage} from '@silabus/archive'
import type {FileTree} from '@silabus/core'

/**
 * Write a package as the command does, and give its bytes.
 *
 * @param tree What an exporter made.
 * @returns The bytes of the file.
 */
export async function packageBytes(tree: FileTree): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'silabus-package-'))
  try {
    const path = join(folder, 'package')
    await writePackage(tree, path)
    return await readFile(path)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}
