import {questionsIn, type Quiz} from '@silabus/core'
import {element, type Renderer} from '@silabus/html'
import type {Element} from 'hast'
import {isScored} from './player-course.ts'
import type {Rendering} from './rendering.ts'

/**
 * Write a quiz: its title, its rules in words, and what it holds.
 *
 * @param quiz The quiz.
 * @param renderer Of the page.
 * @param rendering What all pages share.
 * @returns An element with the class `quiz`.
 */
export function quizMarkup(quiz: Quiz, renderer: Renderer, rendering: Rendering): Element {
  const {words} = renderer.context
  const {wordsIn} = rendering
  const id = rendering.outline.anchor(quiz.id)
  const questions = questionsIn(quiz)
  const asked = quiz.pick === undefined ? questions : questions.slice(0, quiz.pick)
  const points = asked.filter(isScored).reduce((sum, question) => sum + question.points, 0)
  const facts = [
    words.book.questions(asked.length),
    ...(points === 0 ? [] : [words.points(points)]),
    ...(quiz.pass === undefined || points === 0 ? [] : [words.quizPass(quiz.pass)]),
    ...(quiz.attempts === undefined ? [] : [words.quizAttempts(quiz.attempts)])
  ]
  return element(
    'section',
    {className: ['quiz'], id, lang: quiz.lang, dir: quiz.dir, ariaLabelledBy: [`_z-${id}-title`]},
    element(
      'h3',
      {className: ['quiz-title'], id: `_z-${id}-title`, ...(quiz.title === undefined ? wordsIn : {})},
      rendering.titleOf(quiz)
    ),
    element('p', {className: ['quiz-facts'], ...wordsIn}, facts.join(' · ')),
    renderer.blocks(quiz.children)
  )
}
