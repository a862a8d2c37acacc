import {join, relative, sep} from 'node:path'
import type {DiskFolder} from '../../disk-folder.ts'

/**
 * Say where a file of a course is, seen from the working folder.
 *
 * @param folder The course folder.
 * @param file Path in it.
 * @returns Path with `/`.
 */
export function pathFromHere(folder: Pick<DiskFolder, 'path'>, file: string): string {
  return relative('.', join(folder.path, file)).split(sep).join('/')
}
