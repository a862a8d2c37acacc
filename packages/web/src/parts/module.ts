import {asciiId} from '@silabus/core'
import {element, studyTime} from '@silabus/html'
import type {Element} from 'hast'
import type {Media} from '../media.ts'
import {createProse} from '../prose.ts'
import type {Chapter, Site} from '../site.ts'
import {checklistBlock} from './checklist.ts'

/**
 * Write a module: its title, its sections, what learners should be able to do by now, and the notes.
 *
 * @param chapter The module.
 * @param site The site.
 * @param media Where its pictures go.
 * @param afterTitle What stands between the title and the text.
 * @returns One block.
 */
export function moduleBlock(
  chapter: Chapter,
  site: Site,
  media: Media,
  afterTitle: Element | undefined
): Element {
  const {module} = chapter
  const {words, wordsLang: lang, layout} = site
  const level = layout === 'pages' ? 1 : 2
  const renderer = createProse(site, media, {
    module,
    place: `n${chapter.number}`,
    headingLevel: level + 2
  })
  const id = asciiId(module.id)
  const duration = module.duration === undefined ? undefined : studyTime(module.duration, words)
  return element(
    'article',
    {className: ['module', `part-n${chapter.number}`], ariaLabelledBy: id},
    element(
      `h${level}`,
      {id, className: ['module-title'], lang: chapter.titleLang},
      renderer.inline(chapter.heading)
    ),
    module.description === undefined
      ? undefined
      : element('p', {className: ['description']}, module.description),
    duration === undefined
      ? undefined
      : element('p', {className: ['study-time'], lang}, `${words.book.studyTime}: ${duration}`),
    afterTitle,
    chapter.sections.map(section =>
      section.title === undefined
        ? element('div', {id: asciiId(section.id), className: ['section']}, renderer.blocks(section.children))
        : element(
            'section',
            {className: ['section'], ariaLabelledBy: asciiId(section.id)},
            element(`h${level + 1}`, {id: asciiId(section.id)}, renderer.inline(section.heading)),
            renderer.blocks(section.children)
          )
    ),
    checklistBlock(chapter, site, renderer, level + 1),
    renderer.footnotes()
  )
}
