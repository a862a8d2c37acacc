/** A use of a term in a text. */
export interface FoundTerm<Value> {
  readonly value: Value
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
}

/** Finds terms in a text, from left to right, none overlapping another. */
export type TermFinder<Value> = (text: string) => Iterable<FoundTerm<Value>>

/** A letter of a term, and what may follow it. */
interface Step<Value> {
  readonly next: Map<string, Step<Value>>
  /** Terms that end here; those that are all capitals match no other spelling. */
  readonly ends: {readonly value: Value; readonly exact: string | undefined}[]
}

/** Letters; nobody calls a thing by a longer name, and the time for a text grows with it. */
const longest = 100

/**
 * Make one finder for all terms of a course. It looks at each letter of a text as often at most as the longest term
 * has letters, however many terms there are.
 *
 * Of terms that begin at one place the longest counts. Capitals and small letters are the same, as in the language,
 * but for terms that are all capitals: `IT` is not `it`. Any white space is one blank, a line end too. A term is a whole
 * word, or several; in scripts that put no blanks between words it may stand within a line of letters.
 *
 * @param terms Each with what it stands for; the first of two that are spelt alike counts.
 * @param lang Language of the course, as a BCP 47 tag.
 * @returns The finder.
 */
export function createTermFinder<Value>(
  terms: Iterable<readonly [term: string, value: Value]>,
  lang: string
): TermFinder<Value> {
  const fold = createFold(lang)
  const root: Step<Value> = {next: new Map(), ends: []}
  for (const [written, value] of terms) {
    const term = written.trim()
    const {signs} = fold(term)
    if (signs === '' || signs.length > longest) continue
    let step = root
    for (const sign of signs) {
      const next = step.next.get(sign) ?? {next: new Map<string, Step<Value>>(), ends: []}
      step.next.set(sign, next)
      step = next
    }
    step.ends.push({value, exact: isAllCapitals(term) ? term : undefined})
  }
  return text => find(text, fold(text), root)
}

function* find<Value>(text: string, folded: Folded, root: Step<Value>): Generator<FoundTerm<Value>> {
  const {signs, offsets} = folded
  let from = 0
  while (from < signs.length) {
    let next = from + signAt(signs, from).length
    if (root.next.has(signAt(signs, from)) && isBoundary(signs, from)) {
      const start = offsets[from] ?? 0
      let found: FoundTerm<Value> | undefined
      let to = from
      for (let step = root.next.get(signAt(signs, to)); step !== undefined;) {
        to += signAt(signs, to).length
        const end = offsets[to] ?? text.length
        const match = step.ends.find(({exact}) => exact === undefined || exact === text.slice(start, end))
        if (match !== undefined && isWord(signs, from, to)) {
          found = {value: match.value, start, end}
          next = to
        }
        step = step.next.get(signAt(signs, to))
      }
      if (found !== undefined) yield found
    }
    from = next
  }
}

/** A text as it is compared. */
interface Folded {
  readonly signs: string
  /** Where each sign stands in the text, by UTF-16 units; one more for the end. */
  readonly offsets: readonly number[]
}

/** Make spellings alike: small letters, and one blank for any white space. */
function createFold(lang: string): (text: string) => Folded {
  const known = new Map<string, string>([['ς', 'σ']])
  const small = (character: string): string => {
    const before = known.get(character)
    if (before !== undefined) return before
    const made = /\s/u.test(character) ? ' ' : character.toLocaleLowerCase(lang)
    known.set(character, made)
    return made
  }
  return text => {
    const signs: string[] = []
    const offsets: number[] = []
    let at = 0
    let length = 0
    for (const character of text) {
      const sign = small(character)
      if (sign !== ' ' || signs.at(-1) !== ' ') {
        signs.push(sign)
        length += sign.length
        while (offsets.length < length) offsets.push(at)
      }
      at += character.length
    }
    offsets.push(at)
    return {signs: signs.join(''), offsets}
  }
}

function signAt(signs: string, at: number): string {
  const code = signs.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

function signBefore(signs: string, at: number): string {
  const low = signs.charCodeAt(at - 1)
  return at === 0 ? '' : signAt(signs, low >= 0xdc00 && low <= 0xdfff && at > 1 ? at - 2 : at - 1)
}

/** What makes a word longer: letters, digits, the marks on them, and hyphens, which make words of words. */
const ofWord = /[\p{L}\p{N}\p{M}_\-\u{2010}\u{2011}]/u
const mark = /\p{M}/u
const hangul = /\p{Script=Hangul}/u
const katakana = /[\p{Script=Katakana}\u{30FC}]/u

/** Scripts that put no blanks between words. */
const withoutBlanks =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u

/** Tell whether a word may begin or end between two signs. */
function isBoundary(signs: string, at: number): boolean {
  const before = signBefore(signs, at)
  const after = signAt(signs, at)
  if (mark.test(after)) return false
  if (!ofWord.test(before) || !ofWord.test(after)) return true
  if (withoutBlanks.test(before) || withoutBlanks.test(after)) return true
  return katakana.test(before) !== katakana.test(after)
}

/** Tell whether what begins as a word ends as one. */
function isWord(signs: string, from: number, to: number): boolean {
  const before = signBefore(signs, from)
  const last = signBefore(signs, to)
  const after = signAt(signs, to)
  const alone = to - from === last.length
  // One sign alone is part of too many other words where nothing parts them.
  if (alone && withoutBlanks.test(last) && (ofWord.test(before) || ofWord.test(after))) return false
  // Particles follow a Korean word without a blank.
  return isBoundary(signs, to) || (!alone && hangul.test(last) && hangul.test(after))
}

function isAllCapitals(term: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(term) && !/\p{Ll}/u.test(term)
}
