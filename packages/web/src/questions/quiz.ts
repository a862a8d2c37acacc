import {asciiId, type Quiz} from '@silabus/core'
import {element, quizRules, spoken, type Renderer} from '@silabus/html'
import type {ElementContent} from 'hast'
import {ownId} from '../address.ts'
import type {Site} from '../site.ts'

/**
 * Show a quiz: its title, its rules in words, and its prose and questions in their order.
 *
 * @param quiz The quiz.
 * @param renderer The renderer of the place.
 * @param site The site.
 * @returns One block.
 */
export function quizBlock(quiz: Quiz, renderer: Renderer, site: Site): ElementContent[] {
  const {words, wordsLang} = site
  const id = asciiId(quiz.id)
  const label = `${ownId}label-${id}`
  return [
    element(
      'div',
      {id, className: ['quiz'], role: 'group', ariaLabelledBy: label, lang: quiz.lang, dir: quiz.dir},
      element(
        `h${renderer.context.headingLevel}`,
        {id: label, className: ['quiz-title'], lang: quiz.title === undefined ? wordsLang : undefined},
        quiz.title ?? words.quiz
      ),
      element('p', {className: ['quiz-rules']}, spoken(quizRules(quiz, words), site)),
      renderer.blocks(quiz.children)
    )
  ]
}
