/**
 * Make numbers from 0 to 1 that look random and are the same each time (xorshift32 of George Marsaglia).
 *
 * @param {number} seed A whole number other than 0.
 * @returns {() => number} Gives the next number.
 */
export function createRandom(seed) {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
