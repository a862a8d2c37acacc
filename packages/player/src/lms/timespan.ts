/**
 * Write a length of time as SCORM 1.2 wants it (RTE 3.4.4, CMITimespan).
 *
 * @param seconds Not negative.
 * @returns `HH:MM:SS`, with up to four digits of hours.
 */
export function timespan(seconds: number): string {
  const whole = Math.min(Math.floor(seconds), 9999 * 3600)
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`
}

/**
 * Write a time of day as SCORM 1.2 wants it (RTE 3.4.4, CMITime).
 *
 * @param time A moment.
 * @returns `HH:MM:SS` by the learner's clock.
 */
export function clockTime(time: Date): string {
  return `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
