import {asciiId} from '@silabus/core'
import {element, printerOf, type AskedQuestion, type Content, type Renderer} from '@silabus/html'
import type {ElementContent} from 'hast'
import {toPlace} from '../address.ts'
import type {Site} from '../site.ts'

/**
 * Tell what is right, why, and what the question was about.
 *
 * @param asked The question.
 * @param renderer The renderer of the place where the answer stands.
 * @param site The site, as seen from within the question.
 * @returns Blocks.
 */
export function answerBody(asked: AskedQuestion, renderer: Renderer, site: Site): Content {
  const {question} = asked
  const {words, wordsLang: lang} = site
  return [
    printerOf(question).answer(question, renderer, {book: site, numbered: asked}),
    question.explanation.length === 0
      ? undefined
      : element(
          'div',
          {className: ['explanation']},
          element('p', {className: ['box-title'], lang}, words.explanation),
          renderer.blocks(question.explanation)
        ),
    objectives(asked, site)
  ]
}

/** Lead who answered wrong to what the question was about. */
function objectives({question}: AskedQuestion, {words, wordsLang: lang}: Site): ElementContent[] {
  const links = question.objectives.flatMap((id, index) => {
    const link = element('a', {href: toPlace(asciiId(id))}, id)
    return index === 0 ? [link] : [', ', link]
  })
  if (links.length === 0) return []
  return [
    element('p', {className: ['assessed']}, element('span', {lang}, `${words.objectives}:`), ' ', links)
  ]
}
