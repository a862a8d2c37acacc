import {asciiId} from '@silabus/core'
import {element, ownLanguage, within, type AskedQuestion, type Renderer} from '@silabus/html'
import type {Element} from 'hast'
import {toPlace} from '../address.ts'
import type {Media} from '../media.ts'
import {createProse} from '../prose.ts'
import {printedPage} from '../printed-page.ts'
import {answerBody} from '../questions/answer.ts'
import {answerId} from '../questions/ask.ts'
import type {Chapter, Site} from '../site.ts'
import {answersId} from './contents.ts'

/**
 * Write the answers to the questions of a module, in their order.
 *
 * @param chapter The module; it has answers.
 * @param site The site.
 * @param media Where its pictures go.
 * @returns One block.
 */
export function answersBlock(chapter: Chapter, site: Site, media: Media): Element {
  const {words, wordsLang: lang, layout} = site
  const level = layout === 'pages' ? 1 : 2
  const renderer = createProse(site, media, {
    module: chapter.module,
    place: `a${chapter.number}`,
    headingLevel: level + 3
  })
  const id = answersId(chapter)
  return element(
    'section',
    {className: ['answers', `part-a${chapter.number}`], ariaLabelledBy: id},
    element(
      `h${level}`,
      {id},
      element('span', {lang}, words.answers),
      ': ',
      element('span', {lang: chapter.titleLang}, renderer.label(chapter.heading))
    ),
    chapter.answers.map(group => [
      element(`h${level + 1}`, {}, renderer.label(group.heading)),
      group.questions.map(asked => answer(asked, renderer, within(site, asked), level + 2))
    ]),
    renderer.footnotes()
  )
}

function answer(asked: AskedQuestion, renderer: Renderer, site: Site, level: number): Element {
  const {question, number} = asked
  const {words, wordsLang: lang, layout} = site
  // What cannot unfold at its question stands here.
  const hints = layout === 'print' ? question.hints : []
  return element(
    'div',
    {id: answerId(question), className: ['answer-block'], ...ownLanguage(asked)},
    element(
      `h${level}`,
      {},
      element('span', {lang}, words.questionNumber(number)),
      question.title === undefined ? undefined : `. ${question.title}`
    ),
    hints.map((hint, index) =>
      element(
        'div',
        {className: ['hint']},
        element('p', {className: ['box-title'], lang}, words.book.hint(index + 1, hints.length)),
        renderer.blocks(hint)
      )
    ),
    answerBody(asked, renderer, site),
    element(
      'p',
      {className: ['back']},
      element(
        'a',
        {href: toPlace(asciiId(question.id)), role: 'doc-backlink', lang},
        words.backToQuestion(number)
      ),
      ' ',
      printedPage(asciiId(question.id), site)
    )
  )
}
