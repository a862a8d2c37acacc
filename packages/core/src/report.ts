import type {Position} from 'unist'
import type {RuleArguments, RuleId} from './rules.ts'

/** How bad it is: an error keeps targets from being written, a warning a learner may notice. */
export type Severity = 'error' | 'warning' | 'info'

/** Something to tell the author, at a place of the course. */
export interface Message {
  readonly rule: RuleId
  readonly severity: Severity
  /** What is there and what was expected. */
  readonly reason: string
  /** Path from the course folder. */
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** Set when only one target loses or refuses something. */
  readonly target?: string
  /** The rule's page. */
  readonly url: string
}

/** A place in a file of the course; without a position, its beginning. */
export interface Place {
  readonly file: string
  readonly position?: Position | undefined
}

/** Tell the author something by a rule. */
export type Report = <Id extends RuleId>(rule: Id, args: RuleArguments[Id], place: Place) => void
