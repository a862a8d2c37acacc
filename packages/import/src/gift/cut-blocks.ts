/** A piece of a file, and where it begins there. */
export interface Piece {
  readonly text: string
  readonly start: number
}

/** What stands between two empty lines. */
export interface GiftBlock {
  /** The lines of comments, without their slashes. */
  readonly comment: string
  /** The rest; blanks stand in the place of comments. */
  readonly body: Piece
}

/**
 * Cut a file at its empty lines, and comments from what they are about. A category ends with its line, as people write
 * questions right below.
 *
 * @param text The file.
 * @returns What stands between empty lines, in order.
 */
export function cutBlocks(text: string): readonly GiftBlock[] {
  const blocks: GiftBlock[] = []
  let comments: string[] = []
  let lines: string[] = []
  let start = 0
  let at = 0
  const flush = (): void => {
    const body = lines.join('\n')
    if (body.trim() !== '') blocks.push({comment: comments.join('\n'), body: trimPiece({text: body, start})})
    lines = []
    comments = []
  }
  for (const line of text.split('\n')) {
    if (lines.length === 0) start = at
    at += line.length + 1
    const seen = line.trim()
    if (seen === '') {
      flush()
      continue
    }
    if (seen.startsWith('//')) comments.push(seen.slice(2))
    lines.push(seen.startsWith('//') ? ' '.repeat(line.length) : line)
    if (seen.startsWith('$CATEGORY:')) flush()
  }
  flush()
  return blocks
}

/**
 * Take the white space from around a piece.
 *
 * @param piece The piece.
 * @returns What is left, where it begins.
 */
export function trimPiece({text, start}: Piece): Piece {
  const trimmed = text.trimStart()
  return {text: trimmed.trimEnd(), start: start + text.length - trimmed.length}
}

/**
 * Cut a piece at each of some signs.
 *
 * @param piece The piece.
 * @param signs A pattern for one of them, with the flag `g`.
 * @returns What stands before the first, and each sign with what follows it.
 */
export function cutPiece(
  {text, start}: Piece,
  signs: RegExp
): {readonly before: Piece; readonly parts: readonly {readonly sign: string; readonly piece: Piece}[]} {
  const found = [...text.matchAll(signs)]
  const parts = found.map((match, index) => {
    const from = match.index + match[0].length
    return {
      sign: match[0],
      piece: {text: text.slice(from, found[index + 1]?.index ?? text.length), start: start + from}
    }
  })
  return {before: {text: text.slice(0, found[0]?.index ?? text.length), start}, parts}
}
