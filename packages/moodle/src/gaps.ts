import type {Gap} from '@silabus/core'
import {element, text} from '@silabus/html'
import type {ElementContent} from 'hast'

/** Writes a gap in the language that Moodle reads in the text of a cloze. */
export type GapWriter = (gap: Gap) => string

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
 * What the author's own text has in common with a gap, `{1:…}` or Moodle's mark for one, `{#1}`, is kept from being
 * read as one (Moodle 4.5, qtype_multianswer, `ANSWER_START_REGEX`).
 *
 * @param html HTML with marks.
 * @param gaps The gaps that are marked.
 * @param write Writes one of them.
 * @returns HTML with gaps.
 */
export function fillGaps(html: string, gaps: readonly Gap[], write: GapWriter): string {
  const written = new Map(gaps.map(gap => [String(gap.number), write(gap)]))
  return html
    .replace(/\{(?=\d*:|#\d)/gu, '&#123;')
    .replace(/<gap number="(\d+)"><\/gap>/gu, (mark, number: string) => written.get(number) ?? mark)
}
