import {element, illustrationLists, type Illustration} from '@silabus/html'
import type {ElementContent} from 'hast'
import {ownId, toPlace} from '../address.ts'
import type {Part} from '../part.ts'
import {printedPage} from '../printed-page.ts'
import type {Site} from '../site.ts'

/**
 * List the figures and tables that have captions.
 *
 * @param illustrations All of them.
 * @param site The site.
 * @returns Landmarks, or nothing.
 */
export function illustrationsBlocks(
  illustrations: readonly Illustration<Part>[],
  site: Site
): ElementContent[] {
  const {words, wordsLang: lang} = site
  return illustrationLists(illustrations, words).map(({kind, name, listed}) => {
    const title = `${ownId}${kind}s`
    return element(
      'nav',
      {className: ['contents', 'illustrations'], ariaLabelledBy: title},
      element('h2', {id: title, lang}, name),
      element(
        'ol',
        {},
        listed.map(({anchor, caption, lang: own}) =>
          element(
            'li',
            {},
            element(
              'a',
              {href: toPlace(anchor), lang: own},
              element('span', {}, caption),
              printedPage(anchor, site)
            )
          )
        )
      )
    )
  })
}
