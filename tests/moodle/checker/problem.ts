import type {RuleId} from './rules.ts'

/** Something that Moodle would refuse, spoil or lose. */
export interface Problem {
  /** Which rule was broken. */
  readonly rule: RuleId
  /** Which file of the bank, from 1. */
  readonly file: number
  /** Line of the file, from 1. */
  readonly line: number
  /** What stands there. */
  readonly found: string
}

/** Tells a problem. */
export type Tell = (rule: RuleId, line: number, found?: string) => void
