const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Work so that Ctrl-C, or being asked to end, stops the work cleanly, and then ends the process as it would have.
 *
 * @param work What to do; stops when its signal says so.
 * @returns What the work gave.
 */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stop = new AbortController()
  let received: NodeJS.Signals | undefined
  const onSignal = (signal: NodeJS.Signals): void => {
    received = signal
    stop.abort()
  }
  for (const signal of signals) process.on(signal, onSignal)
  try {
    return await work(stop.signal)
  } finally {
    for (const signal of signals) process.off(signal, onSignal)
    if (received !== undefined) process.kill(process.pid, received)
  }
}
