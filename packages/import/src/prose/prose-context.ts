import type {FormulaReading, Gap} from '@silabus/core'

/** What an address in a text leads to. */
export type Resolved =
  /** A file of the course. */
  | {readonly kind: 'file'; readonly path: string}
  | {readonly kind: 'url'; readonly url: string}
  /** Nothing that a course can name; it has been told. */
  | {readonly kind: 'none'}

/** What the reading of one text needs from around it. */
export interface ProseContext {
  /**
   * Find what an address leads to.
   *
   * @param address As written.
   * @param use What it is for.
   */
  readonly resolve: (address: string, use: 'link' | 'media') => Resolved
  /** Tell what of the text a course cannot hold, and what stands in its place. */
  readonly lose: (what: string, instead: string) => void
  /** Tell that there is more in the text than is read. */
  readonly limit: (found: string, expected: string, instead: string) => void
  /** Tell a setting of looks, which a course does not have. */
  readonly looks: (what: string) => void
  /** BCP 47 tag of a text that names no other, where the file says it. */
  readonly lang?: string | undefined
  readonly readFormula: (tex: string, display: boolean) => FormulaReading
  /** Gaps of a cloze by number, for `<gap number="…">` in its HTML. */
  readonly gaps?: ReadonlyMap<string, Gap> | undefined
}
