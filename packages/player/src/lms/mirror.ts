import {hash} from '../state/hash.ts'

/**
 * A copy of the learner's state in this browser. It brings back what a platform never got: the last seconds before
 * a crash, all that was done after its session ran out while it still answered "true", what another window did
 * since this one asked the platform.
 */
export interface Mirror {
  /**
   * Compare with what the platform gave back.
   *
   * @param state Of the platform.
   * @param isNew Whether the platform knows of no earlier session.
   * @param copy The newest, where another window handed it over.
   * @returns Another state than the platform's; `undefined` when there is none that matters.
   */
  readonly recover: (state: string, isNew: boolean, copy?: string) => Recovered | undefined
  /** Keep a state. */
  readonly keep: (state: string) => void
  /** Remember what was handed to the platform, and whether it said that it keeps it. */
  readonly handed: (states: readonly string[], kept: boolean) => void
  /** Whether what is kept here outlasts the window. */
  readonly lasts: boolean
  /** All that is known, for another window. */
  readonly text: () => string
}

/** A state that the platform does not have. */
export interface Recovered {
  readonly state: string
  /** Whether it goes on where the platform's ends; else both may hold what the other does not. */
  readonly goesOn: boolean
}

interface Copy {
  /** Hashes of what the platform had or was given, in order: a state among them is one that this copy goes on from. */
  readonly given: readonly number[]
  /** Whether the platform ever said that it keeps something. */
  readonly kept: boolean
  readonly state: string
  /** Milliseconds since 1970. */
  readonly at: number
}

const prefix = 'silabus-copy:'
/** An hour has some 360 saves. */
const mostGiven = 2000
const day = 24 * 3600_000
const lifetime = 30 * day

/**
 * Find the copy of a learner's state.
 *
 * @param storage `localStorage`; without it the copy lasts as long as the window.
 * @param name Names the course and the learner.
 * @returns The mirror; whatever fails in it fails without a sound.
 */
export function createMirror(storage: Storage | undefined, name: string): Mirror {
  const key = `${prefix}${name}`
  let given: readonly number[] = []
  let kept = false
  let last = ''

  if (storage !== undefined) attempt(() => forgetOld(storage))

  const text = (): string => JSON.stringify({given, kept, state: last, at: Date.now()} satisfies Copy)
  const write = (state: string): void => {
    last = state
    attempt(() => storage?.setItem(key, text()))
  }
  const forget = (): void => {
    attempt(() => storage?.removeItem(key))
  }

  return {
    lasts: storage !== undefined,
    text,
    recover(state, isNew, handedOver) {
      const copy = readCopy(handedOver ?? attempt(() => storage?.getItem(key)))
      given = [hash(state)]
      kept = state !== ''
      last = state
      // A platform without a state begins a new attempt, unless it never got hold of one.
      const isAttemptBefore =
        state === '' && isNew && copy !== undefined && (copy.kept || Date.now() - copy.at > day)
      // What the platform has need not stay behind on a computer that others may use.
      if (copy === undefined || copy.state === state || isAttemptBefore) {
        forget()
        return undefined
      }
      if (state !== '' && !copy.given.includes(hash(state))) return {state: copy.state, goesOn: false}
      ;({given, kept} = copy)
      write(copy.state)
      return {state: copy.state, goesOn: true}
    },
    keep(state) {
      if (state !== last) write(state)
    },
    handed(states, isKept) {
      const marks = states.map(hash).filter(mark => !given.includes(mark))
      // The first one stays: it is what the platform falls back to if it keeps none of the others.
      given = [...given.slice(0, 1), ...[...given.slice(1), ...marks].slice(-mostGiven)]
      kept ||= isKept
      write(last)
    }
  }
}

function readCopy(text: string | null | undefined): Copy | undefined {
  return attempt(() => {
    if (text === null || text === undefined) return undefined
    // Written by this code; what somebody else wrote shows by its parts.
    const copy = JSON.parse(text) as Copy
    return Array.isArray(copy.given) && typeof copy.state === 'string' ? copy : undefined
  })
}

function forgetOld(storage: Storage): void {
  const keys = Array.from({length: storage.length}, (_, index) => storage.key(index) ?? '')
  for (const key of keys.filter(name => name.startsWith(prefix))) {
    const copy = readCopy(storage.getItem(key))
    if (copy === undefined || !(Date.now() - copy.at < lifetime)) storage.removeItem(key)
  }
}

function attempt<Result>(use: () => Result): Result | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}
