import type {Block} from '@silabus/core'
import {node, textNode, xmlCharacters, type XmlElement} from '../xml.ts'
import type {QuestionContext} from './question-context.ts'

/** What a learner may type, and what then happens. */
export interface TypedAnswer {
  /** As Moodle spells it. */
  readonly fraction: string
  /** Plain text; `*` where anything may stand. */
  readonly text: string
  readonly feedback: readonly Block[]
  /** Names the feedback within the question, for ids. */
  readonly part: string
}

/**
 * Write an answer that is typed: Moodle reads it as plain text.
 *
 * @param answer The answer.
 * @param context What a writer may use.
 * @param more Elements after those that every such answer has.
 * @returns The element.
 */
export function typedAnswer(
  {fraction, text, feedback, part}: TypedAnswer,
  {html}: QuestionContext,
  ...more: readonly XmlElement[]
): XmlElement {
  return node(
    'answer',
    {fraction, format: 'moodle_auto_format'},
    textNode(text),
    feedback.length === 0 ? undefined : html('feedback', feedback, part),
    ...more
  )
}

/**
 * Make the answer that catches whatever no other answer does.
 *
 * @param feedback Shown to whoever typed it.
 * @returns The answer; none where there is no feedback.
 */
export function anythingElse(feedback: readonly Block[]): readonly TypedAnswer[] {
  return feedback.length === 0 ? [] : [{fraction: '0', text: '*', feedback, part: 'feedback-otherwise'}]
}

/**
 * Spell the text of an answer as Moodle compares it: on one line, without what an XML file can't hold.
 *
 * @param text Any text.
 * @returns The text with even white space.
 */
export function answerText(text: string): string {
  return xmlCharacters(text).replace(/\s+/gu, ' ').trim()
}
