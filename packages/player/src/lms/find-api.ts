/** Hops after which a chain of frames is taken for endless; deep portals have dozens. */
const farthest = 500

/** What is read of a window to find an API. */
interface SearchedWindow {
  readonly parent: SearchedWindow
  readonly top: SearchedWindow | null
  readonly opener: SearchedWindow | null
}

/**
 * Look for an LMS's API object: in the window, in the frames around it, then in the window that opened it
 * (SCORM 1.2 RTE 3.3.6.1).
 *
 * @param from The window of the course.
 * @param name `API` in SCORM 1.2.
 * @returns The object; `undefined` when there is none that this window may touch.
 */
export function findApi(from: SearchedWindow, name: string): unknown {
  return (
    upwards(from, name)
    ?? upwards(
      attempt(() => from.top?.opener),
      name
    )
    ?? upwards(
      attempt(() => from.opener),
      name
    )
  )
}

/**
 * Say whether an API may still turn up: frames load in any order.
 *
 * @param from The window of the course.
 * @returns Whether something could hold one.
 */
export function mayHaveApi(from: SearchedWindow): boolean {
  return attempt(() => from.parent !== from || from.opener !== null) ?? true
}

function upwards(start: SearchedWindow | null | undefined, name: string): unknown {
  let current = start ?? undefined
  for (let hop = 0; current !== undefined && hop < farthest; hop++) {
    const here = current
    // An API is any object of this name; which properties a window has, only the window knows.
    const api = attempt(() => (here as unknown as Readonly<Record<string, unknown>>)[name])
    if (isApi(api)) return api
    const parent = attempt(() => here.parent)
    current = parent === here ? undefined : parent
  }
  return undefined
}

/**
 * A window also gives its elements by their ids: a heading with the id `API` is none. Real APIs may be host objects
 * whose functions are no functions to `typeof`, so only their presence is asked for.
 */
function isApi(found: unknown): boolean {
  if (found === undefined || found === null) return false
  // Whatever it is, asking it for a property is safe inside `attempt`.
  const initialize = attempt(() => (found as {readonly LMSInitialize?: unknown}).LMSInitialize)
  return initialize !== undefined && initialize !== null
}

/** Windows of other origins throw at every touch. */
function attempt<Result>(look: () => Result): Result | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}
