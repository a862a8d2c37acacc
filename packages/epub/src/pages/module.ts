import {asciiId, walk, type Block} from '@silabus/core'
import {element, studyTime, type Renderer} from '@silabus/html'
import type {Element, ElementContent} from 'hast'
import type {Book, ModulePage} from '../book.ts'
import {linkTo} from '../link.ts'
import type {Media} from '../media.ts'
import {createProse} from '../prose.ts'
import {shell, stylesheetFromPage} from './shell.ts'

/**
 * Write the first page of a module: its title, and what the author wrote before the first section. Where there is
 * nothing of the kind, the page lists what the module holds.
 *
 * @param page The page.
 * @param book The book.
 * @param media Where its pictures and recordings go.
 * @returns The `html` element.
 */
export function modulePage(page: ModulePage, book: Book, media: Media): Element {
  const {module, section} = page
  const prose = createProse(page, module, book, media, 2)
  const {renderer} = prose
  const isIntroduction = module === book.course.introduction
  const title = asciiId(module.id)
  const duration = module.duration === undefined ? undefined : studyTime(module.duration, book.words)
  return shell(
    {
      title: page.title,
      titleLang: page.titleLang,
      stylesheet: stylesheetFromPage,
      part: 'bodymatter',
      className: 'module'
    },
    book,
    element(
      'section',
      {
        ariaLabelledBy: title,
        role: isIntroduction ? 'doc-introduction' : 'doc-chapter',
        'epub:type': isIntroduction ? 'introduction' : 'chapter'
      },
      element('h1', {id: title, lang: page.titleLang}, renderer.inline(page.heading)),
      module.description === undefined
        ? undefined
        : element('p', {className: ['description']}, module.description),
      duration === undefined
        ? undefined
        : element(
            'p',
            {className: ['study-time'], lang: book.wordsLang},
            `${book.words.book.studyTime}: ${duration}`
          ),
      section !== undefined && listsObjectives(section.children)
        ? undefined
        : objectivesBox(page, book, renderer),
      section === undefined ? sectionList(page, book, renderer) : renderer.blocks(section.children),
      prose.notes()
    )
  )
}

/** Whether the author's own list of objectives stands in a text. */
function listsObjectives(blocks: readonly Block[]): boolean {
  let found = false
  walk(blocks, node => {
    found ||= node.type === 'objectiveList'
    return !found
  })
  return found
}

/** What the module teaches, at its head also where the author says it further on. */
function objectivesBox(
  {module}: ModulePage,
  {words, wordsLang: lang}: Book,
  renderer: Renderer
): ElementContent[] {
  if (module.objectives.length === 0) return []
  const items = module.objectives.map(objective =>
    element(
      'li',
      {},
      element('b', {className: ['objective-id']}, objective.id),
      ' ',
      renderer.inline(objective.children)
    )
  )
  const title = element('p', {className: ['box-title'], lang}, words.objectives)
  return [element('div', {className: ['objectives']}, title, element('ul', {}, items))]
}

/** What stands on a page that the author left empty. */
function sectionList(page: ModulePage, {words, wordsLang: lang}: Book, renderer: Renderer): ElementContent[] {
  if (page.sections.length === 0) return []
  const items = page.sections.map(section =>
    element('li', {}, element('a', {href: linkTo(section, page)}, renderer.label(section.section.heading)))
  )
  return [
    element('p', {className: ['opening-title'], lang}, words.book.inThisModule),
    element('ul', {className: ['opening']}, items)
  ]
}
