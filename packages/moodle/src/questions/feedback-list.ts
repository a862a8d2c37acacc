import type {Block} from '@silabus/core'

/** A part of a question that Moodle has no feedback for. */
export interface Commented {
  readonly children: readonly Block[]
  /** Empty if there is none. */
  readonly feedback: readonly Block[]
}

/**
 * Put feedback that Moodle has no place for where every learner finds it after answering.
 *
 * @param explanation What stands there already.
 * @param parts What the feedback is about.
 * @param ordered Whether the order of the parts means something.
 * @returns The explanation with a list after it; without one where there is no such feedback.
 */
export function explanationWith(
  explanation: readonly Block[],
  parts: readonly Commented[],
  ordered: boolean
): readonly Block[] {
  if (parts.every(({feedback}) => feedback.length === 0)) return explanation
  return [
    ...explanation,
    {
      type: 'list',
      ordered,
      spread: true,
      children: parts.map(({children, feedback}) => ({
        type: 'listItem',
        spread: true,
        children: [
          ...children,
          ...(feedback.length === 0 ? [] : [{type: 'blockquote' as const, children: [...feedback]}])
        ]
      }))
    }
  ]
}
