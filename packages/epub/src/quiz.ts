import {asciiId, questionsIn, type Quiz} from '@silabus/core'
import {element, type Renderer} from '@silabus/html'
import type {ElementContent} from 'hast'
import type {Book, Page} from './book.ts'
import {ownId} from './link.ts'
import {spoken} from './speech.ts'

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
      element('p', {className: ['quiz-rules']}, spoken(rulesOf(quiz, book), book)),
      renderer.blocks(quiz.children)
    )
  ]
}

/** Say what an LMS would see to: a reader who keeps score needs to know. */
function rulesOf(quiz: Quiz, {words}: Book): string {
  const questions = questionsIn(quiz)
  const {pick, pass, attempts} = quiz
  // Questions that are drawn all give the same points; nobody marks an essay here.
  const scored = questions.filter(({kind}) => kind !== 'essay')
  const points = scored.slice(0, pick).reduce((sum, question) => sum + question.points, 0)
  const count = words.book.questions(questions.length)
  return [
    scored.length === 0 ? `${count}.` : `${count} · ${words.points(points)}.`,
    pick === undefined ? undefined : words.book.pick(pick, questions.length),
    pass === undefined ? undefined : words.book.pass(pass),
    attempts === undefined ? undefined : words.book.attempts(attempts)
  ]
    .filter(sentence => sentence !== undefined)
    .join(' ')
}
