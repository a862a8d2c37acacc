import {mkdirSync} from 'node:fs'
import {machineError} from '@silabus/archive'

/**
 * Make a folder, and those above it, unless it is there.
 *
 * @param path The folder.
 * @throws {MachineError} When the disk refuses.
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, {recursive: true})
  } catch (error) {
    throw machineError('make the folder', path, error)
  }
}
