import type {PlayerCourse, PlayerQuestion} from '../contract.ts'
import type {Progress} from '../progress/progress.ts'

/** What the parts of the page share. */
export interface Session {
  readonly course: PlayerCourse
  readonly progress: Progress
  /** Write numbers as the course's language does. */
  readonly number: (value: number) => string
  /** The learner did something on purpose on the page that is shown. */
  readonly acted: () => void
  /** Tell the LMS about an answer. */
  readonly note: (question: PlayerQuestion, answer: string, started: number) => void
  /** Save at once. */
  readonly saveSoon: () => void
}
