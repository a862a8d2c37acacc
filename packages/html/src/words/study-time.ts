import type {Words} from './words.ts'

/**
 * Say a duration in words.
 *
 * @param duration ISO 8601, such as `PT1H30M`.
 * @param words In which language.
 * @returns Such as `1 hour 30 minutes`; the duration as written where it counts weeks, months or years.
 */
export function studyTime(duration: string, words: Words): string {
  const [, days, hours, minutes] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/u.exec(duration) ?? []
  const parts = [
    days === undefined ? undefined : words.book.days(Number(days)),
    hours === undefined ? undefined : words.book.hours(Number(hours)),
    minutes === undefined ? undefined : words.book.minutes(Number(minutes))
  ].filter(part => part !== undefined)
  return parts.length === 0 ? duration : parts.join(' ')
}
