import type {Lms} from './lms.ts'

/**
 * Keep progress in this browser, for a course that no LMS launched.
 *
 * @param storage `localStorage`, where the browser permits it.
 * @param courseId Whose progress.
 * @returns Something that behaves like an LMS.
 */
export function createBrowserStorage(storage: Storage, courseId: string): Lms {
  const name = `silabus:${courseId}`
  let kept: string | undefined
  const keep = (states: readonly string[]): boolean => {
    const state = states[0] ?? ''
    // Another tab may have gone on: what did not change here must not undo what changed there.
    if (state === kept) return true
    try {
      storage.setItem(name, state)
      kept = state
      return true
    } catch {
      return false
    }
  }
  return {
    kind: 'browser',
    open() {
      try {
        return {state: storage.getItem(name) ?? '', location: '', earned: 'nothing', recording: true}
      } catch {
        return undefined
      }
    },
    save: record => keep(record.states),
    close: record => void keep(record.states),
    note: () => undefined
  }
}
