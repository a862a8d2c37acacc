/** Something that Moodle would refuse, spoil or lose. */
export interface Problem {
  /** Which rule was broken. */
  readonly rule: string
  /** Line of the file, from 1. */
  readonly line: number
  /** What stands there. */
  readonly found: string
}

/** Tells a problem. */
export type Tell = (rule: string, line: number, found?: string) => void
