import type {Course, Direction, ExportContext} from '@silabus/core'
import {speak, type Speech} from '@silabus/html'
import {createLosses, type Losses} from './losses.ts'

/** What everything in one bank shares. */
export interface BankContext {
  readonly course: Course
  /** Name of the target, for messages. */
  readonly target: string
  readonly report: ExportContext['report']
  readonly losses: Losses
  readonly speech: Speech
  /** Language of the sentences that Silabus says itself. */
  readonly language: {readonly lang: string; readonly dir: Direction}
}

/**
 * Prepare what everything in one bank shares.
 *
 * @param course The course.
 * @param target Name of the target, for messages.
 * @param report Where to tell losses and refusals.
 * @returns The context.
 */
export function createBankContext(
  course: Course,
  target: string,
  report: ExportContext['report']
): BankContext {
  const speech = speak(course.lang)
  return {
    course,
    target,
    report,
    losses: createLosses(report),
    speech,
    language: {lang: speech.lang, dir: speech.dir}
  }
}
