/** A response and a pattern are CMIFeedback (SCORM 1.2 RTE 3.4.4), which platforms keep in 255 characters. */
const longest = 255

/**
 * Cut a text into pieces that every platform takes: on one line, without control characters, without characters
 * that take four bytes, which some databases refuse with all that is kept beside them.
 *
 * @param text What a learner typed, or an author wrote.
 * @returns Pieces of at most 255 characters, cut between words where that can be; none for no text.
 */
export function reportedPieces(text: string): readonly string[] {
  let left = text
    .replace(/[\u{10000}-\u{10FFFF}\u{D800}-\u{DFFF}]/gu, '\uFFFD')
    // eslint-disable-next-line no-control-regex -- they are what has to go
    .replace(/[\s\u0000-\u001F\u007F-\u009F]+/g, ' ')
    .trim()
  const pieces: string[] = []
  while (left.length > longest) {
    const blank = left.lastIndexOf(' ', longest)
    const end = blank > longest / 2 ? blank : longest
    pieces.push(left.slice(0, end))
    left = left.slice(end).trim()
  }
  return left === '' ? pieces : [...pieces, left]
}

/**
 * Write a text as one response or pattern.
 *
 * @param text What a learner typed, or an author wrote.
 * @returns At most 255 characters.
 */
export function reported(text: string): string {
  return reportedPieces(text)[0] ?? ''
}
