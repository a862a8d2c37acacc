/** Thrown when something was asked for that cannot be: a course that is not there, an unknown target. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError'
}
