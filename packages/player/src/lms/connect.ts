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
}

const retries = {count: 7, pause: 200} as const
const nothing: Launch = {state: '', location: '', earned: 'nothing', recording: true}

/**
 * Find who remembers: the LMS that launched the course, else this browser, else nobody.
 *
 * @param courseId Whose progress.
 * @param connected Called once, at once when an LMS is there or none can be.
 */
export function connect(courseId: string, connected: (connection: Connection) => void): void {
  const search = (left: number): void => {
    const api = findApi(window, 'API')
    if (api === undefined && left > 0 && mayHaveApi(window)) {
      setTimeout(() => search(left - 1), retries.pause)
      return
    }
    connected(openSession(api, courseId))
  }
  search(retries.count)
}

function openSession(api: unknown, courseId: string): Connection {
  if (api !== undefined) {
    // An object under this name is an API by the standard; calls to one that is not fail without harm.
    const lms = createScorm12(api as Scorm12Api)
    const launch = lms.open()
    if (launch !== undefined) return {lms, launch, refused: false}
  }
  const refused = api !== undefined
  const storage = permittedStorage()
  const lms = storage === undefined ? undefined : createBrowserStorage(storage, courseId)
  const launch = lms?.open()
  return launch === undefined ? {lms: undefined, launch: nothing, refused} : {lms, launch, refused}
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
