import {walk, type ClozeQuestion, type Gap, type Question} from '@silabus/core'
import {element} from '../element.ts'
import type {ElementContent} from 'hast'
import type {PrintedCourse} from './printed-course.ts'
import {within} from './speech.ts'
import {inPrintOrder} from './print-order.ts'

/**
 * Print a gap at its place in the text: a number and room to write, and what there is to choose from.
 *
 * @param gap The gap.
 * @param book The book.
 * @returns Running text.
 */
export function printGap(gap: Gap, book: PrintedCourse): ElementContent[] {
  const question = book.gaps.get(gap)
  const numbered = question === undefined ? undefined : book.questions.get(question)
  const {words, wordsLang: lang} = numbered === undefined ? book : within(book, numbered)
  const blank = element(
    'span',
    {className: ['gap'], role: 'img', lang, ariaLabel: words.gap(gap.number)},
    `(${gap.number})\u00A0____`
  )
  const options = question === undefined ? [] : optionsOf(gap, question)
  if (options.length === 0) return [blank]
  const listed = options.flatMap((option, index) => [index === 0 ? '' : ' / ', element('bdi', {}, option)])
  return [blank, {type: 'text', value: ' '}, element('span', {className: ['gap-options']}, '(', listed, ')')]
}

function optionsOf(gap: Gap, {id, shuffle}: ClozeQuestion): readonly string[] {
  if (gap.kind !== 'chosen') return []
  return shuffle ? inPrintOrder(gap.options, `${id} ${gap.number}`) : gap.options
}

/**
 * Find out whose every gap is.
 *
 * @param questions Questions of any kind.
 * @returns Question by gap.
 */
export function gapsOf(questions: readonly Question[]): ReadonlyMap<Gap, ClozeQuestion> {
  const gaps = new Map<Gap, ClozeQuestion>()
  for (const question of questions) {
    if (question.kind !== 'cloze') continue
    walk(question.stem, node => {
      if (node.type === 'gap') gaps.set(node, question)
      return undefined
    })
  }
  return gaps
}
