/** The data model of a SCORM 1.2 session, as its parts see it (SCORM 1.2 RTE 3.4). */
export interface DataModel {
  /** The value of an element; empty where there is none. */
  readonly get: (element: string) => string
  /** Set an element, whatever it was; `false` when it was refused. */
  readonly put: (element: string, value: string) => boolean
  /** Set an element unless it has that value already; `false` when it was refused. */
  readonly set: (element: string, value: string) => boolean
}

/**
 * Read how many records an array has.
 *
 * @param data The session's.
 * @param array `cmi.interactions` or `cmi.objectives`.
 * @returns The number; `undefined` where the platform does not keep such records: both are optional.
 */
export function countOf({get}: DataModel, array: string): number | undefined {
  const count = get(`${array}._count`)
  return /^\d+$/.test(count) ? Number(count) : undefined
}
