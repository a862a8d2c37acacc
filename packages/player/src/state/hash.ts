/**
 * Bits of a key. Two of 300 names meet in one course of 23, and only there can an edit of one of the two touch the
 * answer to the other; more bits would leave no room for the answers of courses with 800 questions.
 */
export const keyBits = 20

/**
 * Hash a text: FNV-1a, then murmur3's final mix, so that every bit depends on every character.
 *
 * @param text Any text.
 * @returns 32 bits, without sign.
 */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/**
 * Give each name a short key that depends on the name alone, unless an earlier name already has it: so keys stay
 * when names come and go, save in the rare case that two names meet.
 *
 * @param names All different.
 * @returns A key for each, all different.
 */
export function assignKeys(names: readonly string[]): number[] {
  const taken = new Set<number>()
  return names.map(name => {
    let key = hash(name) >>> (32 - keyBits)
    for (let salt = 1; taken.has(key); salt++) key = hash(`${name}#${salt}`) >>> (32 - keyBits)
    taken.add(key)
    return key
  })
}

/**
 * Put things into an order that looks random, is the same for the same seed, and moves no pair when other things
 * come or go.
 *
 * @param things What to order.
 * @param seed What makes this order differ from others.
 * @param nameOf A name of each thing, all different.
 * @returns The things in their new order.
 */
export function shuffle<Thing>(
  things: readonly Thing[],
  seed: string,
  nameOf: (thing: Thing) => string | number
): Thing[] {
  return things
    .map(thing => ({thing, rank: hash(`${seed}/${nameOf(thing)}`)}))
    .sort((a, b) => a.rank - b.rank)
    .map(({thing}) => thing)
}

/**
 * Put things into an order as `shuffle` does, but never into the one in which they come.
 *
 * @param things What to order.
 * @param seed What makes this order differ from others.
 * @param nameOf A name of each thing, all different.
 * @returns The things in another order, where there are two or more.
 */
export function scramble<Thing>(
  things: readonly Thing[],
  seed: string,
  nameOf: (thing: Thing) => string | number
): Thing[] {
  const mixed = shuffle(things, seed, nameOf)
  return mixed.every((thing, index) => thing === things[index])
    ? [...mixed.slice(1), ...mixed.slice(0, 1)]
    : mixed
}
