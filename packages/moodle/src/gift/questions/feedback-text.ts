import type {Block} from '@silabus/core'
import type {Setting} from '../../render-prose.ts'
import type {GiftContext} from '../gift-context.ts'

/**
 * Write the feedback of an answer.
 *
 * @param feedback Shown to whoever gave it.
 * @param part Names it within the question, for ids.
 * @param context What a writer may use.
 * @param setting Where Moodle shows it.
 * @returns Such as `#Right.`; nothing where there is none.
 */
export function feedbackText(
  feedback: readonly Block[],
  part: string,
  {text}: GiftContext,
  setting: Setting = 'block'
): string {
  const written = text(feedback, part, setting)
  return written === '' ? '' : `#${written}`
}
