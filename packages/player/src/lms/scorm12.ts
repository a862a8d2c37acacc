import type {Earned} from '../state/state.ts'
import type {DataModel} from './data-model.ts'
import {createInteractions} from './interactions.ts'
import type {Kept, Launch, LearnerRecord, Lms} from './lms.ts'
import {createObjectives} from './objectives.ts'
import {timespan} from './timespan.ts'

/** The API object of SCORM 1.2 (RTE 3.3), as far as it is used; real ones give booleans, throw, or lack a function. */
export interface Scorm12Api {
  readonly LMSInitialize: (nothing: '') => unknown
  readonly LMSFinish: (nothing: '') => unknown
  readonly LMSGetValue: (element: string) => unknown
  readonly LMSSetValue: (element: string, value: string) => unknown
  readonly LMSCommit: (nothing: '') => unknown
  readonly LMSGetLastError?: () => unknown
}

/** `cmi.core.lesson_location` is a CMIString255 (RTE 3.4.4). */
const longestLocation = 255

/** How often a state may be refused before it is known to be too long. */
const mostRefusals = 3

/** Characters that may be handed over before they are committed: a browser's last message holds 64 KiB in all. */
const mostUncommitted = 16_000

/**
 * Speak SCORM 1.2 with an LMS. Only what changed is set, as some platforms ask their server at each call.
 *
 * @param found What was found under the name `API`.
 * @param findAgain Looks once more, when what was found no longer answers: frames of platforms get loaded anew.
 * @returns The LMS.
 */
export function createScorm12(found: Scorm12Api, findAgain?: () => unknown): Lms {
  let api = found
  let dead = false
  /** What the LMS took, by element. */
  const taken = new Map<string, string>()
  let recording = false
  /** Length from which states are refused, length from which they are cut, and the longest that was read back whole. */
  let room = Infinity
  let cut = Infinity
  let proven = 0
  /** How many saves in a row were refused their first state. A platform that stumbles once has no less room for it. */
  let refusals = 0
  let uncommitted = 0

  const call = <Answer>(ask: () => Answer): Answer | undefined => {
    try {
      return ask()
    } catch {
      // A platform whose window was closed, or whose session ran out, throws at every call.
      dead = true
      return undefined
    }
  }
  const succeeds = (ask: () => unknown): boolean => {
    const answer = call(() => textOf(ask()))
    return answer === 'true' || answer === '1'
  }
  const get = (element: string): string => {
    // Where there is no value, some say `null` or `false`; a text that all of them share would name every learner.
    const value = call(() => textOf(api.LMSGetValue(element)))
    return value === undefined || /^(?:undefined|null|false)$/.test(value) ? '' : value
  }
  const put = (element: string, value: string): boolean => {
    uncommitted += element.length + value.length
    return succeeds(() => api.LMSSetValue(element, value))
  }
  const set = (element: string, value: string): boolean => {
    if (taken.get(element) === value) return true
    const done = put(element, value)
    if (done) taken.set(element, value)
    else taken.delete(element)
    return done
  }
  const commit = (): boolean => {
    uncommitted = 0
    const done = succeeds(() => api.LMSCommit(''))
    // What a failed commit left behind is uncertain, so everything is said again.
    if (!done) {
      taken.clear()
      room = Infinity
    }
    interactions.committed(done)
    return done
  }
  const data: DataModel = {get, put, set}
  const interactions = createInteractions(data, () => uncommitted < mostUncommitted || commit())
  const objectives = createObjectives(data)

  function write(record: LearnerRecord): Kept {
    const state = writeState(record.states)
    const {location} = record
    // The state knows the place too.
    if (location.length <= longestLocation) set('cmi.core.lesson_location', location)
    const score = record.percent === undefined || writeScore(record.percent, record.earned)
    // Without a status of its own, an LMS takes a finished session for a completed one (RTE 3.4.4, lesson_status).
    const status = set('cmi.core.lesson_status', record.earned === 'nothing' ? 'incomplete' : record.earned)
    set('cmi.core.session_time', timespan(record.seconds))
    set('cmi.core.exit', 'suspend')
    // What refuses everything is a session that is over, which refuses no record for its own sake.
    if (state !== 'none') {
      objectives.write(record.objectives)
      interactions.write()
    }
    return score && status ? state : 'none'
  }

  function writeState(states: Iterable<string>): Kept {
    let kept: Kept = 'all'
    let refused = Infinity
    for (const text of states) {
      if (fits(text) && (keepState(text) || (refused === Infinity && fits(text) && keepState(text)))) {
        refusals = refused === Infinity ? 0 : refusals + 1
        if (refusals >= mostRefusals) room = Math.min(room, refused)
        return kept
      }
      kept = 'some'
      if (fits(text)) refused = Math.min(refused, text.length)
    }
    // Who refuses even the smallest has no session, rather than no room.
    refusals = 0
    room = Infinity
    return 'none'
  }

  function fits({length}: string): boolean {
    return length < room && length < cut
  }

  /** Some platforms cut what is too long for them, and say that all is well: the longest is read back. */
  function keepState(text: string): boolean {
    if (!set('cmi.suspend_data', text)) return false
    if (text.length <= proven) return true
    const back = get('cmi.suspend_data')
    if (back !== '' && back !== text && text.startsWith(back)) {
      taken.delete('cmi.suspend_data')
      cut = Math.min(cut, text.length)
      return false
    }
    proven = text.length
    return true
  }

  function writeScore(percent: number, earned: Earned): boolean {
    // Only `raw` has to be supported (SCORM 1.2 RTE 3.4.4, `cmi.core.score`).
    set('cmi.core.score.min', '0')
    set('cmi.core.score.max', '100')
    if (set('cmi.core.score.raw', String(percent))) return true
    // A platform that takes whole numbers alone gets one on the same side of the pass mark.
    return set('cmi.core.score.raw', String(earned === 'passed' ? Math.ceil(percent) : Math.floor(percent)))
  }

  /** A window that was loaded anew without the session's end finds the session open still (error 101). */
  function initialize(): boolean {
    if (succeeds(() => api.LMSInitialize(''))) return true
    return String(call(() => api.LMSGetLastError?.())) === '101' && get('cmi.core.lesson_status') !== ''
  }

  function revive(): void {
    const again = findAgain?.()
    if (again === undefined || again === api) return
    // An object under this name is an API by the standard.
    api = again as Scorm12Api
    dead = false
    taken.clear()
    if (initialize()) interactions.begin()
    else dead = true
  }

  return {
    kind: 'platform',
    open(): Launch | undefined {
      if (!initialize()) return undefined
      const mode = get('cmi.core.lesson_mode')
      const credit = get('cmi.core.credit')
      recording = mode !== 'browse' && mode !== 'review' && credit !== 'no-credit'
      const status = get('cmi.core.lesson_status')
      if (mode === 'browse' && (status === '' || status === 'not attempted')) sayBrowsed()
      const raw = get('cmi.core.score.raw')
      let state = get('cmi.suspend_data')
      // An answer that got lost looks like a state that never was, and would be overwritten: ask again, where the
      // status tells of an earlier session.
      const isNew = status === '' || status === 'not attempted' || get('cmi.core.entry') === 'ab-initio'
      for (let again = 0; again < 2 && state === '' && !isNew; again++) state = get('cmi.suspend_data')
      const location = get('cmi.core.lesson_location')
      const learner = get('cmi.core.student_id')
      const mastery = get('cmi.student_data.mastery_score')
      if (recording) {
        interactions.begin()
        remember('cmi.core.lesson_status', status)
        remember('cmi.core.score.raw', raw)
        remember('cmi.suspend_data', state)
        remember('cmi.core.lesson_location', location)
      }
      return {
        state,
        location,
        earned: earnedBy(status),
        isNew,
        ...(isPercent(raw) ? {percent: Number(raw)} : {}),
        recording,
        learner,
        // Platforms without a mark say 0.
        ...(isPercent(mastery) && Number(mastery) > 0 ? {mastery: Number(mastery)} : {})
      }
    },
    save(record) {
      if (!recording) return 'all'
      if (dead) revive()
      const written = write(record)
      return commit() ? written : 'none'
    },
    close(record) {
      // The last word is worth another try.
      room = Infinity
      const written = recording ? write(record) : 'all'
      const done = !recording || commit()
      const finished = succeeds(() => api.LMSFinish(''))
      return done || finished ? written : 'none'
    },
    note(interaction) {
      if (recording) interactions.add(interaction)
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

function earnedBy(status: string): Earned {
  return status === 'passed' || status === 'completed' || status === 'failed' ? status : 'nothing'
}

function isPercent(text: string): boolean {
  return text.trim() !== '' && Number(text) >= 0 && Number(text) <= 100
}

/** Some platforms answer with booleans, with numbers, or with strings that are objects. */
function textOf(answer: unknown): string {
  return String(answer)
}
