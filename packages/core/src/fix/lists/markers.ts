/** What stands at the start of a line, and looks like the mark of an item. */
export interface Marker {
  /** `letter` and `number` count, `bullet` and `dash` don't. */
  readonly kind: 'letter' | 'number' | 'bullet' | 'dash'
  /** Items of one list share it: the bullet itself, or the form of letters or numbers. */
  readonly family: string
  /** Counted from 1; of a bullet, 0. */
  readonly value: number
  /** Whether Markdown knows it as it stands. */
  readonly known: boolean
  /** Whether it may be a word: `o` with one blank behind it, which is *or* in some languages and *he* in another. */
  readonly word?: true
  /** Whether the words after it begin with a box, `[ ]` or `[x]`. */
  readonly boxed: boolean
  /** What follows the mark and its blanks. */
  readonly content: string
  /** The mark itself, without blanks. */
  readonly mark: string
}

/** Blanks that may follow a mark; Word and web pages put non-breaking ones there. */
const blanks = '[ \\t\\u00A0\\u2007\\u202F]'
const nonBreaking = '[\\u00A0\\u2007\\u202F]'

/**
 * Bullets of office programs and web pages, and the letters that their symbol fonts turn into (`ü` is a tick in
 * Wingdings, U+F0B7 a bullet in Symbol). Signs that say something by themselves, such as ✗, are none.
 */
const bullets = '•◦▪▫●○■□◆◇►▶▸➢➤➔‣⁃✓✔·\\uF0A7\\uF0B7\\uF0D8\\uF0FC\\uF076'
/** Bullets that may be words or punctuation elsewhere. */
const weakBullets = 'üo§Ø–'
/** Bullets that stand close to the word in texts out of PDF files. */
const close = '•◦▪●■‣✓✔'

const patterns = {
  close: new RegExp(`^([${close}])${blanks}*(?=\\S)`, 'u'),
  bullet: new RegExp(`^([${bullets}${weakBullets}])${blanks}+(?=\\S)`, 'u'),
  letter: new RegExp(`^(\\(?)([A-Za-z])([.)])${blanks}+(?=\\S)`, 'u'),
  dash: new RegExp(`^([-*+])(${blanks}+)(?=\\S)`, 'u'),
  number: new RegExp(`^(\\d{1,9})([.)])(${blanks}+)(?=\\S)`, 'u'),
  nonBreaking: new RegExp(`^${nonBreaking}`, 'u'),
  box: new RegExp(`^\\[[ xX\\u00A0]\\](?=${blanks}+\\S)`, 'u')
}

/**
 * Read the mark of an item.
 *
 * @param rest A line without its indentation.
 * @returns The mark, if there is one.
 */
export function readMarker(rest: string): Marker | undefined {
  const found = letter(rest) ?? bullet(rest) ?? dash(rest) ?? number(rest)
  if (found === undefined) return undefined
  const {length, ...marker} = found
  const content = rest.slice(length)
  return {...marker, content, boxed: patterns.box.test(content)}
}

type Found = Omit<Marker, 'content' | 'boxed'> & {readonly length: number}

function letter(rest: string): Found | undefined {
  const match = patterns.letter.exec(rest)
  if (match === null) return undefined
  const [{length}, open = '', sign = '', end = ''] = match
  // `(a.` is nothing that anybody writes.
  if (open === '(' && end === '.') return undefined
  const small = sign >= 'a'
  const value = sign.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1
  const family = `${open}${small ? 'a' : 'A'}${end}`
  return {kind: 'letter', family, value, known: false, mark: `${open}${sign}${end}`, length}
}

function bullet(rest: string): Found | undefined {
  const match = patterns.bullet.exec(rest) ?? patterns.close.exec(rest)
  if (match === null) return undefined
  const [{length}, mark = ''] = match
  // Paragraphs of a law: `§ 12`.
  if (mark === '§' && /^\d/u.test(rest.slice(length))) return undefined
  const word = mark === 'o' && rest[1] === ' ' && length === 2
  return {kind: 'bullet', family: mark, value: 0, known: false, ...(word ? {word} : {}), mark, length}
}

function dash(rest: string): Found | undefined {
  const match = patterns.dash.exec(rest)
  if (match === null) return undefined
  const [{length}, mark = '', after = ''] = match
  return {kind: 'dash', family: mark, value: 0, known: !patterns.nonBreaking.test(after), mark, length}
}

function number(rest: string): Found | undefined {
  const match = patterns.number.exec(rest)
  if (match === null) return undefined
  const [{length}, digits = '', end = '', after = ''] = match
  const known = !patterns.nonBreaking.test(after)
  return {kind: 'number', family: `1${end}`, value: Number(digits), known, mark: `${digits}${end}`, length}
}

/**
 * Tell whether a bullet can be nothing else.
 *
 * @param marker A mark.
 * @returns Whether it is a sign that begins no sentence.
 */
export function isStrong({kind, mark}: Marker): boolean {
  return kind === 'bullet' && !weakBullets.includes(mark)
}
