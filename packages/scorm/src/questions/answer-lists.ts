import type {Block} from '@silabus/core'
import {element, type Content, type Renderer} from '@silabus/html'
import type {WordsLanguage} from '@silabus/player'
import type {ElementContent} from 'hast'

/** Feedback that belongs to a part of an answer. */
export interface PartFeedback {
  /** As the player asks for it. */
  readonly part: string
  /** What the part is called; running text without ids and note calls, which stand in the question already. */
  readonly name: Content
  /** Empty if there is none. */
  readonly blocks: readonly Block[]
}

/** What the answer section says of a question. */
export interface AnswerLists {
  /** Of what is right; in an order or not. */
  readonly right: readonly Content[]
  readonly title: string
  readonly ordered?: boolean
  readonly feedback: readonly PartFeedback[]
}

/**
 * Write what is right, and the feedback.
 *
 * @param lists What to say.
 * @param renderer Of the page.
 * @param wordsIn Language of the words.
 * @returns The content of the answer section.
 */
export function answerLists(
  {right, title, ordered = false, feedback}: AnswerLists,
  renderer: Renderer,
  wordsIn: WordsLanguage | undefined
): ElementContent[] {
  const {words} = renderer.context
  const items = right.map(item => element('li', {}, item))
  const said = feedback.flatMap(({part, name, blocks}) =>
    blocks.length === 0
      ? []
      : element(
          'li',
          {dataPart: part},
          element('p', {className: ['feedback-of']}, name),
          element('div', {className: ['feedback']}, renderer.blocks(blocks))
        )
  )
  const titled = (look: string, text: string, list: Content): ElementContent =>
    element('div', {className: [look]}, element('p', {className: ['box-title'], ...wordsIn}, text), list)
  return [
    ...(items.length === 0
      ? []
      : [titled('right-answers', title, element(ordered ? 'ol' : 'ul', {}, items))]),
    ...(said.length === 0 ? [] : [titled('feedback-list', words.feedback, element('ul', {}, said))])
  ]
}
