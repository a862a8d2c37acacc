import {asciiId, type Question} from '@silabus/core'
import {
  element,
  printerOf,
  spoken,
  within,
  type AskedQuestion,
  type Content,
  type Renderer
} from '@silabus/html'
import type {Element, ElementContent} from 'hast'
import {ownId, toPlace} from '../address.ts'
import {isAnsweredAtOnce, type Site} from '../site.ts'
import {printedPage} from '../printed-page.ts'
import {answerBody} from './answer.ts'

/**
 * Show a question: hints unfold, and so does the answer of a self-check; that of a question in a quiz is a link away.
 *
 * @param question The question.
 * @param renderer The renderer of the place.
 * @param site The site.
 * @returns One block.
 */
export function ask(question: Question, renderer: Renderer, site: Site): ElementContent[] {
  const asked = site.questions.get(question)
  // Only questions in the text of a section are numbered, and core lets them stand nowhere else.
  if (asked === undefined) return []
  const here = within(site, asked)
  const {words, wordsLang: lang} = here
  const printer = printerOf(question)
  const id = asciiId(question.id)
  const label = `${ownId}label-${id}`
  // Points count in a quiz; a self-check has no score, and nobody marks an essay here.
  const points =
    asked.quiz === undefined || question.kind === 'essay' || question.points === 1
      ? undefined
      : [' (', spoken(words.points(question.points), here), ')']
  return [
    element(
      'div',
      {
        id,
        className: ['question'],
        role: 'group',
        ariaLabelledBy: label,
        lang: question.lang,
        dir: question.dir
      },
      element(
        'p',
        {id: label, className: ['question-label']},
        element('b', {lang}, words.questionNumber(asked.number)),
        question.title === undefined ? undefined : `. ${question.title}`,
        points
      ),
      printer.introduce?.(question, {book: here, numbered: asked}),
      renderer.blocks(question.stem),
      printer.ask(question, renderer, {book: here, numbered: asked}),
      site.layout === 'print' ? undefined : hints(asked, renderer, here),
      way(asked, renderer, here)
    )
  ]
}

/**
 * Name the place of an answer that does not stand at its question.
 *
 * @param question The question.
 * @returns An id.
 */
export function answerId(question: Question): string {
  return `${ownId}answer-${asciiId(question.id)}`
}

function hints(
  {question, number}: AskedQuestion,
  renderer: Renderer,
  {words, wordsLang: lang}: Site
): Element[] {
  const of = question.hints.length
  return question.hints.map((hint, index) =>
    folded(
      {className: 'hint', lang, name: words.book.hintTo(index + 1, of, number)},
      words.book.hint(index + 1, of),
      renderer.blocks(hint)
    )
  )
}

function way(asked: AskedQuestion, renderer: Renderer, site: Site): Element {
  const {words, wordsLang: lang, layout} = site
  const name = words.answerTo(asked.number)
  if (isAnsweredAtOnce(asked, layout))
    return folded({className: 'answer', lang, name}, words.answer, answerBody(asked, renderer, site))
  const link = element('a', {href: toPlace(answerId(asked.question)), lang, ariaLabel: name}, words.answer)
  return element('p', {className: ['question-links']}, link, ' ', printedPage(answerId(asked.question), site))
}

function folded(
  {
    className,
    lang,
    name
  }: {readonly className: string; readonly lang: string | undefined; readonly name: string},
  summary: string,
  content: Content
): Element {
  return element(
    'details',
    {className: [className]},
    element('summary', {lang, ariaLabel: name}, summary),
    element('div', {className: ['unfolded']}, content)
  )
}
