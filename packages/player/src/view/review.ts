import type {PlayerQuestion, PlayerQuiz} from '../contract.ts'
import {playerOf} from '../questions/index.ts'
import {signs} from '../questions/note.ts'
import {round} from '../progress/round.ts'
import {fill, h, hidden} from './dom.ts'
import type {Session} from './session.ts'

/**
 * List how each question of a quiz was answered, with the way to it.
 *
 * @param session What the page shares.
 * @param quiz A quiz that was handed in.
 * @param title Id of what names the list.
 * @returns The list, in the order in which the questions were asked.
 */
export function reviewOf(session: Session, quiz: PlayerQuiz, title: string): HTMLElement {
  const {progress, course, number} = session
  const {words, wordsIn} = course
  const rows = progress.drawn(quiz).map((question, index) => {
    const answer = progress.state().answers.get(question.key)?.answer ?? ''
    const score = answer === '' ? 0 : playerOf(question).score(question, answer)
    const outcome =
      answer === ''
        ? 'open'
        : score === undefined
          ? 'kept'
          : score >= 1
            ? 'right'
            : score > 0
              ? 'partly'
              : 'wrong'
    const [sign, said] = {
      open: ['–', words.notAnswered],
      kept: ['✎', words.awaitsMarking],
      right: [signs.right, words.rightOption],
      partly: [signs.partly, words.partlyRight],
      wrong: [signs.wrong, words.wrongOption]
    }[outcome]
    const points = {earned: number(round((score ?? 0) * question.points)), possible: number(question.points)}
    return h(
      'li',
      {class: `is-${outcome}`},
      h(
        'span',
        {},
        h('a', {href: `#${question.id}`, ...wordsIn}, fill(words.questionNumber, {n: index + 1})),
        ...titleOf(question)
      ),
      h('span', {class: 'review-mark', ...wordsIn}, hidden(`${sign} `), said),
      h('span', {class: 'review-points', ...wordsIn}, question.points > 0 ? fill(words.points, points) : '')
    )
  })
  return h('ol', {class: 'review', 'aria-labelledby': title}, ...rows)
}

function titleOf({id}: PlayerQuestion): (Node | string)[] {
  const question = document.getElementById(id)
  const title = question?.querySelector('.question-title')
  if (!title) return []
  return [' ', h('span', {lang: question?.getAttribute('lang') ?? undefined}, title.textContent)]
}
