/**
 * Read what this browser remembers of how someone reads; nothing where it may not remember.
 *
 * @param name What.
 * @returns The value; `undefined` for none.
 */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(`silabus-${name}`) ?? undefined
  } catch {
    return undefined
  }
}

/**
 * Remember how someone reads, where the browser permits it. Nobody's progress depends on it.
 *
 * @param name What.
 * @param value Its value.
 */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`silabus-${name}`, value)
  } catch {
    // A full or a forbidden storage costs a convenience.
  }
}
