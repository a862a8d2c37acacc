import type {PlayerQuiz} from '../contract.ts'
import {attemptsLeft, isScored} from '../progress/judge.ts'
import {round} from '../progress/round.ts'
import {fill, h} from './dom.ts'
import {resultsId} from './pages.ts'
import {reviewOf} from './review.ts'
import type {Session} from './session.ts'

/** The page that sums up. */
export interface Results {
  readonly update: () => void
  /** Say whether the window may be closed without losing anything. */
  readonly mayClose: (may: boolean) => void
}

/**
 * Add the page that sums up what the learner did, and what is left to do.
 *
 * @param session What the page shares.
 * @returns The page.
 */
export function createResults(session: Session): Results {
  const {course, progress, number} = session
  const {words, wordsIn} = course
  const title = h('h2', {class: 'page-title', id: '_results-title', ...wordsIn}, words.results)
  const body = h('div', {class: 'results'})
  const close = h('p', {class: 'results-close', hidden: true, ...wordsIn}, words.mayClose)
  const page = h(
    'section',
    {class: 'page', id: resultsId, 'aria-labelledby': title.id, hidden: true},
    title,
    body,
    close
  )
  document.querySelector('main')?.append(page)

  return {
    update,
    mayClose(may) {
      close.hidden = !may
    }
  }

  function update(): void {
    const {earned, percent} = progress.judgement()
    const verdict =
      earned === 'passed'
        ? words.coursePassed
        : earned === 'completed'
          ? words.courseCompleted
          : earned === 'failed' && !canRetry()
            ? words.courseFailed
            : words.courseOpen
    body.textContent = ''
    body.append(
      h('p', {class: `results-verdict is-${earned}`, ...wordsIn}, verdict),
      ...(percent === undefined ? [] : [h('p', {...wordsIn}, fill(words.score, {percent: number(percent)}))]),
      ...(course.pass === undefined || !course.quizzes.some(quiz => isScored(course, quiz))
        ? []
        : [h('p', {...wordsIn}, fill(words.passMark, {percent: number(course.pass)}))]),
      ...quizzes(),
      ...unseen()
    )
  }

  /** A platform may have called the course failed although attempts remain. */
  function canRetry(): boolean {
    return course.quizzes.some(quiz => attemptsLeft(quiz, progress.state()) > 0)
  }

  function quizzes(): Node[] {
    if (course.quizzes.length === 0) return []
    const state = progress.state()
    const rows = course.quizzes.map(quiz => {
      const best = state.quizzes.get(quiz.key)?.best
      const left = attemptsLeft(quiz, state)
      return h(
        'li',
        {},
        h('a', {href: `#${quiz.id}`, lang: titleLang(quiz.id)}, quiz.title),
        h(
          'span',
          {class: 'results-score', ...wordsIn},
          best === undefined
            ? words.notSubmitted
            : isScored(course, quiz)
              ? fill(words.score, {percent: number(round(best * 100))})
              : words.submitted
        ),
        left === Infinity || left === 0 || best === undefined
          ? undefined
          : h('span', {class: 'results-left', ...wordsIn}, fill(words.attemptsLeft, {n: left})),
        state.quizzes.get(quiz.key)?.submitted === true ? review(quiz) : undefined
      )
    })
    return [h('h3', {...wordsIn}, words.quizzes), h('ul', {class: 'results-list'}, ...rows)]
  }

  function review(quiz: PlayerQuiz): HTMLElement {
    const summary = h('summary', {id: `_answers-${quiz.id}`, ...wordsIn}, words.reviewTitle)
    return h('details', {class: 'results-review'}, summary, reviewOf(session, quiz, summary.id))
  }

  function unseen(): Node[] {
    const {seen} = progress.state()
    const left = course.pages.filter(({key, optional}) => optional !== true && !seen.has(key))
    if (left.length === 0) return []
    const items = left.map(({id, title: name}) => h('li', {}, h('a', {href: `#${id}`}, name)))
    return [h('h3', {...wordsIn}, words.pagesLeft), h('ul', {}, ...items)]
  }
}

/** Language of a quiz's title, where it is not the course's: a title that stands for a missing one. */
function titleLang(quiz: string): string | undefined {
  const title = document.getElementById(quiz)?.querySelector('.quiz-title')
  return title?.getAttribute('lang') ?? undefined
}
