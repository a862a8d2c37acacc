import type {Kept, Lms} from './lms.ts'

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
  const keep = ([state = '']: Iterable<string>): Kept => {
    // Another tab may have gone on: what did not change here must not undo what changed there.
    if (state === kept) return 'all'
    try {
      storage.setItem(name, state)
      kept = state
      return 'all'
    } catch {
      return 'none'
    }
  }
  return {
    kind: 'browser',
    open() {
      try {
        const state = storage.getItem(name) ?? ''
        return {state, location: '', earned: 'nothing', isNew: state === '', recording: true, learner: ''}
      } catch {
        return undefined
      }
    },
    save: record => keep(record.states),
    close: record => keep(record.states),
    note: () => undefined
  }
}
