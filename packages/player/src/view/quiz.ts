import type {PlayerQuestion, PlayerQuiz} from '../contract.ts'
import {attemptsLeft, earnedPoints, isScored, passes, possiblePoints} from '../progress/judge.ts'
import {round} from '../progress/round.ts'
import {button, fill, focusOn, h} from './dom.ts'
import {answerControls, createQuestionView, type QuestionView} from './question-view.ts'
import {reviewOf} from './review.ts'
import type {Session} from './session.ts'

/**
 * Bring a quiz to life: its questions are answered together, handed in, and graded.
 *
 * @param session What the page shares.
 * @param quiz The quiz.
 */
export function createQuiz(session: Session, quiz: PlayerQuiz): void {
  const element = document.getElementById(quiz.id)
  if (element === null) return
  const {course, progress} = session
  const {words, wordsIn} = course
  const views = viewsOf(session, quiz)
  const result = h('div', {class: 'quiz-result', role: 'group', lang: wordsIn?.lang})
  const actions = h('div', {class: 'quiz-actions', lang: wordsIn?.lang})
  const heading = element.querySelector('.quiz-facts') ?? element.querySelector('.quiz-title')
  if (heading === null) element.prepend(result)
  else heading.after(result)
  element.append(actions)
  let started = Date.now()

  for (const view of views.values()) {
    view.onChange(() => {
      session.acted()
      progress.answer(view.question, view.read(), false)
      // What was asked about open questions may hold no longer.
      if (actions.querySelector('.quiz-confirm') !== null) offerHandIn()
    })
  }
  arrange()
  show()

  /** Put this attempt's questions into the places of the quiz, in their order. */
  function arrange(): void {
    const {seed, quizzes} = progress.state()
    const {attempts = 0, submitted = false} = quizzes.get(quiz.key) ?? {}
    // Of the attempt that is shown: what was handed in is reviewed in the order in which it was answered.
    const attempt = submitted ? attempts - 1 : attempts
    const drawn = progress.drawn(quiz).flatMap(({id}) => views.get(id) ?? [])
    const places = [...views.values()].filter(view => drawn.includes(view)).map(({place}) => place)
    for (const view of views.values()) view.element.hidden = !drawn.includes(view)
    drawn.forEach((view, index) => {
      places[index]?.after(view.element)
      view.number(index + 1)
      view.arrange(`${seed}/${quiz.id}/${attempt}/${view.question.id}`)
    })
  }

  function show(): void {
    const {answers, quizzes} = progress.state()
    const submitted = quizzes.get(quiz.key)?.submitted === true
    const final = submitted && attemptsLeft(quiz, progress.state()) === 0
    for (const view of views.values()) {
      const answer = answers.get(view.question.key)?.answer ?? ''
      view.write(answer)
      view.lock(submitted)
      if (submitted) view.mark(answer, final)
      else view.unmark()
    }
    actions.textContent = ''
    if (!submitted) offerHandIn()
    result.hidden = !submitted
    result.textContent = ''
    if (submitted) result.append(...resultOf())
  }

  function offerHandIn(): void {
    actions.textContent = ''
    actions.append(button(words.submit, handIn, 'primary'))
  }

  function handIn(): void {
    const open = drawnViews().flatMap((view, index) =>
      view.read() === '' ? [{view, number: index + 1}] : []
    )
    if (open.length === 0) submit()
    else confirmOpen(open)
  }

  /** Ask in the page: windows of the browser are blocked in many an LMS. */
  function confirmOpen(open: readonly {readonly view: QuestionView; readonly number: number}[]): void {
    actions.textContent = ''
    const links = open.flatMap(({view, number}, index): (Node | string)[] => {
      const link = h('a', {href: `#${view.question.id}`}, fill(words.questionNumber, {n: number}))
      return index === 0 ? [link] : [', ', link]
    })
    const panel = h(
      'div',
      {class: 'quiz-confirm', role: 'group', 'aria-label': fill(words.unanswered, {n: open.length})},
      h('p', {}, h('strong', {}, fill(words.unanswered, {n: open.length}))),
      h('p', {}, ...links),
      h(
        'div',
        {class: 'buttons'},
        button(words.submitAnyway, submit, 'primary'),
        button(words.keepWorking, keepWorking)
      )
    )
    actions.append(panel)
    focusOn(panel)

    function keepWorking(): void {
      show()
      const first = open[0]?.view.element
      first?.scrollIntoView({block: 'center'})
      first?.querySelector<HTMLElement>(answerControls)?.focus({preventScroll: true})
    }
  }

  function submit(): void {
    session.acted()
    for (const view of drawnViews()) {
      const answer = view.read()
      progress.answer(view.question, answer, false)
      session.note(view.question, answer, started)
    }
    progress.submit(quiz)
    session.saveSoon()
    show()
    result.scrollIntoView({block: 'center'})
    focusOn(result)
  }

  function retry(): void {
    session.acted()
    progress.retry(quiz)
    started = Date.now()
    arrange()
    show()
    session.saveSoon()
    const title = element?.querySelector<HTMLElement>('.quiz-title') ?? element
    title?.scrollIntoView()
    if (title) focusOn(title)
  }

  function resultOf(): Node[] {
    const state = progress.state()
    const {number} = session
    const asked = progress.drawn(quiz)
    const possible = possiblePoints(asked)
    const earned = earnedPoints(asked, state)
    const reached = possible === 0 ? 100 : (earned / possible) * 100
    const percent = round(reached)
    const scored = isScored(course, quiz)
    const best = round((state.quizzes.get(quiz.key)?.best ?? 0) * 100)
    const left = attemptsLeft(quiz, state)
    const title = h(
      'h4',
      {id: `_result-${quiz.id}`},
      scored ? fill(words.score, {percent: number(percent)}) : words.submitted
    )
    result.setAttribute('aria-labelledby', title.id)
    const pass = scored ? quiz.pass : undefined
    const passed = pass !== undefined && passes(reached, pass)
    result.classList.toggle('is-passed', passed)
    result.classList.toggle('is-not-passed', pass !== undefined && !passed)
    const lines = [
      ...(scored ? [fill(words.points, {earned: number(round(earned)), possible: number(possible)})] : []),
      ...(pass === undefined
        ? []
        : [passed ? words.quizPassed : fill(words.quizNotPassed, {percent: number(pass)})]),
      ...(best > percent ? [fill(words.bestScore, {percent: number(best)})] : []),
      ...(left === 0
        ? [words.noAttemptsLeft]
        : left === Infinity
          ? []
          : [fill(words.attemptsLeft, {n: left})])
    ]
    return [
      title,
      ...lines.map(line => h('p', {}, line)),
      ...(left === 0 ? [] : [h('div', {class: 'buttons'}, button(words.newAttempt, retry))]),
      h('h5', {id: `_review-${quiz.id}`}, words.reviewTitle),
      reviewOf(session, quiz, `_review-${quiz.id}`)
    ]
  }

  function drawnViews(): QuestionView[] {
    return progress.drawn(quiz).flatMap(({id}) => views.get(id) ?? [])
  }
}

/** The quiz's questions by id, each with a mark at its place in the text. */
function viewsOf(session: Session, quiz: PlayerQuiz): Map<string, QuestionView & {readonly place: Comment}> {
  const views = new Map<string, QuestionView & {readonly place: Comment}>()
  for (const question of questionsOf(session, quiz)) {
    const view = createQuestionView(question, session.course)
    if (view === undefined) continue
    const place = document.createComment('')
    view.element.before(place)
    views.set(question.id, {...view, place})
  }
  return views
}

function questionsOf(session: Session, quiz: PlayerQuiz): readonly PlayerQuestion[] {
  return quiz.questions.flatMap(id => session.course.questions.find(question => question.id === id) ?? [])
}
