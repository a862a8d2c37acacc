import {element} from '../element.ts'
import {instruction, remark} from './speech.ts'
import type {Printer} from './printer.ts'
import {blankLine} from './typed.ts'

/** More lines would be pages of nothing to who reads on a screen. */
const mostLines = 10

/** Write a text: how long it may be, and lines to write on. Notes for the marker never reach a learner's book. */
export const essay: Printer<'essay'> = {
  semantics: 'general-problem',
  ask({lines, minWords, maxWords, template}, renderer, {book, numbered}) {
    const {words} = book
    const limits =
      minWords === undefined && maxWords === undefined ? undefined : words.wordLimits(minWords, maxWords)
    // Nothing in the text is scored anyway; in a quiz it has to be said.
    const scored = numbered.quiz === undefined ? undefined : words.notScored
    const ruled = Array.from({length: Math.min(lines, mostLines)}, () => blankLine)
    return [
      instruction([words.writeText, limits, scored], book),
      ...(template === undefined ? [] : renderer.blocks([template])),
      element('div', {className: ['ruled'], ariaHidden: 'true'}, ruled)
    ]
  },
  answer: (_question, _renderer, {book}) => [remark(book.words.notScored, book)]
}
