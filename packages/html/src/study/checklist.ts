import type {Module, Objective} from '@silabus/core'
import type {Element, ElementContent} from 'hast'
import {element, type Content} from '../element.ts'
import {instruction, type AskedQuestion, type PrintedCourse} from '../questions/index.ts'
import type {Renderer} from '../renderer.ts'
import type {Study} from './study.ts'
import {waysLine, type Way} from './ways.ts'

/** Where a checklist stands, and how it leads to what it names. */
export interface ChecklistPlace<Place, Asked extends AskedQuestion> {
  readonly book: PrintedCourse
  readonly renderer: Renderer
  readonly study: Study<Place, Asked>
  /** The way to a section that teaches an objective. */
  readonly toPlace: (place: Place) => Way
  /** The way to a question; its title comes by itself. */
  readonly toQuestion: (asked: Asked) => Omit<Way, 'title' | 'lang'>
  /** Whether the boxes can be ticked on the page itself; otherwise they are for a pen. */
  readonly tickable: boolean
}

/**
 * Write what learners should be able to do after a module: each objective with a box to tick, and with ways back to the
 * sections that teach it and the questions that assess it.
 *
 * @param module The module; it has objectives.
 * @param place Where the list stands.
 * @returns What to do, and the list.
 */
export function checklist<Place, Asked extends AskedQuestion>(
  module: Module,
  place: ChecklistPlace<Place, Asked>
): ElementContent[] {
  const {book} = place
  return [
    instruction([book.words.book.checklistText], book),
    element(
      'ul',
      {className: ['checklist']},
      module.objectives.map(objective => item(objective, module, place))
    )
  ]
}

function item<Place, Asked extends AskedQuestion>(
  objective: Objective,
  module: Module,
  {book, renderer, study, toPlace, toQuestion, tickable}: ChecklistPlace<Place, Asked>
): Element {
  const {words, wordsLang: lang} = book
  const taught = (study.taught.get(objective.id) ?? []).map(toPlace)
  const assessed = (study.assessed.get(objective.id) ?? []).map((asked): Way => {
    // Numbers begin anew in each module.
    const elsewhere = asked.module === module ? undefined : ` (${asked.module.title})`
    const number = element('span', {lang}, words.questionNumber(asked.number))
    return {...toQuestion(asked), title: [number, elsewhere]}
  })
  const named: Content = [
    element('b', {className: ['objective-id']}, objective.id),
    ' ',
    renderer.label(objective.children)
  ]
  const line = tickable
    ? element('label', {}, element('input', {type: 'checkbox', className: ['tick-box']}), ' ', named)
    : // Hidden from who listens: there is nothing to tick by ear.
      [element('span', {className: ['tick-box'], ariaHidden: 'true'}, '\u2610'), ' ', named]
  return element(
    'li',
    {},
    element('p', {}, line),
    waysLine(words.matrix.taughtIn, taught, book),
    waysLine(words.matrix.assessedBy, assessed, book)
  )
}
