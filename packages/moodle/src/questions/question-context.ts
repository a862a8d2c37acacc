import type {Block, CourseNode, Question, QuestionByKind, QuestionKind} from '@silabus/core'
import type {Words} from '@silabus/html'
import type {Setting} from '../rich-text.ts'
import {node, textNode, type XmlElement} from '../xml.ts'

/** What a writer may use for one question. */
export interface QuestionContext {
  /** Distinct within its category. */
  readonly name: string
  readonly idnumber: string
  /** What the question can be found by in the bank. */
  readonly tags: readonly string[]
  readonly words: Words
  /** Whether `text` is how the question's language, the course's or English says true, or false. */
  readonly says: (truth: boolean, text: string) => boolean
  /**
   * Make an element with HTML.
   *
   * @param name Name of the element.
   * @param blocks Its prose.
   * @param part Names the prose within the question, for ids.
   * @param more Attributes besides `format`, and where Moodle shows it.
   */
  readonly html: (
    name: string,
    blocks: readonly Block[],
    part: string,
    more?: {readonly attributes?: Readonly<Record<string, string>>; readonly setting?: Setting}
  ) => XmlElement
  /** Make an element with a sentence that Silabus says itself. */
  readonly sentence: (name: string, text: string) => XmlElement
  /** Tell that Moodle would refuse the question, which is then left out. */
  readonly refuse: (found: string, expected: string, place: CourseNode) => undefined
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
  /** Lost for each wrong try, 0–1, where the question may be tried again. */
  readonly penalty: string
  /** What stands between the elements that every question has. */
  readonly content: readonly XmlElement[]
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
    html('questiontext', question.stem, 'stem'),
    html('generalfeedback', question.explanation, 'explanation'),
    node('defaultgrade', {}, points),
    node('penalty', {}, parts.penalty),
    node('idnumber', {}, context.idnumber),
    ...parts.content,
    ...question.hints.map((hint, index) => html('hint', hint, `hint-${index + 1}`)),
    context.tags.length === 0
      ? undefined
      : node('tags', {}, ...context.tags.map(tag => node('tag', {}, textNode(tag))))
  )
}

/** Points as Moodle keeps them: NUMBER(12, 7) (Moodle 4.5, lib/db/install.xml). */
function grade(points: number): string | undefined {
  const written = points.toFixed(7).replace(/\.?0+$/u, '')
  return points <= 99_999 && Number(written) > 0 ? written : undefined
}
