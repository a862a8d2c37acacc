import type {Block, Gap, Inline, Question, Quiz} from '@silabus/core'
import type {ElementContent} from 'hast'
import type {FootnoteReference} from 'mdast'
import type {Handler, Handlers} from 'mdast-util-to-hast'
import type {Renderer} from '../renderer.ts'
import {boxHandlers} from './boxes.ts'
import {formulaHandler} from './formula.ts'
import {htmlElementHandler} from './html-element.ts'
import {linkHandlers} from './links.ts'
import {mediaHandlers} from './media.ts'
import type {Spoken} from './spoken.ts'
import {textHandlers} from './text.ts'

/** Nodes of mdast that every target wants as `mdast-util-to-hast` renders them, or that the model never holds. */
type Plain =
  | 'blockquote'
  | 'break'
  | 'containerDirective'
  | 'delete'
  | 'emphasis'
  | 'html'
  | 'image'
  | 'imageReference'
  | 'inlineCode'
  | 'inlineMath'
  | 'leafDirective'
  | 'linkReference'
  | 'list'
  | 'math'
  | 'paragraph'
  | 'strong'
  | 'textDirective'
  | 'thematicBreak'

/** What the renderer lends to the handlers. */
export interface Surroundings {
  readonly renderer: Renderer
  /** Counts a note call and renders it. */
  readonly call: (node: FootnoteReference) => ElementContent[]
  /** Whether a label is being rendered, in which links and anchors would be doubled. */
  readonly labelling: () => boolean
  readonly spoken: Spoken
}

/**
 * Make the handlers for `mdast-util-to-hast`: one for each node of the model that it doesn't know.
 *
 * @param surroundings What the renderer lends.
 * @returns Handlers by node type.
 */
export function handlersFor(surroundings: Surroundings): Handlers {
  const {renderer, call, spoken} = surroundings
  const {context} = renderer
  const handlers: {readonly [Type in Exclude<(Block | Inline)['type'], Plain> | 'listItem']: Handler} = {
    ...boxHandlers(surroundings),
    ...linkHandlers(surroundings),
    ...mediaHandlers(surroundings),
    ...textHandlers(surroundings),
    footnoteReference: (_state, node: FootnoteReference) => call(node),
    formula: formulaHandler(surroundings),
    gap: (_state, node: Gap) => [...context.gap(node, renderer)],
    htmlElement: htmlElementHandler(surroundings),
    question: (_state, node: Question) =>
      spoken.within(node.lang, () => [...context.question(node, renderer)]),
    quiz: (_state, node: Quiz) => spoken.within(node.lang, () => [...context.quiz(node, renderer)])
  }
  return handlers
}
