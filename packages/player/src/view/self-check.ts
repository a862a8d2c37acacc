import type {PlayerQuestion} from '../contract.ts'
import {playerOf} from '../questions/index.ts'
import {button} from './dom.ts'
import {createQuestionView} from './question-view.ts'
import type {Session} from './session.ts'

/** How many tries at one question are told to the LMS in a session. */
const notedTries = 5

/**
 * Bring a question in running text to life: it answers at once, as often as the learner likes, and never counts.
 *
 * @param session What the page shares.
 * @param question The question.
 */
export function createSelfCheck(session: Session, question: PlayerQuestion): void {
  const {course, progress} = session
  const {words} = course
  const view = createQuestionView(question, course)
  if (view === undefined) return
  let started = Date.now()
  let tries = 0

  const isScored = question.points > 0
  const checkButton = button(isScored ? words.check : words.keepAnswer, check, 'primary')
  const showButton = button(words.showAnswer, reveal, 'quiet')
  showButton.hidden = true
  view.actions.append(checkButton, showButton)
  view.arrange(`${progress.state().seed}/${question.id}`)

  const remembered = progress.state().answers.get(question.key)
  if (remembered !== undefined) {
    view.write(remembered.answer)
    if (remembered.checked) show(remembered.answer, false)
  }
  view.onChange(() => {
    view.unmark()
    showButton.hidden = true
    session.acted()
    progress.answer(question, view.read(), false)
  })

  // A field on a line of its own ends with the Enter key, as in every form.
  view.element.addEventListener('keydown', event => {
    const {target} = event
    if (
      event.key === 'Enter'
      && !event.isComposing
      && target instanceof HTMLInputElement
      && target.type === 'text'
    )
      check()
  })

  function check(): void {
    const answer = view?.read() ?? ''
    if (answer === '') {
      view?.say(words.answerFirst)
      return
    }
    session.acted()
    tries += 1
    if (tries <= notedTries) session.note(question, answer, started)
    started = Date.now()
    progress.answer(question, answer, true)
    show(answer, false)
    session.saveSoon()
  }

  function reveal(): void {
    show(view?.read() ?? '', true)
    checkButton.focus()
  }

  function show(answer: string, revealed: boolean): void {
    view?.mark(answer, revealed)
    showButton.hidden = revealed || (playerOf(question).score(question, answer) ?? 1) >= 1
  }
}
