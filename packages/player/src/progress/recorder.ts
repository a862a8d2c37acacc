import type {Interaction, Kept, LearnerRecord, Lms} from '../lms/lms.ts'
import type {Mirror} from '../lms/mirror.ts'
import {createSaver, type Saving} from './saver.ts'

/**
 * Where a session stands. `looking`: nothing may or can be recorded. `yielded`: a newer window goes on.
 * `closed`: nothing may be said to the platform any more.
 */
export type Phase = 'recording' | 'looking' | 'yielded' | 'closed'

/** Records a session; the one place that decides what is said to the platform, and when. */
export interface Recorder {
  readonly phase: () => Phase
  /** Something changed; `urgent` is what matters enough to be saved at once. */
  readonly changed: (urgent: boolean) => void
  /** Tell the platform about an answer. */
  readonly note: (interaction: Interaction) => void
  /** Save now, as the page may never come back; whether something is kept. */
  readonly saveNow: () => boolean
  /** Save now if saving failed: something may have come back. */
  readonly retry: () => void
  /** Another window goes on. */
  readonly yield: () => void
  /** End the session, once; how much of it is safe. */
  readonly close: () => Kept
}

/** Milliseconds between copies in this browser: the most that a crash takes from a learner who types. */
const copyEvery = 1000

/**
 * Begin to record.
 *
 * @param lms Where to.
 * @param recording Whether anything may be recorded.
 * @param mirror Keeps a copy in this browser.
 * @param record Says what is to be remembered.
 * @param told Called when the answer to "is it safe?" may have changed.
 * @returns The recorder; nothing is said before it is asked to.
 */
export function createRecorder(
  lms: Lms | undefined,
  recording: boolean,
  mirror: Mirror,
  record: () => LearnerRecord,
  told: (saving: Saving) => void
): Recorder {
  let phase: Phase = recording && lms !== undefined ? 'recording' : 'looking'
  let copying: ReturnType<typeof setTimeout> | undefined
  const saver = createSaver(() => handOver(next => lms?.save(next) ?? 'none'), told)

  /** Hand over a record, and keep track of the states that the other side may have by now. */
  function handOver(to: (record: LearnerRecord) => Kept): Kept {
    const tried: string[] = []
    const next = record()
    const whole = first(next.states)
    // A commit may take seconds, in which another window opens or this one dies.
    mirror.keep(whole)
    const kept = to({
      ...next,
      states: (function* () {
        for (const state of next.states) {
          tried.push(state)
          yield state
        }
      })()
    })
    mirror.handed(tried.length === 0 ? [whole] : tried, kept !== 'none')
    return kept
  }

  function copy(): void {
    clearTimeout(copying)
    copying = undefined
    mirror.keep(first(record().states))
  }

  return {
    phase: () => phase,
    changed(urgent) {
      if (phase !== 'recording') return
      copying ??= setTimeout(copy, copyEvery)
      saver.changed(urgent)
    },
    note(interaction) {
      if (phase === 'recording') lms?.note(interaction)
    },
    saveNow() {
      return phase === 'recording' && saver.saveNow()
    },
    retry() {
      if (phase === 'recording') saver.retry()
    },
    yield() {
      if (phase !== 'recording') return
      saver.stop()
      copy()
      phase = 'yielded'
    },
    close() {
      // A session for looking only was opened too, and wants its end.
      const had = phase
      if (had === 'yielded' || had === 'closed') return 'none'
      phase = 'closed'
      saver.stop()
      clearTimeout(copying)
      return handOver(next => lms?.close(next) ?? 'none')
    }
  }
}

function first(states: Iterable<string>): string {
  for (const state of states) return state
  return ''
}
