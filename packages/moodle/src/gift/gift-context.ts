import type {Block, CourseNode, Gap, QuestionByKind, QuestionKind} from '@silabus/core'
import type {ElementContent} from 'hast'
import type {BankContext} from '../bank-context.ts'
import {createEntryContext, type EntryContext, type Placed} from '../entry-context.ts'
import type {Setting} from '../render-prose.ts'
import {renderGift} from './gift-html.ts'
import {giftPart} from './gift-text.ts'

/** What a writer of GIFT may use for one question. */
export interface GiftContext extends EntryContext {
  /**
   * Write an answer or feedback in GIFT.
   *
   * @param blocks The prose.
   * @param part Names it within the question, for ids.
   * @param setting Where Moodle shows it.
   */
  readonly text: (blocks: readonly Block[], part: string, setting?: Setting) => string
  /** Render the stem of a question as HTML, with something in the place of each gap. */
  readonly stem: (blocks: readonly Block[], gap?: (gap: Gap) => readonly ElementContent[]) => string
}

/** What stands between the braces of a question, and around them. */
export interface GiftAnswers {
  /** In GIFT; each on a line of its own where there are several. */
  readonly lines: readonly string[]
  /** In GIFT, where it is not the author's alone. */
  readonly stem?: string | undefined
  /** In GIFT; what follows the braces, where they stand within the stem. */
  readonly after?: string | undefined
  /** What comes right after the opening brace: `#` tells that numbers follow. */
  readonly opening?: '#' | undefined
  /** Where it is not the author's alone. */
  readonly explanation?: readonly Block[] | undefined
}

/** Writes the answers of one kind of question, or refuses it. */
export type GiftWriter<Kind extends QuestionKind> = (
  question: QuestionByKind[Kind],
  context: GiftContext
) => GiftAnswers | undefined

/**
 * Prepare what a writer of GIFT may use for one question.
 *
 * @param placed The question, or prose.
 * @param bank What everything in the bank shares.
 * @returns The context.
 */
export function createGiftContext(placed: Placed, bank: BankContext): GiftContext {
  const entry = createEntryContext(placed, bank)
  const render = (
    blocks: readonly Block[],
    part: string,
    setting: Setting,
    gap: (gap: Gap) => readonly ElementContent[]
  ): string => {
    const place = entry.place(part)
    const foreign = place.lang !== bank.course.lang || place.dir === 'rtl'
    return renderGift(blocks, {...place, setting, foreign, gap})
  }
  return {
    ...entry,
    text: (blocks, part, setting = 'block') => giftPart(render(blocks, part, setting, () => [])),
    stem: (blocks, gap = () => []) => render(blocks, 'stem', 'block', gap)
  }
}

/** A part of a question, and what it is in GIFT. */
export interface GiftPart {
  readonly node: CourseNode
  readonly text: string
}

/**
 * Refuse parts that say nothing, or the same as another, once their pictures are words: Moodle drops the first, and
 * nobody could tell the second apart.
 *
 * @param parts Parts of one question.
 * @param name What they are: `option`.
 * @param question What is pointed at where a part has no place.
 * @param context What a writer may use.
 * @returns Whether all can stay.
 */
export function areDistinct(
  parts: readonly GiftPart[],
  name: string,
  question: CourseNode,
  {refuse}: Pick<GiftContext, 'refuse'>
): boolean {
  const seen = new Set<string>()
  for (const {node, text} of parts) {
    const place = node.position === undefined ? question : node
    if (text === '') {
      refuse(`${name} without words`, 'some: GIFT carries no pictures', place)
      return false
    }
    if (seen.has(text)) {
      refuse(`second ${name} of the same words`, 'other words: GIFT carries no pictures', place)
      return false
    }
    seen.add(text)
  }
  return true
}
