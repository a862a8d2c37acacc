import {addNote, feedbackFor, removeNotes} from './note.ts'
import type {Marking} from './question-player.ts'
import {fieldIn} from './typed-field.ts'

/**
 * Mark what was typed by the first accepted answer that it fits.
 *
 * @param element The question's.
 * @param weights Percent that each accepted answer gives.
 * @param fitting Index of the one that fits; `undefined` for none.
 * @param marking What may be shown.
 */
export function markTyped(
  element: Element,
  weights: readonly number[],
  fitting: number | undefined,
  marking: Marking
): void {
  removeNotes(element)
  const place = element.querySelector('.field')
  if (place === null) return
  const weight = weights[fitting ?? -1] ?? 0
  const outcome = weight >= 100 ? 'right' : weight > 0 ? 'partly' : 'wrong'
  const right =
    outcome !== 'right' && marking.reveal ? marking.answers?.querySelector('.right-answers') : undefined
  addNote(
    place,
    fieldIn(element),
    outcome,
    marking,
    feedbackFor(marking.answers, fitting ?? 'otherwise'),
    right ?? undefined
  )
}

/**
 * Turn percent into a share of the points.
 *
 * @param percent Of an accepted answer; `undefined` for an answer that is not accepted.
 * @returns The share, 0–1.
 */
export function shareOf(percent: number | undefined): number {
  return Math.min(1, Math.max(0, (percent ?? 0) / 100))
}
