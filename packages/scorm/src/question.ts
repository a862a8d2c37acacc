import type {Block, Question} from '@silabus/core'
import {element, type Renderer} from '@silabus/html'
import type {Element, ElementContent} from 'hast'
import {isScored} from './player-course.ts'
import {writerOf} from './questions/index.ts'
import type {Rendering} from './rendering.ts'

/**
 * Write a question: a group of controls, hints, and an answer section that is folded until scripts take it away.
 *
 * @param question The question.
 * @param renderer Of the page.
 * @param rendering What all pages share.
 * @returns An element with the class `question`.
 */
export function questionMarkup(question: Question, renderer: Renderer, rendering: Rendering): Element {
  const {words} = renderer.context
  const {wordsIn} = rendering
  const writer = writerOf(question)
  const id = rendering.outline.anchor(question.id)
  const own = (part: string): string => `_q-${id}-${part}`
  const number = rendering.numberOf(question)
  const [only, ...others] = question.stem
  // Neither a legend nor a description can hold the fields of a cloze.
  const hasFields = question.kind === 'cloze'
  const lone = only?.type === 'paragraph' && others.length === 0 && !hasFields ? only : undefined
  const instruction = writer.instruction(question, renderer)

  const kicker = element(
    'span',
    {className: ['question-kicker']},
    element(
      'span',
      {className: ['question-number'], ...wordsIn},
      number === undefined ? words.selfCheck : words.questionNumber(number)
    ),
    question.title === undefined
      ? undefined
      : element('span', {className: ['question-title']}, question.title),
    number === undefined || !isScored(question)
      ? undefined
      : element('span', {className: ['question-points'], ...wordsIn}, words.points(question.points))
  )
  // A legend holds running text and is read at every control; a stem of several blocks is only described by.
  const legend = element(
    'legend',
    {},
    kicker,
    lone === undefined ? undefined : element('span', {className: ['stem']}, renderer.inline(lone.children))
  )
  const stem =
    lone === undefined
      ? element('div', {className: ['stem'], id: own('stem')}, renderer.blocks(question.stem))
      : undefined
  const description = [
    ...(stem === undefined || hasFields ? [] : [own('stem')]),
    ...(instruction === undefined ? [] : [own('how')])
  ]
  const fieldset = element(
    'fieldset',
    {ariaDescribedBy: description.length === 0 ? undefined : description},
    legend,
    stem,
    instruction === undefined
      ? undefined
      : element('p', {className: ['instruction'], id: own('how'), ...wordsIn}, instruction),
    writer.answerArea(question, id, renderer, wordsIn)
  )
  return element(
    'div',
    {
      className: ['question', number === undefined ? 'self-check' : 'graded'],
      id,
      lang: question.lang,
      dir: question.dir
    },
    fieldset,
    question.hints.map((hint, index) =>
      hintMarkup(hint, words.book.hint(index + 1, question.hints.length), renderer, rendering)
    ),
    answerSection([
      ...writer.answers(question, renderer, wordsIn),
      ...explanationMarkup(question, renderer, rendering)
    ])
  )

  function answerSection(content: ElementContent[]): Element | undefined {
    if (content.length === 0) return undefined
    const summary = element('summary', {...wordsIn}, words.answer)
    return element('details', {className: ['answers']}, summary, content)
  }
}

function hintMarkup(
  hint: readonly Block[],
  title: string,
  renderer: Renderer,
  {wordsIn}: Rendering
): Element {
  return element(
    'details',
    {className: ['hint']},
    element('summary', {...wordsIn}, title),
    renderer.blocks(hint)
  )
}

function explanationMarkup(question: Question, renderer: Renderer, {wordsIn}: Rendering): ElementContent[] {
  if (question.explanation.length === 0) return []
  const title = element('p', {className: ['box-title'], ...wordsIn}, renderer.context.words.explanation)
  return [element('div', {className: ['explanation']}, title, renderer.blocks(question.explanation))]
}
