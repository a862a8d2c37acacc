import {round} from '../progress/round.ts'
import type {Earned} from '../state/state.ts'
import type {Interaction, Launch, LearnerRecord, Lms} from './lms.ts'
import {clockTime, timespan} from './timespan.ts'

/** The API object of SCORM 1.2 (RTE 3.3), as far as it is used; real ones give booleans, throw, or lack a function. */
export interface Scorm12Api {
  readonly LMSInitialize: (nothing: '') => unknown
  readonly LMSFinish: (nothing: '') => unknown
  readonly LMSGetValue: (element: string) => unknown
  readonly LMSSetValue: (element: string, value: string) => unknown
  readonly LMSCommit: (nothing: '') => unknown
}

/** `cmi.core.lesson_location` is a CMIString255 (RTE 3.4.4). */
const longestLocation = 255

/**
 * Interactions that one attempt reports, those of earlier sessions included: no report shows more, and some
 * platforms send all of them at once.
 */
const mostInteractions = 1000

/**
 * Speak SCORM 1.2 with an LMS. Only what changed is set, as some platforms ask their server at each call.
 *
 * @param api What was found under the name `API`.
 * @returns The LMS.
 */
export function createScorm12(api: Scorm12Api): Lms {
  /** What the LMS took, by element. */
  const taken = new Map<string, string>()
  const interactions: Interaction[] = []
  /** Index of the next interaction; `undefined` where the LMS wants none. */
  let next: number | undefined
  let recording = false

  const get = (element: string): string => {
    const value = attempt(() => api.LMSGetValue(element))
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  const put = (element: string, value: string): boolean =>
    isTrue(attempt(() => api.LMSSetValue(element, value)))
  const set = (element: string, value: string): boolean => {
    if (taken.get(element) === value) return true
    const done = put(element, value)
    if (done) taken.set(element, value)
    else taken.delete(element)
    return done
  }
  const commit = (): boolean => {
    const done = isTrue(attempt(() => api.LMSCommit('')))
    // What a failed commit left behind is uncertain, so everything is said again.
    if (!done) taken.clear()
    return done
  }

  function write(record: LearnerRecord): boolean {
    const state = record.states.some(text => set('cmi.suspend_data', text))
    const {location} = record
    const place = location.length > longestLocation || set('cmi.core.lesson_location', location)
    const score = record.percent === undefined || writeScore(record.percent)
    // Without a status of its own, an LMS takes a finished session for a completed one (RTE 3.4.4, lesson_status).
    const status = set('cmi.core.lesson_status', record.earned === 'nothing' ? 'incomplete' : record.earned)
    set('cmi.core.session_time', timespan(record.seconds))
    set('cmi.core.exit', 'suspend')
    writeInteractions()
    return state && place && score && status
  }

  function writeScore(percent: number): boolean {
    // Only `raw` has to be supported (SCORM 1.2 RTE 3.4.4, `cmi.core.score`).
    set('cmi.core.score.min', '0')
    set('cmi.core.score.max', '100')
    return set('cmi.core.score.raw', String(percent))
  }

  function writeInteractions(): void {
    for (let interaction = interactions[0]; interaction !== undefined; interaction = interactions[0]) {
      if (next === undefined || next >= mostInteractions) {
        interactions.length = 0
        return
      }
      const name = `cmi.interactions.${next}`
      if (!put(`${name}.id`, interaction.id)) return
      for (const [field, value] of fieldsOf(interaction)) put(`${name}.${field}`, value)
      interactions.shift()
      next += 1
    }
  }

  return {
    kind: 'platform',
    open(): Launch | undefined {
      if (!isTrue(attempt(() => api.LMSInitialize('')))) return undefined
      const mode = get('cmi.core.lesson_mode')
      const credit = get('cmi.core.credit')
      recording = mode !== 'browse' && mode !== 'review' && credit !== 'no-credit'
      const status = get('cmi.core.lesson_status')
      if (mode === 'browse' && (status === '' || status === 'not attempted')) sayBrowsed()
      const raw = get('cmi.core.score.raw')
      let state = get('cmi.suspend_data')
      // An answer that got lost looks like a state that never was, and would be overwritten: ask again, where the
      // status tells of an earlier session.
      for (let again = 0; again < 2 && state === '' && status !== '' && status !== 'not attempted'; again++) {
        state = get('cmi.suspend_data')
      }
      const location = get('cmi.core.lesson_location')
      if (recording) {
        const count = get('cmi.interactions._count')
        next = /^\d+$/.test(count) ? Number(count) : undefined
        remember('cmi.core.lesson_status', status)
        remember('cmi.core.score.raw', raw)
        remember('cmi.suspend_data', state)
        remember('cmi.core.lesson_location', location)
      }
      return {
        state,
        location,
        earned: earnedBy(status),
        ...(isPercent(raw) ? {percent: Number(raw)} : {}),
        recording
      }
    },
    save(record) {
      if (!recording) return true
      const written = write(record)
      return commit() && written
    },
    close(record) {
      if (recording) {
        write(record)
        commit()
      }
      attempt(() => api.LMSFinish(''))
    },
    note(interaction) {
      if (recording && next !== undefined) interactions.push(interaction)
    }
  }

  /** Looking around completes nothing, but a session that ends without a status would (RTE 3.4.4, lesson_status). */
  function sayBrowsed(): void {
    put('cmi.core.lesson_status', 'browsed')
    commit()
  }

  function remember(element: string, value: string): void {
    if (value !== '') taken.set(element, value)
  }
}

/** Fields in the order in which an LMS wants them: the type before any response. */
function fieldsOf(interaction: Interaction): (readonly [string, string])[] {
  const {type, response, correct, objectives, points, score, time, latency} = interaction
  return [
    ['type', type],
    ['time', clockTime(time)],
    ...objectives.map((id, index) => [`objectives.${index}.id`, id] as const),
    ...correct.map((pattern, index) => [`correct_responses.${index}.pattern`, pattern] as const),
    ['weighting', String(round(points))],
    ...(response === '' ? [] : [['student_response', response] as const]),
    ['result', resultOf(score)],
    ['latency', timespan(latency)]
  ]
}

function resultOf(score: number | undefined): string {
  if (score === undefined) return 'neutral'
  return score >= 1 ? 'correct' : score <= 0 ? 'wrong' : String(round(score))
}

function earnedBy(status: string): Earned {
  return status === 'passed' || status === 'completed' || status === 'failed' ? status : 'nothing'
}

function isPercent(text: string): boolean {
  return text.trim() !== '' && Number(text) >= 0 && Number(text) <= 100
}

/** Some platforms answer with booleans, or with numbers. */
function isTrue(answer: unknown): boolean {
  return answer === true || answer === 1 || answer === 'true' || answer === '1'
}

/** A platform whose window was closed, or whose session ran out, throws at every call. */
function attempt<Result>(call: () => Result): Result | undefined {
  try {
    return call()
  } catch {
    return undefined
  }
}
