import {plainText, type ChoiceOption} from '@silabus/core'
import {element} from '../element.ts'
import type {Renderer} from '../renderer.ts'
import type {Element, ElementContent} from 'hast'
import {withEnd} from './with-end.ts'
import {inPrintOrder, letterOf} from './print-order.ts'
import type {QuestionPlace} from './printer.ts'
import {feedbackOf, rightLine, rightMark, weightMark} from './right.ts'

/** What the kinds with lettered options have in common. */
interface Choice {
  readonly id: string
  readonly options: readonly ChoiceOption[]
  readonly shuffle: boolean
}

/**
 * Print the options of a question.
 *
 * @param question The question.
 * @param renderer The page's renderer.
 * @param place Where it is asked.
 * @param place.book The book.
 * @returns A list lettered with capitals; for the script of an interactive book it says what is right.
 */
export function askChoice(question: Choice, renderer: Renderer, {book}: QuestionPlace): Element {
  const items = printed(question).map(option =>
    element(
      'li',
      book.interactive ? {dataRight: String(option.weight > 0), dataFeedback: spokenFeedback(option)} : {},
      renderer.blocks(option.children)
    )
  )
  return element('ol', {className: ['options'], type: 'A'}, items)
}

/**
 * Print the right options, and what is said to each option, under the letters that the question shows.
 *
 * @param question The question.
 * @param renderer Renderer of the page with the answers.
 * @param place Where the answer stands.
 * @returns Blocks.
 */
export function answerChoice(question: Choice, renderer: Renderer, place: QuestionPlace): ElementContent[] {
  const {book, numbered} = place
  const {words} = book
  const options = printed(question).map((option, index) => ({option, index}))
  const right = options.filter(({option}) => option.weight > 0)
  const weighted = needsWeights(question.options, numbered.quiz !== undefined)
  const told = weighted || options.some(({option}) => option.feedback.length > 0)

  const label = right.length === 1 ? words.rightAnswer : words.rightAnswers
  const letters = right.map(({index}) => letterOf(index)).join(', ')
  const items = (told ? options : right).map(({option, index}) => {
    const isRight = option.weight > 0
    return element(
      'li',
      {value: index + 1, className: isRight ? ['right'] : undefined},
      withEnd(renderer.blocks(option.children), [
        isRight ? rightMark(book) : undefined,
        weighted ? weightMark(option.weight, 'signed', book) : undefined
      ]),
      feedbackOf(option.feedback, renderer)
    )
  })
  return [
    rightLine(label, element('b', {}, letters), book),
    element('ol', {className: ['options'], type: 'A'}, items)
  ]
}

/** Feedback in plain text; its markup stands with the answers. */
function spokenFeedback({feedback}: ChoiceOption): string | undefined {
  return (
    feedback
      .map(block => plainText([block]).trim())
      .join(' ')
      .trim() || undefined
  )
}

/** Who asked for a random order gets one: the right answer must not always stand where the author wrote it. */
function printed({id, options, shuffle}: Choice): readonly ChoiceOption[] {
  return shuffle ? inPrintOrder(options, id) : options
}

/** Tell whether the shares must be printed: where they are not all alike, or where someone keeps score by them. */
function needsWeights(options: readonly ChoiceOption[], scored: boolean): boolean {
  const right = options.filter(({weight}) => weight > 0).map(({weight}) => weight)
  const wrong = options.filter(({weight}) => weight <= 0).map(({weight}) => weight)
  const share = right[0] ?? 0
  const alike = (weights: readonly number[], weight: number): boolean =>
    weights.every(each => Math.abs(each - weight) < 0.01)
  const usual = alike(right, share) && (alike(wrong, 0) || alike(wrong, -share))
  return !usual || (scored && !(alike(right, 100) && alike(wrong, 0)))
}
