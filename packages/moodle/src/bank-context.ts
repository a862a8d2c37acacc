import type {Course, Direction, ExportContext} from '@silabus/core'
import {speak, type Speech} from '@silabus/html'
import type {Carrier} from './carrier.ts'
import {createLosses, type Losses} from './losses.ts'

/** What everything in one bank shares. */
export interface BankContext {
  readonly course: Course
  readonly carrier: Carrier
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
 * @param carrier The format of the bank.
 * @param report Where to tell losses and refusals.
 * @returns The context.
 */
export function createBankContext(
  course: Course,
  carrier: Carrier,
  report: ExportContext['report']
): BankContext {
  const speech = speak(course.lang)
  return {
    course,
    carrier,
    report,
    losses: createLosses(report, carrier),
    speech,
    language: {lang: speech.lang, dir: speech.dir}
  }
}
