import type {PlayerCourse} from './contract.ts'
import {connect, type Connection} from './lms/connect.ts'
import type {LearnerRecord} from './lms/lms.ts'
import {createProgress} from './progress/progress.ts'
import {createSaver, type Saving} from './progress/saver.ts'
import {startSessionClock} from './progress/session-clock.ts'
import {playerOf} from './questions/index.ts'
import {decodeState, encodeState, type LearnerState} from './state/state.ts'
import {createBar, type SavingNews} from './view/bar.ts'
import {createContents} from './view/contents.ts'
import {createPages, pagesSeen} from './view/pages.ts'
import {createQuiz} from './view/quiz.ts'
import {applyDisplay} from './view/reading/display.ts'
import {createReadingAids} from './view/reading/reading-aids.ts'
import {createResults} from './view/results.ts'
import {createSelfCheck} from './view/self-check.ts'
import type {Session} from './view/session.ts'

applyDisplay()
const data = document.querySelector('script[type="application/json"]')
if (data !== null) {
  // Written by the exporter that wrote this page.
  const course = JSON.parse(data.textContent) as PlayerCourse
  connect(course.id, connection => play(course, connection))
}

function play(course: PlayerCourse, connection: Connection): void {
  const {lms, launch} = connection
  const seconds = startSessionClock()
  const bar = createBar(course)
  const saver = createSaver(save, saving => bar.saving(newsOf(saving)))
  let ended = false
  let playing = false
  let told = ''

  const progress = createProgress(
    course,
    decodeState(launch.state, course.id),
    {seed: Math.floor(Math.random() * 2 ** 24), earned: launch.earned},
    changed
  )
  const session: Session = {
    course,
    progress,
    number: numbersIn(document.documentElement.lang),
    acted: () => progress.see(pages.current()),
    saveSoon: () => saver.changed(true),
    note(question, answer, started) {
      if (!question.reported) return
      const player = playerOf(question)
      const whole = answer === '' && question.points > 0 ? 0 : player.score(question, answer)
      for (const {part, ...pattern} of player.interactions(question, answer)) {
        const score = part === undefined ? whole : part.score
        lms?.note({
          ...pattern,
          id: part === undefined ? question.id : `${question.id}-${part.name}`,
          objectives: question.objectives,
          points: question.points * (part?.share ?? 1),
          ...(score === undefined ? {} : {score}),
          time: new Date(),
          latency: Math.max(0, (Date.now() - Math.max(started, pages.since())) / 1000)
        })
      }
    }
  }

  const contents = createContents(session, bar.element)
  const updateResults = createResults(session)
  const pages = createPages(session, update)
  const graded = new Set(course.quizzes.flatMap(quiz => quiz.questions))
  for (const quiz of course.quizzes) createQuiz(session, quiz)
  for (const question of course.questions) if (!graded.has(question.id)) createSelfCheck(session, question)
  const place =
    course.pages.find(({id}) => id === launch.location)
    ?? course.pages.find(({key}) => key === progress.state().place)
    ?? course.pages[0]
  if (place !== undefined) pages.start(place)
  playing = true
  told = matters()
  document.documentElement.classList.add('playing')
  createReadingAids(session, pages, bar.element)

  bar.saving(newsOf('saving'))
  if (launch.recording && lms !== undefined) saver.saveNow()
  update()

  // Pages die without `unload` nowadays: `hidden` may be the last that is heard, `pagehide` comes when leaving.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && !ended && launch.recording && lms !== undefined)
      saver.saveNow()
  })
  window.addEventListener('pagehide', () => {
    if (ended) return
    ended = true
    saver.stop()
    lms?.close(record())
  })
  window.addEventListener('pageshow', event => {
    if (!event.persisted || !ended) return
    // The page came back from the browser's memory, but its session is over: begin a new one.
    bar.saving('sessionEnded')
    location.reload()
  })

  function changed(): void {
    if (!playing) return
    update()
    if (!launch.recording || lms === undefined || ended) return
    const before = told
    told = matters()
    saver.changed(told !== before)
  }

  /** What a platform must hear of at once. */
  function matters(): string {
    const {earned, percent, settled} = progress.judgement()
    return `${earned} ${String(percent)} ${String(settled)}`
  }

  function update(): void {
    const {seen, all, text} = pagesSeen(session)
    bar.progress(seen, all, text)
    contents.update(pages.current(), pages.isLocked)
    updateResults()
  }

  function save(): boolean {
    return lms?.save(record()) ?? true
  }

  function record(): LearnerRecord {
    const state = progress.state()
    const {percent, settled} = progress.judgement()
    return {
      states: (['everything', 'without answers', 'place and completion'] as const).map(extent =>
        encodeState(state, course.id, extent)
      ),
      location: pages.current().key < 0 ? placeId(state) : pages.current().id,
      earned: state.earned,
      // Many platforms keep the last score, not the best.
      ...(percent === undefined || !settled ? {} : {percent: Math.max(percent, launch.percent ?? 0)}),
      seconds: seconds()
    }
  }

  function placeId(state: LearnerState): string {
    return course.pages.find(({key}) => key === state.place)?.id ?? ''
  }

  function newsOf(saving: Saving): SavingNews {
    if (connection.refused) return 'refused'
    if (lms === undefined) return 'notKept'
    if (!launch.recording) return 'review'
    if (lms.kind === 'browser') return saving === 'notSaved' ? 'notKept' : 'keptHere'
    return saving
  }
}

/** Numbers as a language writes them; plain ones where the browser does not know the language. */
function numbersIn(lang: string): (value: number) => string {
  try {
    const format = new Intl.NumberFormat(lang, {maximumFractionDigits: 2})
    return value => format.format(value)
  } catch {
    return String
  }
}
