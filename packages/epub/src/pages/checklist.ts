import {asciiId, type Objective} from '@silabus/core'
import {element, instruction, type Renderer} from '@silabus/html'
import type {Element, ElementContent} from 'hast'
import type {Book, ChecklistPage} from '../book.ts'
import {linkTo, ownId} from '../link.ts'
import type {Media} from '../media.ts'
import {createProse, noModule} from '../prose.ts'
import {shell, stylesheetFromPage} from './shell.ts'

/**
 * Write the page that ends a module with objectives: each with a box to tick on paper, and with ways back to the sections
 * that teach it and the questions that assess it.
 *
 * @param page The page.
 * @param book The book.
 * @param media Where its pictures go.
 * @returns The `html` element.
 */
export function checklistPage(page: ChecklistPage, book: Book, media: Media): Element {
  const {renderer} = createProse(page, noModule, book, media, 2)
  const title = `${ownId}title`
  return shell(
    {
      title: `${page.title}: ${page.opening.title}`,
      stylesheet: stylesheetFromPage,
      part: 'bodymatter',
      className: 'checklist-page'
    },
    book,
    element(
      'section',
      {ariaLabelledBy: title},
      element('p', {className: ['running-title']}, renderer.label(page.module.heading)),
      element('h1', {id: title, lang: page.titleLang}, page.title),
      instruction([book.words.book.checklistText], book),
      element(
        'ul',
        {className: ['checklist']},
        page.module.objectives.map(objective => item(objective, page, book, renderer))
      )
    )
  )
}

function item(objective: Objective, page: ChecklistPage, book: Book, renderer: Renderer): Element {
  const {words} = book
  const taught = (book.taught.get(objective.id) ?? []).map(place =>
    element('a', {href: linkTo(place, page), lang: place.titleLang}, place.title)
  )
  const assessed = (book.assessed.get(objective.id) ?? []).map(({question, number, page: place}) => {
    // Numbers begin anew in each module.
    const elsewhere =
      'module' in place && place.module !== page.module ? ` (${place.module.title})` : undefined
    return element(
      'a',
      {href: linkTo(place, page, asciiId(question.id))},
      element('span', {lang: book.wordsLang}, words.questionNumber(number)),
      elsewhere
    )
  })
  return element(
    'li',
    {},
    element(
      'p',
      {},
      // Hidden from who listens: there is nothing to tick by ear.
      element('span', {className: ['tick-box'], ariaHidden: 'true'}, '\u2610'),
      ' ',
      element('b', {className: ['objective-id']}, objective.id),
      ' ',
      renderer.label(objective.children)
    ),
    ways(words.matrix.taughtIn, taught, book),
    ways(words.matrix.assessedBy, assessed, book)
  )
}

function ways(name: string, links: readonly Element[], {wordsLang: lang}: Book): ElementContent[] {
  if (links.length === 0) return []
  const separated = links.flatMap((link, index) => (index === 0 ? [link] : [' · ', link]))
  return [element('p', {className: ['ways']}, element('span', {lang}, `${name}:`), ' ', separated)]
}
