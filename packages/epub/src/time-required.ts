import type {Course} from '@silabus/core'

/** Seconds of each unit of an ISO 8601 duration that has a fixed length. */
const units = [7 * 86_400, 86_400, 3600, 60, 1] as const

/**
 * Add up how long a course takes.
 *
 * @param course The course.
 * @returns An ISO 8601 duration in hours and minutes; `undefined` unless every module says how long it takes.
 */
export function timeRequired({modules}: Pick<Course, 'modules'>): string | undefined {
  let seconds = 0
  for (const {duration} of modules) {
    const parts = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/u.exec(duration ?? '')
    if (parts === null) return undefined
    seconds += units.reduce((sum, unit, index) => sum + unit * Number(parts[index + 1] ?? 0), 0)
  }
  const minutes = Math.round(seconds / 60)
  if (minutes === 0 || !Number.isSafeInteger(minutes)) return undefined
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return `PT${hours === 0 ? '' : `${hours}H`}${rest === 0 ? '' : `${rest}M`}`
}
