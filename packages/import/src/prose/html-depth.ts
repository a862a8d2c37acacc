/** Elements without an end tag. */
const voids: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' '
  )
)

/** Elements that the next of their kind ends. */
const selfEnding: ReadonlySet<string> = new Set(
  'body colgroup dd dt head html li option optgroup p rp rt tbody td tfoot th thead tr'.split(' ')
)

/**
 * Count how many elements stand open at most, without building a tree: a parser of HTML needs time, and memory, that
 * grow with the square of it.
 *
 * @param html Any text.
 * @returns At least the depth of its tree, elements aside that end by themselves.
 */
export function openElements(html: string): number {
  const open = new Map<string, number>()
  let sum = 0
  let most = 0
  for (const [, slash = '', written = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/giu)) {
    const name = written.toLowerCase()
    if (voids.has(name) || selfEnding.has(name)) continue
    const count = open.get(name) ?? 0
    if (slash === '') {
      open.set(name, count + 1)
      most = Math.max(most, (sum += 1))
    } else if (count > 0) {
      open.set(name, count - 1)
      sum -= 1
    }
  }
  return most
}
