/** What Moodle compares with what is typed. */
export interface Pattern {
  readonly text: string
  /** Whether it accepts just what the author meant; otherwise it accepts more. */
  readonly exact: boolean
}

/**
 * Spell an answer in which anything may stand in places.
 *
 * Moodle takes a `*` for anything and `\*` for itself; a backslash has no other meaning, and none of its own right
 * before a star (Moodle 4.5, `qtype_shortanswer_question::compare_string_with_wildcard`).
 *
 * @param pieces What stands between the places, to the letter.
 * @returns The pattern.
 */
export function wildcards(pieces: readonly string[]): Pattern {
  const spelt = pieces.map((piece, index) => {
    const literal = piece.replaceAll('*', '\\*')
    return index < pieces.length - 1 ? literal.replace(/\\+$/u, '') : literal
  })
  return {
    text: spelt.join('*'),
    exact: pieces.slice(0, -1).every(piece => !piece.endsWith('\\'))
  }
}
