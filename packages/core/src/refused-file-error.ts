import type {Place} from './report.ts'

/**
 * Thrown by `MadeFile.make` where what the file is made of turns out to be broken: a mistake of the author, to be told
 * as `target-refused`.
 */
export class RefusedFileError extends Error {
  override readonly name: string = 'RefusedFileError'
  /** What is there. */
  readonly found: string
  /** What was expected instead. */
  readonly expected: string
  /** Where the course names it. */
  readonly place: Place

  /**
   * @param found What is there, such as ``picture `a.avif`, which ends too soon``.
   * @param expected What was expected instead.
   * @param place Where the course names it.
   * @param cause What was thrown before.
   */
  constructor(found: string, expected: string, place: Place, cause?: unknown) {
    super(`Unexpected ${found}, expected ${expected}`, {cause})
    this.found = found
    this.expected = expected
    this.place = place
  }
}
