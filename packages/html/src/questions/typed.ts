import type {Block} from '@silabus/core'
import {element, type Content} from '../element.ts'
import type {Renderer} from '../renderer.ts'
import type {Element, ElementContent} from 'hast'
import type {PrintedCourse} from './printed-course.ts'
import {withEnd} from './with-end.ts'
import {feedbackOf, rightLine, rightMark, weightMark} from './right.ts'

/** An answer to a question that other media let a learner type. */
export interface TypedAnswer {
  readonly shown: Content
  /** Percent of the points. */
  readonly weight: number
  readonly feedback: readonly Block[]
}

/** Room to write on, where a book is paper: decoration that nobody need hear of. */
export const blankLine: Element = element('div', {className: ['blank-line'], ariaHidden: 'true'})

/**
 * Print which answers are right, which in part, and what is said to each.
 *
 * @param answers In the order in which they count.
 * @param otherwise What is said to every other answer.
 * @param renderer Renderer of the page with the answers.
 * @param book The book.
 * @returns Blocks.
 */
export function answerTyped(
  answers: readonly TypedAnswer[],
  otherwise: readonly Block[],
  renderer: Renderer,
  book: PrintedCourse
): ElementContent[] {
  const {words, wordsLang: lang} = book
  const [only, ...others] = answers
  if (only !== undefined && others.length + only.feedback.length + otherwise.length === 0)
    return [rightLine(words.rightAnswer, element('b', {}, only.shown), book)]

  // Where all are wholly right, saying so at each would only be noise.
  const marked = otherwise.length > 0 || answers.some(({weight}) => weight < 100)
  const items = answers.map(({shown, weight, feedback}) => {
    const mark = weight === 100 ? rightMark(book) : weightMark(weight, 'plain', book)
    return element(
      'li',
      {className: weight === 100 ? ['right'] : undefined},
      withEnd([element('p', {}, shown)], [marked ? mark : undefined]),
      feedbackOf(feedback, renderer)
    )
  })
  const rest =
    otherwise.length === 0
      ? undefined
      : element(
          'li',
          {},
          element('p', {}, element('i', {lang}, words.book.otherAnswer)),
          feedbackOf(otherwise, renderer)
        )
  const right = answers.filter(({weight}) => weight > 0)
  return [
    rightLine(right.length === 1 ? words.rightAnswer : words.rightAnswers, undefined, book),
    element('ul', {className: ['accepted']}, items, rest)
  ]
}
