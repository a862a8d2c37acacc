import {element, worksList, type Work} from '@silabus/html'
import type {Element} from 'hast'
import {toPlace} from '../address.ts'
import type {Part} from '../part.ts'
import {printedPage} from '../printed-page.ts'
import type {Site} from '../site.ts'
import {worksId} from './contents.ts'

/**
 * Write the works that notes cite, with ways back to the notes.
 *
 * @param works The works.
 * @param site The site.
 * @returns One block.
 */
export function worksBlock(works: readonly Work<Part>[], site: Site): Element {
  const {words, wordsLang: lang, layout} = site
  return element(
    'section',
    {className: ['works-part', 'part-w'], role: 'doc-bibliography', ariaLabelledBy: worksId},
    element(layout === 'pages' ? 'h1' : 'h2', {id: worksId, lang}, words.book.works),
    worksList(works, site, ({page, anchor}) => ({
      href: toPlace(anchor),
      title: page.title,
      lang: page.lang,
      after: printedPage(anchor, site)
    }))
  )
}
