import type {PlayerCourse, PlayerQuestion} from './contract.ts'
import {connect, type Connection} from './lms/connect.ts'
import {createMirror, type Recovered} from './lms/mirror.ts'
import {createTurns} from './lms/turns.ts'
import {beyond} from './progress/merge-states.ts'
import {createProgress} from './progress/progress.ts'
import {recordOf} from './progress/record.ts'
import {createRecorder} from './progress/recorder.ts'
import type {Saving} from './progress/saver.ts'
import {startSessionClock} from './progress/session-clock.ts'
import {playerOf} from './questions/index.ts'
import {hash} from './state/hash.ts'
import {decodeState} from './state/state.ts'
import {createBar, quiet, type SavingNews} from './view/bar.ts'
import {createContents} from './view/contents.ts'
import {button, fill} from './view/dom.ts'
import {createExit} from './view/exit.ts'
import {showNotice} from './view/notice.ts'
import {createPages, pagesSeen} from './view/pages.ts'
import {createQuiz} from './view/quiz.ts'
import {applyDisplay} from './view/reading/display.ts'
import {createReadingAids} from './view/reading/reading-aids.ts'
import {makeReadOnly} from './view/read-only.ts'
import {createResults} from './view/results.ts'
import {createSelfCheck} from './view/self-check.ts'
import type {Session} from './view/session.ts'

applyDisplay()
const data = document.querySelector('script[type="application/json"]')
if (data !== null) {
  // Written by the exporter that wrote this page.
  const course = JSON.parse(data.textContent) as PlayerCourse
  let acted = false
  connect(
    course.id,
    connection => {
      for (const type of ['input', 'click'] as const) addEventListener(type, () => (acted = true), true)
      begin(course, connection)
    },
    // A session that nobody records is begun again with the platform that turned up, unless there is work to lose.
    () => {
      if (!acted) location.reload()
    }
  )
}

/** Wait for this window's turn, then play. */
function begin(course: PlayerCourse, connection: Connection): void {
  const {lms, launch, storage} = connection
  const alone = lms === undefined || !launch.recording
  const name = `${course.id}/${hash(launch.learner).toString(36)}`
  // Without a name, what is kept here could be another learner's.
  const copies = !alone && lms.kind === 'platform' && launch.learner !== '' ? storage : undefined
  const mirror = createMirror(copies, name)
  let yielded = (): void => undefined
  const turns = createTurns(name, storage, () => {
    yielded()
    return mirror.text()
  })
  const start = (handedOver?: string): void => {
    const recovered = mirror.recover(launch.state, launch.isNew, handedOver)
    yielded = play(course, connection, {mirror, recovered, leave: turns.leave})
  }
  if (alone) start()
  else turns.take(start)
}

interface Kept {
  readonly mirror: ReturnType<typeof createMirror>
  readonly recovered: Recovered | undefined
  readonly leave: () => void
}

/** Play the course; gives what has to be done when another window takes its turn. */
function play(given: PlayerCourse, connection: Connection, {mirror, recovered, leave}: Kept): () => void {
  const {lms, launch} = connection
  const course = agreed(given, launch.mastery)
  const {words, wordsIn} = course
  const seconds = startSessionClock()
  const bar = createBar(course)
  let playing = false
  let told = ''

  const remembered = decodeState(launch.state, course.id)
  const newest = beyond(course, remembered, recovered)
  const progress = createProgress(
    course,
    newest ?? remembered,
    {seed: Math.floor(Math.random() * 2 ** 24), earned: launch.earned},
    changed
  )
  const recorder = createRecorder(
    lms,
    launch.recording,
    mirror,
    () =>
      recordOf(course, progress, {
        page: pages.current(),
        seconds: seconds(),
        percent: launch.percent,
        mastery: launch.mastery
      }),
    saving => tell(newsOf(saving))
  )
  const session: Session = {
    course,
    progress,
    number: numbersIn(document.documentElement.lang),
    acted: () => progress.see(pages.current()),
    saveSoon: () => recorder.changed(true),
    note
  }

  const contents = createContents(session, bar.element)
  const results = createResults(session)
  const pages = createPages(session, update)
  const graded = new Set(course.quizzes.flatMap(quiz => quiz.questions))
  for (const quiz of course.quizzes) createQuiz(session, quiz)
  for (const question of course.questions) if (!graded.has(question.id)) createSelfCheck(session, question)
  const place =
    course.pages.find(({id}) => newest === undefined && id === launch.location)
    ?? course.pages.find(({key}) => key === progress.state().place)
    ?? course.pages[0]
  if (place !== undefined) pages.start(place)
  playing = true
  told = matters()
  document.documentElement.classList.add('playing')
  createReadingAids(session, pages, bar.element)

  if (newest !== undefined && newest.answers.size > (remembered?.answers.size ?? 0))
    showNotice(course, words.broughtBack)
  if (progress.dropped > 0) showNotice(course, fill(words.courseChanged, {n: progress.dropped}))
  if (lms?.kind === 'platform' && launch.recording) createExit(course, exit)
  // What is answered after the session's end would reach nobody.
  if (newsOf('saving') === 'sessionEnded') makeReadOnly()

  tell(newsOf('saving'))
  recorder.saveNow()
  update()

  // Pages die without `unload` nowadays: `hidden` may be the last that is heard, `pagehide` comes when leaving.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') recorder.saveNow()
    else recorder.retry()
  })
  window.addEventListener('online', () => recorder.retry())
  window.addEventListener('pagehide', () => {
    leave()
    recorder.close()
  })
  window.addEventListener('pageshow', event => {
    if (!event.persisted) return
    // The page came back from the browser's memory, but its session is over: begin a new one.
    tell('sessionEnded')
    location.reload()
  })

  return () => {
    recorder.yield()
    makeReadOnly()
    tell(
      'otherWindow',
      button(words.goOnHere, () => location.reload(), '', wordsIn)
    )
  }

  /** Say the truth about saving wherever something is said about it. */
  function tell(news: SavingNews, ...remedies: readonly Node[]): void {
    bar.saving(news, ...remedies)
    results.mayClose(quiet.has(news))
  }

  function changed(): void {
    if (!playing) return
    update()
    const before = told
    told = matters()
    recorder.changed(told !== before)
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
    results.update()
  }

  function note(question: PlayerQuestion, answer: string, started: number): void {
    if (!question.reported) return
    const player = playerOf(question)
    const whole = answer === '' && question.points > 0 ? 0 : player.score(question, answer)
    for (const {part, ...pattern} of player.interactions(question, answer)) {
      const score = part === undefined ? whole : part.score
      recorder.note({
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

  function exit(): void {
    // While the platform cannot be reached, only an open window goes on trying.
    if (!recorder.saveNow()) return
    leave()
    const kept = recorder.close()
    makeReadOnly()
    const again = button(words.openAgain, () => location.reload(), '', wordsIn)
    tell(kept === 'all' ? 'exited' : kept === 'some' ? newsOf('partlySaved') : 'sessionEnded', again)
    // Only a window that a script opened lets itself be closed.
    if (kept === 'all' && window.opener !== null) window.close()
  }

  function newsOf(saving: Saving): SavingNews {
    if (connection.refused) return isReloaded() ? 'sessionEnded' : 'refused'
    if (lms === undefined) return 'notKept'
    if (!launch.recording) return 'review'
    if (saving === 'partlySaved' && !mirror.lasts) return 'noRoom'
    if (lms.kind === 'browser') return saving === 'notSaved' ? 'notKept' : 'keptHere'
    return saving
  }
}

/**
 * Judge as the platform will: a teacher may have given it another mark. Its own is the course's, with two decimals
 * (see `masteryscore` in the manifest).
 */
function agreed(course: PlayerCourse, mastery: number | undefined): PlayerCourse {
  if (mastery === undefined || Math.abs(mastery - (course.pass ?? -1)) < 0.01) return course
  return course.quizzes.length === 0 ? course : {...course, pass: mastery}
}

/** Whether this window showed the course before: then a session that is refused is one that has ended. */
function isReloaded(): boolean {
  // Entries of this type are what the specification says they are (Navigation Timing 2, 4.2).
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return entry?.type === 'reload'
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
