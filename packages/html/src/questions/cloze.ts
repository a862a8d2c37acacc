import type {Gap} from '@silabus/core'
import {element, type Content} from '../element.ts'
import {instruction, languageOf, remark} from './speech.ts'
import {printNumber} from './number.ts'
import type {Printer, QuestionPlace} from './printer.ts'
import {rightLine, sharesOf} from './right.ts'

/** Fill the gaps of the stem, which say themselves what there is to choose from. */
export const cloze: Printer<'cloze'> = {
  semantics: 'fill-in-the-blank-problem',
  introduce: ({caseSensitive}, {book}) => [
    instruction([book.words.fillGaps, caseSensitive ? book.words.book.caseCounts : undefined], book)
  ],
  ask: () => [],
  answer({gaps, caseSensitive}, _renderer, place) {
    const {book, numbered} = place
    return [
      rightLine(book.words.rightAnswers, undefined, book),
      element(
        'ol',
        {className: ['gaps']},
        gaps.map(gap => element('li', {value: gap.number}, rightOf(gap, place)))
      ),
      ...(caseSensitive ? [remark(book.words.book.caseCounts, book)] : []),
      ...sharesOf(gaps.length, numbered, book)
    ]
  }
}

function rightOf(gap: Gap, {book, numbered}: QuestionPlace): Content {
  const lang = languageOf(numbered, book)
  switch (gap.kind) {
    case 'typed':
      return anyOf(gap.answers, lang)
    case 'chosen':
      return anyOf([gap.options[gap.right] ?? ''], lang)
    case 'number':
      return element('b', {}, printNumber(gap.answer, lang, book))
  }
}

/** Such as `**one**, **two**, or **three**`, in the language of the question. */
function anyOf(answers: readonly string[], lang: string): Content {
  const format = new Intl.ListFormat(lang, {type: 'disjunction'})
  return format
    .formatToParts(answers)
    .map(({type, value}) => (type === 'element' ? element('b', {}, element('bdi', {}, value)) : value))
}
