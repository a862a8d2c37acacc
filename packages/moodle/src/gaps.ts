import type {Gap} from '@silabus/core'
import {element, text} from '@silabus/html'
import type {ElementContent} from 'hast'

/** The language in which Moodle reads gaps in the text of a question. */
export interface GapLanguage {
  readonly write: (gap: Gap) => string
  /** Keep what the author's own text has in common with a gap from being read as one. */
  readonly guard: (html: string) => string
}

/**
 * Mark the place of a gap in rendered prose, with the unit of its number after it: Moodle asks for a number alone.
 *
 * The mark is an element that no author can write: it is on no list of safe HTML.
 *
 * @param gap The gap.
 * @returns Nodes in its place.
 */
export function gapPlace(gap: Gap): ElementContent[] {
  const place = element('gap', {number: gap.number})
  const unit = gap.kind === 'number' ? gap.answer.unit : undefined
  return unit === undefined ? [place] : [place, text(`\u00A0${unit}`)]
}

/**
 * Put gaps in their places.
 *
 * @param html HTML with marks.
 * @param gaps The gaps that are marked.
 * @param language How they are written.
 * @returns HTML with gaps.
 */
export function fillGaps(html: string, gaps: readonly Gap[], {write, guard}: GapLanguage): string {
  const written = new Map(gaps.map(gap => [String(gap.number), write(gap)]))
  return guard(html).replace(
    /<gap number="(\d+)"><\/gap>/gu,
    (mark, number: string) => written.get(number) ?? mark
  )
}
