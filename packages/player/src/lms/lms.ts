import type {InteractionPattern} from '../questions/question-player.ts'
import type {Earned} from '../state/state.ts'

/**
 * Whatever remembers a learner's progress. One implementation for each standard; none of them throws, whatever
 * the other side does.
 */
export interface Lms {
  /** Where the progress goes: to a platform, or only into this browser. */
  readonly kind: 'platform' | 'browser'
  /**
   * Open the session.
   *
   * @returns What is known of the learner; `undefined` when the session was refused.
   */
  readonly open: () => Launch | undefined
  /**
   * Hand over what changed, and have it kept.
   *
   * @returns How much of it the other side says that it keeps.
   */
  readonly save: (record: LearnerRecord) => Kept
  /**
   * Hand over what changed and end the session; nothing is called afterwards.
   *
   * @returns How much of it the other side says that it keeps.
   */
  readonly close: (record: LearnerRecord) => Kept
  /** Note an answer for the teacher's reports; handed over with the next `save` or `close`. */
  readonly note: (interaction: Interaction) => void
}

/** How much of a record is kept: `some` is all but answers for which there is no room. */
export type Kept = 'all' | 'some' | 'none'

/** What a learner comes with. */
export interface Launch {
  /** As `LearnerRecord.states` gave it, or anything else. */
  readonly state: string
  /** As `LearnerRecord.location` gave it, or anything else. */
  readonly location: string
  readonly earned: Earned
  /** Whether nobody knows of an earlier session of this attempt. */
  readonly isNew: boolean
  /** Best percentage that the platform holds. */
  readonly percent?: number
  /** Whether anything of the learner may be recorded: not when a session is for looking only, or without credit. */
  readonly recording: boolean
  /** Who learns, as the platform names them; empty where nobody says. */
  readonly learner: string
  /** Percent from which the platform calls the course passed. */
  readonly mastery?: number
}

/** All that is remembered of a learner. */
export interface LearnerRecord {
  /** The state, fullest first, put together as it is asked for; the first that is taken is kept. */
  readonly states: Iterable<string>
  /** Id of the page where the learner is. */
  readonly location: string
  readonly earned: Earned
  /** Percent of the points; missing until a platform may judge by it. */
  readonly percent?: number
  /** Length of this session so far. */
  readonly seconds: number
  /** Those about which something is known. */
  readonly objectives: readonly ObjectiveResult[]
}

/** How a learner did at one objective. */
export interface ObjectiveResult {
  readonly id: string
  /** Percent of the points of the questions that assess it. */
  readonly percent: number
  readonly status: 'passed' | 'completed' | 'failed' | 'incomplete'
}

/** An answer as a teacher sees it in reports. */
export interface Interaction extends Omit<InteractionPattern, 'part'> {
  readonly id: string
  readonly objectives: readonly string[]
  readonly points: number
  /** Share of the points, 0–1; missing where nobody here can say. */
  readonly score?: number
  /** When the learner answered. */
  readonly time: Date
  /** How long the learner took, in seconds. */
  readonly latency: number
}
