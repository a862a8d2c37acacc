import {asciiId} from '@silabus/core'
import {checklist, element} from '@silabus/html'
import type {Element} from 'hast'
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
      checklist(page.module, {
        book,
        renderer,
        study: book.study,
        toPlace: place => ({href: linkTo(place, page), title: place.title, lang: place.titleLang}),
        toQuestion: ({question, page: place}) => ({href: linkTo(place, page, asciiId(question.id))}),
        tickable: false
      })
    )
  )
}
