/**
 * Two windows on one attempt would overwrite each other, as each knows only what the platform had when it opened.
 * So the newest has its turn, and the ones before it stop.
 */
export interface Turns {
  /** Ask for the turn, and wait until whoever had it has handed over what it knows. */
  readonly take: (taken: (handedOver?: string) => void) => void
  /** Give up the turn for good: the window is closing. */
  readonly leave: () => void
}

interface Message {
  readonly kind: 'taking' | 'yielded'
  readonly from: string
  /** What the window knows that yields. */
  readonly knows?: string
}

/** Milliseconds that another window has to answer, if there seems to be one. */
const patience = 400

/**
 * Take turns with other windows of this browser.
 *
 * @param name Names the course and the learner.
 * @param storage Where windows leave a sign of themselves; missing where it is forbidden.
 * @param yielded Called when a newer window takes its turn; gives what this one knows.
 * @returns The turns; where windows cannot talk to each other, every one has its turn.
 */
export function createTurns(name: string, storage: Storage | undefined, yielded: () => string): Turns {
  const channel = open(`silabus-turn:${name}`)
  const sign = `silabus-open:${name}`
  // Later windows come behind earlier ones; of two that opened at the same moment, one does.
  const self = `${(performance.timeOrigin + performance.now()).toFixed(3)} ${String(Math.random())}`
  let waiting: ((handedOver?: string) => void) | undefined
  let overtaken = false
  let over = false
  /** When the turn was asked for. */
  let begun = 0

  const say = (message: Omit<Message, 'from'>): void => {
    try {
      channel?.postMessage({...message, from: self})
    } catch {
      // A closed channel has nobody at its other end.
    }
  }
  const begin = (handedOver?: string): void => {
    const then = waiting
    if (then === undefined) return
    waiting = undefined
    mark(storage, sign, self)
    then(handedOver)
    if (overtaken) giveUp()
  }
  const giveUp = (): void => {
    over = true
    say({kind: 'yielded', knows: yielded()})
  }
  channel?.addEventListener('message', ({data}: MessageEvent<Message>) => {
    if (data.from === self || over) return
    if (data.kind === 'yielded') begin(data.knows)
    else if (data.from < self && performance.now() - begun < patience)
      // Of windows that opened at the same moment, each hears the other, and the later one has its turn.
      say({kind: 'taking'})
    else if (waiting === undefined) giveUp()
    else overtaken = true
  })

  return {
    take(taken) {
      waiting = taken
      begun = performance.now()
      say({kind: 'taking'})
      // A sign may be left from a window that crashed; where none can be left, somebody may be there all the same.
      if (channel === undefined || (storage !== undefined && !isMarked(storage, sign))) begin()
      else setTimeout(() => begin(), patience)
    },
    leave() {
      if (!over) unmark(storage, sign, self)
      over = true
    }
  }
}

function open(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name)
  } catch {
    return undefined
  }
}

function isMarked(storage: Storage | undefined, sign: string): boolean {
  try {
    return (storage?.getItem(sign) ?? null) !== null
  } catch {
    return false
  }
}

function mark(storage: Storage | undefined, sign: string, self: string): void {
  try {
    storage?.setItem(sign, self)
  } catch {
    // Without a sign the next window does not wait.
  }
}

function unmark(storage: Storage | undefined, sign: string, self: string): void {
  try {
    if (storage?.getItem(sign) === self) storage.removeItem(sign)
  } catch {
    // What cannot be taken away is waited for in vain, for a moment.
  }
}
