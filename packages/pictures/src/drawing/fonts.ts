import {coverage} from '../generated/coverage.ts'
import {lettersOf} from './font-letters.ts'

/** A font of this package: Noto, in one style of letters for each script (SIL Open Font License 1.1). */
export type FamilyName = keyof typeof coverage

/** A font, and the letters that it has. */
export interface FontChoice {
  /** Where the font is: a family of this package, or the bytes of the author's file. */
  readonly font: FamilyName | Uint8Array
  readonly has: (cluster: string) => boolean
}

/**
 * List the fonts in which a text may be set, the best first. An author's font that has all letters of the text goes
 * before all others, and else after them.
 *
 * @param text The text.
 * @param own Fonts of the author, in files of their own: `.ttf`, `.otf`.
 * @returns The fonts.
 */
export function fontsFor(text: string, own: readonly Uint8Array[]): readonly FontChoice[] {
  const owns = own.map((font): FontChoice => ({font, has: hasIn(lettersOf(font))}))
  const clusters = clustersOf(text)
  const whole = owns.filter(({has}) => clusters.every(has))
  return [...whole, ...families(), ...owns.filter(choice => !whole.includes(choice))]
}

/**
 * Tell which letters no font has.
 *
 * @param text A text.
 * @param own Fonts of the author.
 * @returns Each once, in the order of the text.
 */
export function lettersWithoutFont(text: string, own: readonly Uint8Array[] = []): readonly string[] {
  const fonts = fontsFor(text, own)
  return [...new Set(clustersOf(text).filter(cluster => !fonts.some(({has}) => has(cluster))))]
}

/**
 * Cut a text into what readers take for one letter: a base with its marks.
 *
 * @param text A text.
 * @returns Its letters, in composed form.
 */
export function clustersOf(text: string): readonly string[] {
  const segments = new Intl.Segmenter('en', {granularity: 'grapheme'}).segment(text.normalize('NFC'))
  return Array.from(segments, ({segment}) => segment)
}

let known: readonly FontChoice[] | undefined

function families(): readonly FontChoice[] {
  known ??= Object.entries(coverage).map(([name, ranges]): FontChoice => ({
    // The keys of a constant.
    font: name as FamilyName,
    has: hasIn(lettersIn(ranges))
  }))
  return known
}

function lettersIn(ranges: string): ReadonlySet<number> {
  const letters = new Set<number>()
  for (const range of ranges.split(' ')) {
    const [start = 0, end = start] = range.split('-').map(digits => Number.parseInt(digits, 16))
    for (let letter = start; letter <= end; letter += 1) letters.add(letter)
  }
  return letters
}

/** What is not seen needs no shape: joiners, marks of direction, selectors. */
const unseen = /^(?:\p{Default_Ignorable_Code_Point}|\p{Cc})$/u

function hasIn(letters: ReadonlySet<number>): (cluster: string) => boolean {
  return cluster =>
    Array.from(cluster).every(letter => letters.has(letter.codePointAt(0) ?? 0) || unseen.test(letter))
}
