import {createBrowserStorage} from './browser-storage.ts'
import {findApi, mayHaveApi} from './find-api.ts'
import type {Launch, Lms} from './lms.ts'
import {createScorm12, type Scorm12Api} from './scorm12.ts'

/** Who remembers the learner's progress in this session. */
export interface Connection {
  /** Missing when nothing can be kept. */
  readonly lms: Lms | undefined
  readonly launch: Launch
  /** Whether a platform was found that opened no session. */
  readonly refused: boolean
  /** Where this browser keeps something, if it may. */
  readonly storage: Storage | undefined
}

/** Frames load in any order; a course that nobody answers within two seconds begins by itself. */
const retries = {count: 10, pause: 200} as const

/** A platform may be there before it is ready to open a session. */
const refusal = {count: 3, pause: 600} as const

/** For half a minute more an API that turns up is welcome: better late than a session that nobody records. */
const late = {count: 30, pause: 1000} as const

const nothing: Launch = {
  state: '',
  location: '',
  earned: 'nothing',
  isNew: true,
  recording: true,
  learner: ''
}

/**
 * Find who remembers: the LMS that launched the course, else this browser, else nobody.
 *
 * @param courseId Whose progress.
 * @param connected Called once, at once when an LMS is there or none can be.
 * @param foundLate Called when an LMS turns up after that.
 */
export function connect(
  courseId: string,
  connected: (connection: Connection) => void,
  foundLate: () => void
): void {
  const search = (left: number, pause: number, then: (api: unknown) => void): void => {
    const api = findApi(window, 'API')
    if (api === undefined && left > 0 && mayHaveApi(window)) {
      setTimeout(() => search(left - 1, pause, then), pause)
      return
    }
    then(api)
  }
  const open = (api: unknown, left: number): void => {
    const connection = openSession(api, courseId)
    if (connection.refused && left > 0) setTimeout(() => open(api, left - 1), refusal.pause)
    else connected(connection)
  }
  search(retries.count, retries.pause, api => {
    open(api, refusal.count)
    if (api === undefined && mayHaveApi(window))
      search(late.count, late.pause, found => {
        if (found !== undefined) foundLate()
      })
  })
}

function openSession(api: unknown, courseId: string): Connection {
  const storage = permittedStorage()
  if (api !== undefined) {
    // An object under this name is an API by the standard; calls to one that is not fail without harm.
    const lms = createScorm12(api as Scorm12Api, () => findApi(window, 'API'))
    const launch = lms.open()
    // Whom a platform refuses, nobody knows: what is kept here could be shown to somebody else.
    return launch === undefined
      ? {lms: undefined, launch: nothing, refused: true, storage}
      : {lms, launch, refused: false, storage}
  }
  const lms = storage === undefined ? undefined : createBrowserStorage(storage, courseId)
  const launch = lms?.open()
  return launch === undefined
    ? {lms: undefined, launch: nothing, refused: false, storage}
    : {lms, launch, refused: false, storage}
}

/** Frames of other sites, and careful browsers, throw at the first look. */
function permittedStorage(): Storage | undefined {
  try {
    const {localStorage} = window
    const probe = 'silabus:probe'
    localStorage.setItem(probe, '1')
    localStorage.removeItem(probe)
    return localStorage
  } catch {
    return undefined
  }
}
