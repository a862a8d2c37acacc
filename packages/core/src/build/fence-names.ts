/** Names of all fences. */
export const fenceNames = [
  'definition',
  'details',
  'example',
  'glossary',
  'objectives',
  'question',
  'quiz'
] as const

/** Name of a fence. */
export type FenceName = (typeof fenceNames)[number]

/**
 * Tell whether a word names a fence.
 *
 * @param name The word.
 * @returns Whether there is such a fence.
 */
export function isFenceName(name: string): name is FenceName {
  return fenceNames.some(known => known === name)
}
