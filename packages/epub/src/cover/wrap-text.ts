/** Text in lines, and how large it is set. */
export interface WrappedText {
  readonly lines: readonly string[]
  /** Height of the letters, in the unit of the room. */
  readonly size: number
}

/** Where text has to fit in. */
export interface Room {
  readonly width: number
  /** How much wider the letters are than usual ones: 1.15 for bold ones, say. */
  readonly spread: number
  /** Sizes that may be taken, from the largest to the smallest. */
  readonly sizes: readonly number[]
  /** Most lines at each size. */
  readonly lines: (size: number) => number
}

/** What a cover can show of a text; nobody reads more there. */
const longestText = 600

/**
 * Break a text into lines of like length, as large as the room allows. Nobody knows which letters a reader’s device
 * has, so widths are estimates on the wide side.
 *
 * @param text Any text.
 * @param lang BCP 47 tag; tells where words end in languages that write no blanks.
 * @param room Where it has to fit in; what does not at the smallest size ends in an ellipsis.
 * @returns At least one line.
 */
export function wrapText(text: string, lang: string, room: Room): WrappedText {
  const shown = text.trim().replaceAll(/\s+/gu, ' ')
  const pieces = piecesOf(shown.length > longestText ? `${cut(shown)}…` : shown, lang)
  for (const size of room.sizes) {
    const width = room.width / (size * room.spread)
    if (pieces.some(piece => widthOf(piece.trimEnd()) > width)) continue
    const lines = fill(pieces, width)
    if (lines.length <= room.lines(size)) return {lines: balance(pieces, lines, width), size}
  }
  const size = room.sizes.at(-1) ?? 1
  const width = room.width / (size * room.spread)
  const lines = fill(
    pieces.flatMap(piece => split(piece, width)),
    width
  )
  const most = room.lines(size)
  if (lines.length <= most) return {lines, size}
  const kept = lines.slice(0, most)
  return {lines: [...kept.slice(0, -1), `${(kept.at(-1) ?? '').replace(/[\s…]*$/u, '')}…`], size}
}

/** Cut between whole characters. */
function cut(text: string): string {
  return [...text.slice(0, longestText)].slice(0, -1).join('')
}

/** Scripts whose lines may break without a blank. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/** What no line may begin with: closing marks, and marks that belong to the letter before (JIS X 4051, 3.1). */
const neverFirst = /^[\p{Pe}\p{Pf}\p{Po}\p{M}ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/u

/** What no line may end with. */
const neverLast = /[\p{Ps}\p{Pi}¿¡]$/u

/** Cut a text at the places where a line may end. */
function piecesOf(text: string, lang: string): string[] {
  const pieces: string[] = []
  let open = ''
  for (const {segment} of new Intl.Segmenter(lang, {granularity: 'word'}).segment(text)) {
    if (open !== '' && mayBreak(open, segment)) {
      pieces.push(open)
      open = ''
    }
    open += segment
  }
  return open === '' ? pieces : [...pieces, open]
}

function mayBreak(before: string, after: string): boolean {
  if (after.startsWith(' ')) return false
  if (before.endsWith(' ')) return true
  if (neverLast.test(before) || neverFirst.test(after)) return false
  if (/[\p{L}\p{N}][-‐–/]$/u.test(before)) return true
  return unspaced.test(before.slice(-2)) || unspaced.test(after.slice(0, 2))
}

function fill(pieces: readonly string[], width: number): string[] {
  const lines: string[] = []
  let open = ''
  let used = 0
  for (const piece of pieces) {
    const whole = widthOf(piece)
    if (open !== '' && used + widthOf(piece.trimEnd()) > width) {
      lines.push(open.trimEnd())
      open = ''
      used = 0
    }
    open += piece
    used += whole
  }
  return [...lines, open.trimEnd()]
}

/** Narrow the room for as long as the text needs no more lines: a last line of one word looks like a mistake. */
function balance(pieces: readonly string[], lines: readonly string[], width: number): readonly string[] {
  let best = lines
  for (let narrow = width * 0.95; narrow > width * 0.4; narrow -= width * 0.05) {
    if (pieces.some(piece => widthOf(piece.trimEnd()) > narrow)) break
    const tried = fill(pieces, narrow)
    if (tried.length > lines.length) break
    best = tried
  }
  return best
}

/** Break a word that no line has room for. */
function split(piece: string, width: number): string[] {
  if (widthOf(piece.trimEnd()) <= width) return [piece]
  const parts: string[] = []
  let open = ''
  let used = 0
  for (const {segment} of new Intl.Segmenter('en', {granularity: 'grapheme'}).segment(piece)) {
    const more = widthOf(segment)
    if (open !== '' && used + more > width) {
      parts.push(open)
      open = ''
      used = 0
    }
    open += segment
    used += more
  }
  return [...parts, open]
}

/** Width of a text, as a multiple of its size. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += widthOfCharacter(character)
  return width
}

const wide =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Extended_Pictographic}\u3000-\u303F\uFF00-\uFF60ー]/u

function widthOfCharacter(character: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0
  if (character === ' ') return 0.28
  if (wide.test(character)) return 1.02
  if (/[ijlft.,:;'’|!()[\]]/u.test(character)) return 0.36
  if (/[mwMW@%—]/u.test(character)) return 0.95
  if (/[\p{Lu}&]/u.test(character)) return 0.75
  return 0.58
}
