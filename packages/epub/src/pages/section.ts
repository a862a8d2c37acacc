import {asciiId} from '@silabus/core'
import {element} from '@silabus/html'
import type {Element} from 'hast'
import type {Book, SectionPage} from '../book.ts'
import type {Media} from '../media.ts'
import {createProse} from '../prose.ts'
import {shell, stylesheetFromPage} from './shell.ts'

/**
 * Write the page of a titled section, under the name of its module.
 *
 * @param page The page.
 * @param book The book.
 * @param media Where its pictures and recordings go.
 * @returns The `html` element.
 */
export function sectionPage(page: SectionPage, book: Book, media: Media): Element {
  const {module, section} = page
  const prose = createProse(page, module, book, media, 2)
  const title = asciiId(section.id)
  const isGlossary = book.glossary === page
  return shell(
    {title: page.title, stylesheet: stylesheetFromPage, part: 'bodymatter', className: 'section'},
    book,
    element(
      'section',
      {
        ariaLabelledBy: title,
        role: isGlossary ? 'doc-glossary' : undefined,
        'epub:type': isGlossary ? 'glossary' : undefined
      },
      element('p', {className: ['running-title']}, prose.renderer.label(module.heading)),
      element('h1', {id: title}, prose.renderer.inline(section.heading)),
      prose.renderer.blocks(section.children),
      prose.notes()
    )
  )
}
