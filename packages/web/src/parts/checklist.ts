import {asciiId, plainText} from '@silabus/core'
import {checklist, element, type Renderer} from '@silabus/html'
import type {ElementContent} from 'hast'
import {toPlace} from '../address.ts'
import {printedPage} from '../printed-page.ts'
import type {Chapter, Site} from '../site.ts'
import {checklistId} from './contents.ts'

/**
 * Write what learners should be able to do after a module: with boxes to tick, on screens with the mouse, on paper with
 * a pen.
 *
 * @param chapter The module.
 * @param site The site.
 * @param renderer The renderer of the module.
 * @param level Level of its heading.
 * @returns One block; nothing where the module has no objectives.
 */
export function checklistBlock(
  {module}: Chapter,
  site: Site,
  renderer: Renderer,
  level: number
): ElementContent[] {
  if (module.objectives.length === 0) return []
  const {words, wordsLang: lang, layout} = site
  const title = checklistId(module)
  return [
    element(
      'section',
      {className: ['section', 'checklist-part'], ariaLabelledBy: title},
      element(`h${level}`, {id: title, lang}, words.book.checklist),
      checklist(module, {
        book: site,
        renderer,
        study: site.study,
        toPlace: ({chapter, section}) => {
          const id = asciiId(section.id)
          const own = section.title === undefined ? '' : plainText(section.heading) || section.title
          return {
            href: toPlace(id),
            title: own === '' ? chapter.title : own,
            lang: own === '' ? chapter.titleLang : undefined,
            after: printedPage(id, site)
          }
        },
        toQuestion: ({question}) => ({
          href: toPlace(asciiId(question.id)),
          after: printedPage(asciiId(question.id), site)
        }),
        tickable: layout !== 'print'
      })
    )
  ]
}
