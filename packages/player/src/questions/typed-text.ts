/**
 * Tell whether a typed text is one that an author accepts: white space, letters stored in two pieces and the
 * curly quotation marks of phones make no difference, nor does case unless it has to.
 *
 * @param typed What the learner typed.
 * @param pieces Literal pieces, between which anything may stand.
 * @param caseSensitive Whether case counts.
 * @returns Whether it fits.
 */
export function fitsPieces(typed: string, pieces: readonly string[], caseSensitive: boolean): boolean {
  const text = plain(typed, caseSensitive).trim()
  const wanted = pieces.map(piece => plain(piece, caseSensitive))
  const first = (wanted[0] ?? '').replace(/^ /, '')
  if (wanted.length === 1) return text === first.replace(/ $/, '')
  const last = (wanted[wanted.length - 1] ?? '').replace(/ $/, '')
  if (!text.startsWith(first) || !text.endsWith(last)) return false
  let position = first.length
  for (const piece of wanted.slice(1, -1)) {
    const found = text.indexOf(piece, position)
    if (found < 0) return false
    position = found + piece.length
  }
  return position <= text.length - last.length
}

function plain(text: string, caseSensitive: boolean): string {
  const one = text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/[\u2010\u2011]/g, '-')
    // Marks of direction, and places where a word may break, come along when text is pasted.
    .replace(/[\u00AD\u061C\u200B\u200E\u200F\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
  // By way of upper case, `ß` and `SS` meet, as do both small sigmas; the small form of a Turkish `İ` has a dot too many.
  return caseSensitive
    ? one
    : one
        .toUpperCase()
        .toLowerCase()
        .replace(/ς/g, 'σ')
        .replace(/i\u0307/g, 'i')
}
