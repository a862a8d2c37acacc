import type {Course} from '@silabus/core'
import {UsageError} from '../usage-error.ts'

/** The last second of the year 9999: formats write years with four digits. */
const lastSecond = 253_402_300_799

/**
 * Read `SOURCE_DATE_EPOCH` (reproducible-builds.org): seconds since 1970 in UTC.
 *
 * @param environment Variables of the environment.
 * @returns The moment, if one is set.
 * @throws {UsageError} When it is set to something else.
 */
export function epochOf(environment: Readonly<Record<string, string | undefined>>): Date | undefined {
  const written = environment['SOURCE_DATE_EPOCH']
  if (written === undefined) return undefined
  const seconds = Number(written)
  if (!/^\d+$/u.test(written) || seconds > lastSecond) {
    throw new UsageError(`SOURCE_DATE_EPOCH is \`${written}\`, expected seconds since 1970 as a whole number`)
  }
  return new Date(seconds * 1000)
}

/**
 * Tell the moment that is stamped wherever a format wants one; never the clock's.
 *
 * @param course Its `date` counts when no epoch is set; the first moment of a month or year.
 * @param epoch As `epochOf` gives it.
 * @returns The moment; without epoch and date the beginning of 1980, the first that a zip can say.
 */
export function buildDate(course: Pick<Course, 'date'>, epoch: Date | undefined): Date {
  if (epoch !== undefined) return epoch
  const [year, month, day] = (course.date ?? '1980').split('-').map(Number)
  return new Date(Date.UTC(year ?? 1980, (month ?? 1) - 1, day ?? 1))
}
