import type {ClozeQuestion, Gap} from '@silabus/core'
import {element} from '@silabus/html'
import type {ElementContent} from 'hast'
import type {Book} from '../book.ts'
import {within} from '../speech.ts'
import {inPrintOrder} from './print-order.ts'

/**
 * Print a gap at its place in the text: a number and room to write, and what there is to choose from.
 *
 * @param gap The gap.
 * @param book The book.
 * @returns Running text.
 */
export function printGap(gap: Gap, book: Book): ElementContent[] {
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
