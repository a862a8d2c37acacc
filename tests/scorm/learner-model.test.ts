import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import type {PlayerCourse, PlayerQuestion} from '../../packages/player/src/contract.ts'
import {createMirror, type Mirror} from '../../packages/player/src/lms/mirror.ts'
import {createScorm12, type Scorm12Api} from '../../packages/player/src/lms/scorm12.ts'
import {beyond} from '../../packages/player/src/progress/merge-states.ts'
import {createProgress, type Progress} from '../../packages/player/src/progress/progress.ts'
import {recordOf} from '../../packages/player/src/progress/record.ts'
import {createRecorder, type Recorder} from '../../packages/player/src/progress/recorder.ts'
import {decodeState, type LearnerState} from '../../packages/player/src/state/state.ts'
import {encodeText} from '../../packages/player/src/state/text.ts'
import {createStrictRunTime, type StrictRunTime} from '../support/strict-run-time.ts'

/** Nothing here is shown, so that none of the words is said. */
const words = {} as PlayerCourse['words']

const common = {points: 1, objectives: ['TP1'], reported: true} as const
const single = (id: string, key: number): PlayerQuestion => ({
  ...common,
  kind: 'single',
  id,
  key,
  weights: [100, 0],
  shuffle: true
})
const course: PlayerCourse = {
  format: 1,
  id: 'course',
  title: 'Course',
  pages: ['a', 'b', 'c'].map((id, index) => ({id, title: id, key: index + 1})),
  pass: 60,
  complete: 'viewed-and-passed',
  quizzes: [
    {id: 'z1', title: 'z1', key: 1, questions: ['q1', 'q2'], shuffle: true, attempts: 3},
    {id: 'z2', title: 'z2', key: 2, questions: ['q3', 'q4', 'q5'], pick: 2, shuffle: true}
  ],
  questions: [
    single('q1', 11),
    {...common, kind: 'essay', id: 'q2', key: 12, points: 0, room: 200},
    single('q3', 13),
    single('q4', 14),
    single('q5', 15),
    {...common, kind: 'essay', id: 'check', key: 16, points: 0, room: 200}
  ],
  words
}

/** What a learner does, or what happens to the learner. */
type Step =
  | {readonly does: 'answer'; readonly question: number; readonly choice: number}
  | {readonly does: 'see'; readonly page: number}
  | {readonly does: 'hand in' | 'try again'; readonly quiz: number}
  | {readonly does: 'wait'; readonly seconds: number}
  | {readonly does: 'close' | 'crash' | 'reload' | 'open another window' | 'change device'}
  | {readonly does: 'platform'; readonly is: Platform}

/** `down`: every commit fails. `gone`: every call throws. `forgetful`: says that it keeps, and keeps nothing. */
type Platform = 'sound' | 'down' | 'gone' | 'forgetful'

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('answer' as const),
      question: fc.nat({max: course.questions.length - 1}),
      choice: fc.nat({max: 1})
    })
  },
  {weight: 3, arbitrary: fc.record({does: fc.constant('see' as const), page: fc.nat({max: 2})})},
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom('hand in' as const, 'try again' as const),
      quiz: fc.nat({max: 1})
    })
  },
  {
    weight: 2,
    arbitrary: fc.record({does: fc.constant('wait' as const), seconds: fc.constantFrom(1, 20, 700)})
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'close' as const,
        'crash' as const,
        'reload' as const,
        'open another window' as const,
        'change device' as const
      )
    })
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('platform' as const),
      is: fc.constantFrom<Platform>('sound', 'down', 'gone', 'forgetful')
    })
  }
)

interface Sitting {
  readonly progress: Progress
  readonly recorder: Recorder
  readonly mirror: Mirror
  readonly strict: StrictRunTime
}

/** A platform, a browser, and a learner who is never told that something is lost. */
function startWorld(): {readonly take: (step: Step) => void; readonly end: () => void} {
  let kept: Readonly<Record<string, string>> = {}
  let platform: Platform = 'sound'
  const devices = ['phone', 'laptop'].map(() => ({
    storage: fakeStorage(),
    /** What the learner saw last on it. */
    seen: undefined as LearnerState | undefined,
    /** Whether the learner went on elsewhere since. */
    isBehind: false
  }))
  let used = 0
  let seeds = 0
  const violations: string[] = []
  let sitting = open()

  function open(handedOver?: string): Sitting {
    // A learner gets in only while the platform answers.
    if (platform === 'gone' || platform === 'down') platform = 'sound'
    const strict = createStrictRunTime({kept, mastery: 60})
    const dead = platform
    const lms = createScorm12(
      apiOf(
        strict,
        () => platform,
        dead,
        values => (kept = values)
      )
    )
    const launch = lms.open()
    if (launch === undefined) throw new Error('No session')
    const device = devices[used % devices.length]
    if (device === undefined) throw new Error('No device')
    const mirror = createMirror(device.storage, 'course/learner')
    const recovered = mirror.recover(launch.state, launch.isNew, handedOver)
    const remembered = decodeState(launch.state, course.id)
    const newest = beyond(course, remembered, recovered) ?? remembered
    const progress = createProgress(course, newest, {seed: (seeds += 1), earned: launch.earned}, () =>
      recorder.changed(false)
    )
    const recorder = createRecorder(
      lms,
      launch.recording,
      mirror,
      () =>
        recordOf(course, progress, {
          page: course.pages[0] ?? {id: 'a', title: '', key: 1},
          seconds: 1,
          percent: launch.percent
        }),
      () => undefined
    )
    ;(device.isBehind ? compareLoosely : compare)(device.seen, progress.state())
    device.isBehind = false
    if (recovered?.goesOn !== true) holdsAll(decodeState(launch.state, course.id), progress.state())
    recorder.saveNow()
    return {progress, recorder, mirror, strict}
  }

  function leave(end: (now: Sitting) => void): void {
    // What was typed within the last second may be lost in a crash; nothing else may.
    vi.advanceTimersByTime(1100)
    for (const [index, device] of devices.entries()) {
      if (index === used % devices.length) device.seen = sitting.progress.state()
      else device.isBehind = true
    }
    end(sitting)
    violations.push(...sitting.strict.violations)
    expect(violations).toEqual([])
    checkStatus(kept)
    vi.clearAllTimers()
  }

  return {
    take(next) {
      const {progress, recorder} = sitting
      switch (next.does) {
        case 'answer':
          answer(progress, next.question, next.choice)
          break
        case 'see':
          for (const page of course.pages.slice(next.page, next.page + 1)) progress.see(page)
          break
        case 'hand in':
          for (const quiz of course.quizzes.slice(next.quiz, next.quiz + 1)) {
            progress.submit(quiz)
            for (const question of progress.drawn(quiz)) recorder.note(interactionOf(question))
          }
          recorder.changed(true)
          break
        case 'try again':
          tryAgain(progress, next.quiz)
          break
        case 'wait':
          vi.advanceTimersByTime(next.seconds * 1000)
          break
        case 'platform':
          platform = next.is
          break
        case 'crash':
          leave(() => undefined)
          sitting = open()
          break
        case 'close':
        case 'reload':
          leave(now => now.recorder.close())
          sitting = open()
          break
        case 'change device':
          leave(now => now.recorder.close())
          used += 1
          sitting = open()
          break
        case 'open another window': {
          leave(now => now.recorder.yield())
          sitting = open(sitting.mirror.text())
        }
      }
    },
    end() {
      leave(now => now.recorder.close())
      platform = 'sound'
      sitting = open()
      leave(now => now.recorder.close())
    }
  }
}

function answer(progress: Progress, index: number, choice: number): void {
  const question = course.questions[index]
  if (question === undefined) return
  const quiz = course.quizzes.find(({questions}) => questions.includes(question.id))
  const isLocked = quiz !== undefined && progress.state().quizzes.get(quiz.key)?.submitted === true
  if (isLocked) return
  progress.answer(
    question,
    question.kind === 'essay' ? encodeText(`Text ${choice}`) : 'AB'.charAt(choice),
    false
  )
}

function tryAgain(progress: Progress, index: number): void {
  const quiz = course.quizzes[index]
  const state = quiz === undefined ? undefined : progress.state().quizzes.get(quiz.key)
  if (quiz === undefined || state?.submitted !== true) return
  if (quiz.attempts !== undefined && state.attempts >= quiz.attempts) return
  progress.retry(quiz)
}

function interactionOf(question: PlayerQuestion): Parameters<Recorder['note']>[0] {
  return {
    id: question.id,
    type: 'choice',
    response: 'a',
    correct: ['a'],
    objectives: question.objectives,
    points: question.points,
    score: 1,
    time: new Date(),
    latency: 3
  }
}

/** Nothing that the learner saw may be gone. */
function compare(before: LearnerState | undefined, after: LearnerState): void {
  if (before === undefined) return
  expect([...after.answers].sort()).toEqual([...before.answers].sort())
  expect([...after.seen].sort()).toEqual([...before.seen].sort())
  expect([...after.quizzes].sort()).toEqual([...before.quizzes].sort())
  expect(after.seed).toBe(before.seed)
  const order = ['nothing', 'failed', 'completed', 'passed']
  expect(order.indexOf(after.earned)).toBeGreaterThanOrEqual(order.indexOf(before.earned))
}

/** Who went on elsewhere may have changed answers there; what was seen, handed in and earned here stays. */
function compareLoosely(before: LearnerState | undefined, after: LearnerState): void {
  // What no platform ever kept belongs to no attempt that another device could know of.
  if (before?.seed !== after.seed) return
  expect([...after.seen]).toEqual(expect.arrayContaining([...before.seen]))
  const [selfCheck] = course.questions.slice(-1)
  if (selfCheck !== undefined && before.answers.has(selfCheck.key))
    expect(after.answers.has(selfCheck.key)).toBe(true)
  for (const [key, {attempts, best = 0}] of before.quizzes) {
    expect(after.quizzes.get(key)?.attempts ?? 0).toBeGreaterThanOrEqual(attempts)
    expect(after.quizzes.get(key)?.best ?? 0).toBeGreaterThanOrEqual(best)
  }
  const order = ['nothing', 'failed', 'completed', 'passed']
  expect(order.indexOf(after.earned)).toBeGreaterThanOrEqual(order.indexOf(before.earned))
}

/** What the platform has is there, unless this device knows of what came after. */
function holdsAll(kept: LearnerState | undefined, after: LearnerState): void {
  if (kept === undefined) return
  expect([...after.seen]).toEqual(expect.arrayContaining([...kept.seen]))
  for (const question of course.questions) {
    const answer = kept.answers.get(question.key)
    const quiz = course.quizzes.find(({questions}) => questions.includes(question.id))
    const [then, now] = [kept, after].map(({quizzes}) =>
      quiz === undefined ? undefined : quizzes.get(quiz.key)
    )
    const isSameAttempt = then?.attempts === now?.attempts && then?.submitted === now?.submitted
    // Of one attempt that was handed in on two devices, the better one is kept.
    if (answer !== undefined && isSameAttempt && (then?.best ?? 0) === (now?.best ?? 0))
      expect(after.answers.get(question.key)).toEqual(answer)
  }
}

/** Opening and closing earns nothing. */
function checkStatus(kept: Readonly<Record<string, string>>): void {
  const status = kept['cmi.core.lesson_status'] ?? 'incomplete'
  const state = decodeState(kept['cmi.suspend_data'] ?? '', course.id)
  if (status === 'passed') expect(state?.earned).toBe('passed')
  expect(['incomplete', 'passed', 'failed']).toContain(status)
}

function apiOf(
  strict: StrictRunTime,
  now: () => Platform,
  atOpening: Platform,
  keep: (values: Readonly<Record<string, string>>) => void
): Scorm12Api {
  // A session that was forgotten once is never kept again.
  let forgotten = atOpening === 'forgetful'
  const call = (name: string, ...given: readonly string[]): string => {
    forgotten ||= now() === 'forgetful'
    if (now() === 'gone') throw new Error('Gone')
    if (now() === 'down' && name === 'LMSCommit') return 'false'
    const result = strict.api[name]?.(...given) ?? 'false'
    if (!forgotten && result === 'true' && (name === 'LMSCommit' || name === 'LMSFinish'))
      keep(strict.committed())
    return result
  }
  return {
    LMSInitialize: nothing => call('LMSInitialize', nothing),
    LMSFinish: nothing => call('LMSFinish', nothing),
    LMSGetValue: element => call('LMSGetValue', element),
    LMSSetValue: (element, value) => call('LMSSetValue', element, value),
    LMSCommit: nothing => call('LMSCommit', nothing),
    LMSGetLastError: () => call('LMSGetLastError')
  }
}

function fakeStorage(): Storage {
  const values = new Map<string, string>()
  return {
    get length() {
      return values.size
    },
    key: index => [...values.keys()][index] ?? null,
    getItem: key => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: key => void values.delete(key),
    clear: () => values.clear()
  }
}

beforeEach(() => {
  vi.useFakeTimers({now: 1_700_000_000_000})
})
afterEach(() => {
  vi.useRealTimers()
})

test('a learner whose first device still holds what no platform had finds it there, and what was done elsewhere', () => {
  const steps: readonly Step[] = [
    {does: 'see', page: 0},
    {does: 'wait', seconds: 20},
    {does: 'platform', is: 'forgetful'},
    {does: 'answer', question: 5, choice: 1},
    {does: 'hand in', quiz: 0},
    {does: 'wait', seconds: 20},
    {does: 'platform', is: 'sound'},
    {does: 'change device'},
    {does: 'see', page: 1},
    {does: 'wait', seconds: 20},
    {does: 'change device'},
    {does: 'change device'}
  ]
  const world = startWorld()
  for (const step of steps) world.take(step)
  world.end()
})

describe('a learner who does random things, on a platform that fails at random', () => {
  test('never sees an answer vanish nor a status fall, and breaks no rule of the platform', () => {
    fc.assert(
      fc.property(fc.array(step, {maxLength: 40, size: 'max'}), steps => {
        const world = startWorld()
        for (const next of steps) world.take(next)
        world.end()
      }),
      {numRuns: 600}
    )
  })
})
