/** Milliseconds between looks at the clock. */
const beat = 30_000

/** Most milliseconds that one look may add: a machine that slept longer was not learning. */
const longest = 90_000

/**
 * Measure a session, sleep left out.
 *
 * @returns Says how many seconds the session lasts by now.
 */
export function startSessionClock(): () => number {
  let total = 0
  let last = Date.now()
  const look = (): void => {
    const now = Date.now()
    total += Math.min(longest, Math.max(0, now - last))
    last = now
  }
  setInterval(look, beat)
  return () => {
    look()
    return total / 1000
  }
}
