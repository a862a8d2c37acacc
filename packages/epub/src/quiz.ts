import {asciiId, type Quiz} from '@silabus/core'
import {element, quizRules, spoken, type Renderer} from '@silabus/html'
import type {ElementContent} from 'hast'
import type {Book, Page} from './book.ts'
import {ownId} from './link.ts'

/**
 * Print a quiz: its title, its rules in words, and its prose and questions in their order.
 *
 * @param quiz The quiz.
 * @param renderer The page's renderer.
 * @param place Where it stands.
 * @param place.book The book.
 * @param place.page The page.
 * @returns One block.
 */
export function quizBlock(
  quiz: Quiz,
  renderer: Renderer,
  {book, page}: {readonly book: Book; readonly page: Page}
): ElementContent[] {
  const {words, wordsLang} = book
  const anchor = asciiId(quiz.id)
  const title = quiz.title ?? words.quiz
  // A section that is nothing but its quiz often has the quiz's name; saying it twice helps nobody.
  const named = title === page.title
  const label = `${ownId}label-${anchor}`
  const heading = named
    ? undefined
    : element(
        `h${renderer.context.headingLevel}`,
        {id: label, className: ['quiz-title'], lang: quiz.title === undefined ? wordsLang : undefined},
        title
      )
  return [
    element(
      'div',
      {
        id: anchor,
        className: ['quiz'],
        role: 'group',
        ariaLabelledBy: named ? undefined : label,
        ariaLabel: named ? title : undefined,
        lang: quiz.lang,
        dir: quiz.dir,
        'epub:type': 'assessment'
      },
      heading,
      element('p', {className: ['quiz-rules']}, spoken(quizRules(quiz, words), book)),
      renderer.blocks(quiz.children)
    )
  ]
}
