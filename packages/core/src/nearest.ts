import leven from 'leven'

/**
 * Find the text that a typing mistake most likely meant.
 *
 * @param text What is there.
 * @param known What could have been meant.
 * @returns The most similar one, if at most two in five of its letters differ.
 */
export function nearest(text: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.round(text.length * 0.4)) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - text.length) >= least) continue
    const distance = leven(text.toLowerCase(), candidate.toLowerCase())
    if (distance < least) {
      best = candidate
      least = distance
    }
  }
  return best
}
