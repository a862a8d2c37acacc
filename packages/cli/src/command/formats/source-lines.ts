import type {DiskFolder} from '../../disk-folder.ts'

/**
 * Read the lines of a course's files, each file once.
 *
 * @param folder The course folder.
 * @returns Lines by file, without their ends; none of a file that is not there.
 */
export function sourceLines(folder: Pick<DiskFolder, 'find' | 'read'>): (file: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return file => {
    const lines = known.get(file) ?? readLines(folder, file)
    known.set(file, lines)
    return lines
  }
}

function readLines(folder: Pick<DiskFolder, 'find' | 'read'>, file: string): readonly string[] {
  if (folder.find(file).kind !== 'file') return []
  return new TextDecoder().decode(folder.read(file)).split(/\r\n|\n|\r/u)
}
