import type {Block, Question, QuestionByKind, QuestionKind} from '@silabus/core'
import type {EntryContext} from '../entry-context.ts'
import type {GapLanguage} from '../gaps.ts'
import type {BankOptions} from '../options.ts'
import type {Setting} from '../render-prose.ts'
import {node, textNode, type XmlElement} from '../xml.ts'

/** What a writer may use for one question. */
export interface QuestionContext extends EntryContext {
  readonly options: BankOptions
  /**
   * Make an element with HTML.
   *
   * @param name Name of the element.
   * @param blocks Its prose.
   * @param part Names the prose within the question, for ids.
   * @param more Attributes besides `format`, where Moodle shows it, and how gaps in it are written.
   */
  readonly html: (
    name: string,
    blocks: readonly Block[],
    part: string,
    more?: {
      readonly attributes?: Readonly<Record<string, string>>
      readonly setting?: Setting
      readonly gap?: GapLanguage | undefined
    }
  ) => XmlElement
  /** Make an element with a sentence that Silabus says itself. */
  readonly sentence: (name: string, text: string) => XmlElement
}

/** Turns one kind of question into a `<question>`, or refuses it. */
export type Writer<Kind extends QuestionKind> = (
  question: QuestionByKind[Kind],
  context: QuestionContext
) => XmlElement | undefined

/** What differs between the kinds. */
export interface KindParts {
  /** Moodle's name for the kind. */
  readonly type: string
  /** Lost for each wrong try, 0–1, where the question may be tried again; missing: as the author wants it for all. */
  readonly penalty?: string
  /** What stands between the elements that every question has. */
  readonly content: readonly XmlElement[]
  /** How the gaps of the stem are written. */
  readonly gap?: GapLanguage
  /** Whether the points are those of the gaps, and not said again. */
  readonly pointsOfGaps?: true
}

/**
 * Make a `<question>`, with the elements that every kind has, in the order of Moodle's own files.
 *
 * @param question The question.
 * @param context What a writer may use.
 * @param parts What differs between the kinds.
 * @returns The element; nothing if Moodle can't store its points.
 */
export function questionElement(
  question: Question,
  context: QuestionContext,
  parts: KindParts
): XmlElement | undefined {
  const {html} = context
  const points = grade(question.points)
  if (points === undefined) {
    return context.refuse(`\`points=${question.points}\``, 'points from 0.0000001 to 99999', question)
  }
  return node(
    'question',
    {type: parts.type},
    node('name', {}, textNode(context.name)),
    html('questiontext', question.stem, 'stem', {gap: parts.gap}),
    html('generalfeedback', question.explanation, 'explanation'),
    parts.pointsOfGaps === true ? undefined : node('defaultgrade', {}, points),
    node('penalty', {}, parts.penalty ?? context.options.penalty),
    node('idnumber', {}, context.idnumber),
    ...parts.content,
    ...question.hints.map((hint, index) => html('hint', hint, `hint-${index + 1}`)),
    context.tags.length === 0
      ? undefined
      : node('tags', {}, ...context.tags.map(tag => node('tag', {}, textNode(tag))))
  )
}

/**
 * Write the feedback that depends on how much was right, which Moodle's own form fills in and its import doesn't.
 *
 * @param context What a writer may use.
 * @returns Three elements.
 */
export function combinedFeedback({words, sentence}: QuestionContext): readonly XmlElement[] {
  return [
    sentence('correctfeedback', words.answerRight),
    sentence('partiallycorrectfeedback', words.answerPartlyRight),
    sentence('incorrectfeedback', words.answerWrong)
  ]
}

/** Points as Moodle keeps them: NUMBER(12, 7) (Moodle 4.5, lib/db/install.xml). */
function grade(points: number): string | undefined {
  const written = points.toFixed(7).replace(/\.?0+$/u, '')
  return points <= 99_999 && Number(written) > 0 ? written : undefined
}
