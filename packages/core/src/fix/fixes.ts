import type {Line} from './lines.ts'

/** What kind of mistake was put right. */
export type FixKind = 'blank' | 'list' | 'box' | 'fence' | 'id'

/** One mistake that was put right. */
export interface Fix {
  readonly kind: FixKind
  /** Line of the file as it was, from 1. */
  readonly line: number
  /** What was done, as a sentence without a full stop. */
  readonly what: string
}

/** Lines after something was put right, and what that was. */
export interface Fixed {
  readonly lines: readonly Line[]
  readonly fixes: readonly Fix[]
}
