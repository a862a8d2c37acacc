import {open, readdir, rename, rm, type FileHandle} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'

/** Parts that this process is writing now, so that a second writer leaves them alone. */
export const inProgress: Set<string> = new Set<string>()

/**
 * Name what is written beside its place: `.<name>.<process id>.part`.
 *
 * @param place Where it will be moved.
 * @param ending `part` for what is being written, `old` for what is being replaced.
 * @returns A path in the same folder.
 */
export function partOf(place: string, ending: 'part' | 'old' = 'part'): string {
  return join(dirname(place), `.${basename(place)}.${process.pid}.${ending}`)
}

/**
 * Clear away what killed runs left beside a place. A folder that one of them had moved aside, and did not replace, goes
 * back to its place.
 *
 * @param place The place.
 */
export async function removeLeftovers(place: string): Promise<void> {
  const folder = dirname(place)
  // A folder that cannot be listed may still be written to; then leftovers stay.
  const names = await readdir(folder).catch((): string[] => [])
  for (const name of names) {
    const ending = leftoverEnding(name, basename(place))
    if (ending === undefined) continue
    const part = join(folder, name)
    // Moving fails where something stands, which is then what came in place of it.
    if (ending === 'old' && !names.includes(basename(place))) await rename(part, place).catch(() => undefined)
    await rm(part, {recursive: true, force: true}).catch(() => undefined)
  }

  function leftoverEnding(name: string, of: string): string | undefined {
    const start = `.${of}.`
    if (!name.startsWith(start)) return undefined
    const [, id, ending] = /^(\d+)\.(part|old)$/u.exec(name.slice(start.length)) ?? []
    if (id === undefined || inProgress.has(join(folder, name)) || isOtherProcess(Number(id))) return undefined
    return ending
  }
}

/** Whether another process of that id runs. In containers our own id is often the one of the killed run. */
function isOtherProcess(id: number): boolean {
  if (id === process.pid) return false
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Make a move itself last; not every system can, and none needs it for the file to be whole.
 *
 * @param folder The folder in which something was moved.
 */
export async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined
  try {
    handle = await open(folder, 'r')
    await handle.sync()
  } catch {
    // Windows cannot open folders.
  } finally {
    await handle?.close()
  }
}
