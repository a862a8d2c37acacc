import type {Kept} from '../lms/lms.ts'

/** Whether the learner's progress is safe; `partlySaved`: all but answers for which there is no room. */
export type Saving = 'saved' | 'saving' | 'notSaved' | 'partlySaved'

/** Keeps progress safe without pestering the platform. */
export interface Saver {
  /**
   * Something changed.
   *
   * @param urgent Whether it matters enough to save at once: a score, a checked answer.
   */
  readonly changed: (urgent: boolean) => void
  /** Save now, changed or not, as the page may never come back; whether something is kept. */
  readonly saveNow: () => boolean
  /** Try again now, if saving failed. */
  readonly retry: () => void
  /** Save no more. */
  readonly stop: () => void
}

/**
 * Milliseconds. Commits are synchronous in many an LMS and freeze the page, so there are a few at once and then one
 * at a time: `most` can be saved up, one comes back in each `interval`.
 */
const pace = {debounce: 1000, most: 5, interval: 10_000} as const

/** How much longer than a save took the pause after it is: who waits a second for each will not wait all the time. */
const restPerSave = 10

/** Milliseconds until a failed save is tried again; each failure doubles it. */
const retry = {first: 2000, last: 60_000} as const

/** Milliseconds between saves of a learner who only reads, so that the platform does not end the session. */
const keepAlive = 10 * 60_000

/**
 * Decide when to save.
 *
 * @param save Saves everything; says how much is kept.
 * @param told Called when the answer to "is it safe?" may have changed.
 * @returns The saver; nothing is saved before the first change.
 */
export function createSaver(save: () => Kept, told: (saving: Saving) => void): Saver {
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = Infinity
  let stopped = false
  let failures = 0
  /** How many saves may follow each other now, and when that was counted. */
  let allowance: {readonly saves: number; readonly at: number} = {saves: pace.most, at: performance.now()}
  /** When a slow platform may be asked again for what is not urgent. */
  let rested = 0

  // The clock of the device may be set back meanwhile.
  const now = (): number => performance.now()
  const schedule = (delay: number): void => {
    const at = now() + delay
    if (stopped || at >= due) return
    clearTimeout(timer)
    due = at
    timer = setTimeout(saveNow, delay)
  }
  const allowed = (): number => Math.min(pace.most, allowance.saves + (now() - allowance.at) / pace.interval)
  const patience = (): number => Math.max(Math.max(0, 1 - allowed()) * pace.interval, rested - now())

  function saveNow(): boolean {
    if (stopped) return false
    clearTimeout(timer)
    due = Infinity
    allowance = {saves: Math.max(0, allowed() - 1), at: now()}
    const begun = now()
    const kept = save()
    rested = now() + (now() - begun) * restPerSave
    if (kept !== 'none') {
      failures = 0
      told(kept === 'all' ? 'saved' : 'partlySaved')
      schedule(keepAlive)
    } else {
      told('notSaved')
      schedule(Math.min(retry.last, retry.first * 2 ** failures))
      failures += 1
    }
    return kept !== 'none'
  }

  return {
    changed(urgent) {
      if (stopped) return
      if (failures === 0) told('saving')
      // While saving fails, the next try is scheduled already.
      if (urgent) schedule(0)
      else if (failures === 0) schedule(Math.max(pace.debounce, patience()))
    },
    saveNow,
    retry() {
      if (failures > 0) saveNow()
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    }
  }
}
