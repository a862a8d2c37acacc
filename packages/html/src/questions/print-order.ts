import {createHash} from 'node:crypto'

/**
 * Put items into an order that looks like chance and is the same in every edition.
 *
 * @param items What is to be ordered.
 * @param seed Tells one list of the course from all others.
 * @param givesAway Tells whether an order shows what is right; one that does is turned by one place.
 * @returns The same items.
 */
export function inPrintOrder<Item>(
  items: readonly Item[],
  seed: string,
  givesAway: (order: readonly Item[]) => boolean = () => false
): readonly Item[] {
  const keyed = items.map((item, index) => ({
    item,
    key: createHash('sha256').update(`${seed} ${index}`).digest('hex')
  }))
  const order = keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({item}) => item)
  return givesAway(order) ? [...order.slice(1), ...order.slice(0, 1)] : order
}

/**
 * Name an item of a lettered list as `list-style-type: upper-alpha` does: A to Z, then AA.
 *
 * @param index Counted from 0.
 * @returns Capital letters.
 */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter
}
