import type {Block} from '@silabus/core'
import {element, type Content} from '../element.ts'
import type {Renderer} from '../renderer.ts'
import type {Element} from 'hast'
import type {PrintedCourse, AskedQuestion} from './printed-course.ts'
import {remark, spoken} from './speech.ts'

/**
 * Say what is right, or lead to what follows.
 *
 * @param label Such as `Right answer`.
 * @param answer What is right; missing where it follows.
 * @param book The book.
 * @returns A paragraph.
 */
export function rightLine(label: string, answer: Content, book: PrintedCourse): Element {
  return element(
    'p',
    {className: ['right-answer']},
    element('b', {}, spoken(`${label}:`, book)),
    answer === undefined ? undefined : [' ', answer]
  )
}

/**
 * Make the tick beside what is right.
 *
 * @param book The book.
 * @returns The tick, with words for who cannot see it.
 */
export function rightMark({words, wordsLang: lang}: PrintedCourse): Element {
  return element('span', {className: ['mark'], role: 'img', lang, ariaLabel: words.rightAnswer}, '\u2713')
}

/**
 * Print what is said to an answer.
 *
 * @param blocks The feedback.
 * @param renderer The page's renderer.
 * @returns A block; nothing where nothing is said.
 */
export function feedbackOf(blocks: readonly Block[], renderer: Renderer): Element | undefined {
  return blocks.length === 0 ? undefined : element('div', {className: ['feedback']}, renderer.blocks(blocks))
}

/**
 * Print the share of the points that an answer gives.
 *
 * @param weight Percent.
 * @param sign Whether there are shares that are taken away, so that each needs its sign.
 * @param book The book.
 * @returns Such as `(+50%)`.
 */
export function weightMark(weight: number, sign: 'signed' | 'plain', {course}: PrintedCourse): Element {
  const format = new Intl.NumberFormat(course.lang, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: sign === 'signed' ? 'exceptZero' : 'auto'
  })
  return element('span', {className: ['weight']}, `(${format.format(weight / 100)})`)
}

/**
 * Say, where someone keeps score, that every part of the answer gives the same.
 *
 * @param parts How many there are.
 * @param numbered The question; score is kept in quizzes.
 * @param book The book.
 * @returns A paragraph, or nothing.
 */
export function sharesOf(parts: number, {quiz}: AskedQuestion, book: PrintedCourse): Element[] {
  return quiz === undefined || parts === 1 ? [] : [remark(book.words.book.alikeShares(parts), book)]
}
