/** A format that carries questions into a bank, and what it has no place for. */
export interface Carrier {
  /** As `Exporter.target`. */
  readonly target: string
  /** Its name in messages. */
  readonly name: string
  /** Whether pictures, recordings and other files come along. */
  readonly files: boolean
  /** What becomes of the settings of a quiz. */
  readonly quizSettings: string
}
