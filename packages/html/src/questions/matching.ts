import {asciiId, type Inline, type MatchingChoice, type MatchingQuestion} from '@silabus/core'
import {element, type Content} from '../element.ts'
import type {Renderer} from '../renderer.ts'
import type {ElementContent} from 'hast'
import {instruction} from './speech.ts'
import {inPrintOrder, letterOf} from './print-order.ts'
import type {Printer} from './printer.ts'
import {sharesOf} from './right.ts'

/** Find what belongs together: numbered prompts, then lettered choices. */
export const matching: Printer<'matching'> = {
  semantics: 'match-problem',
  ask(question, renderer, {book}) {
    const [prompts, choices] = question.columns
    const room = element('span', {className: ['room'], ariaHidden: 'true'}, '____')
    return [
      instruction([book.words.matchItems], book),
      ...titledList(
        prompts,
        {id: `${renderer.context.idPrefix}prompts-${asciiId(question.id)}`, type: '1', className: 'prompts'},
        question.prompts.map(({children}) => [renderer.inline(children), ' ', room]),
        renderer
      ),
      ...titledList(
        choices,
        {id: `${renderer.context.idPrefix}choices-${asciiId(question.id)}`, type: 'A', className: 'choices'},
        printed(question).map(({children}) => renderer.inline(children)),
        renderer
      )
    ]
  },
  answer(question, renderer, {book, numbered}) {
    const {columns, prompts, choices} = question
    const order = printed(question)
    const shown = new Set<MatchingChoice>()
    const rows = prompts.map((prompt, index) => {
      const choice = choices[prompt.choice]
      return element(
        'tr',
        {},
        element('th', {scope: 'row'}, marked(String(index + 1), renderer.inline(prompt.children))),
        element(
          'td',
          {},
          choice === undefined
            ? undefined
            : marked(letterOf(order.indexOf(choice)), once(choice, shown, renderer))
        )
      )
    })
    const head = columns.map(column =>
      // A header without text would say nothing to who hears it.
      column.length === 0 ? element('td') : element('th', {scope: 'col'}, renderer.inline(column))
    )
    const named = columns.some(column => column.length > 0)
    return [
      element(
        'table',
        {className: ['matches']},
        element('caption', {lang: book.wordsLang}, book.words.rightAnswers),
        named ? element('thead', {}, element('tr', {}, head)) : undefined,
        element('tbody', {}, rows)
      ),
      ...sharesOf(prompts.length, numbered, book)
    ]
  }
}

/**
 * Put the choices in the order of print. As written they stand in the order of their use, which would tell most of
 * the answer, so that they are never left in it.
 */
function printed({id, prompts, choices}: MatchingQuestion): readonly MatchingChoice[] {
  return inPrintOrder(choices, id, order =>
    prompts.every((prompt, index) => order[index] === choices[prompt.choice])
  )
}

function titledList(
  title: readonly Inline[],
  {id, type, className}: {readonly id: string; readonly type: string; readonly className: string},
  items: readonly Content[],
  renderer: Renderer
): ElementContent[] {
  const named = title.length > 0
  const list = element(
    'ol',
    {className: [className], type, ariaLabelledBy: named ? id : undefined},
    items.map(item => element('li', {}, item))
  )
  return named ? [element('p', {id, className: ['list-title']}, renderer.inline(title)), list] : [list]
}

/** A choice that serves several prompts calls its footnotes once, and has its ids once. */
function once(choice: MatchingChoice, shown: Set<MatchingChoice>, renderer: Renderer): ElementContent[] {
  if (shown.has(choice)) return renderer.label(choice.children)
  shown.add(choice)
  return renderer.inline(choice.children)
}

function marked(mark: string, content: Content): Content {
  return [element('b', {className: ['item-mark']}, `${mark}.`), ' ', content]
}
