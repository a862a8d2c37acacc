import {plainText, type Block} from '@silabus/core'
import {nameLimit, plainName, sameName, shorten, withId} from './names.ts'
import {xmlCharacters} from './xml.ts'

/** Code points of a name that is made of a text: one line in the list of a bank. */
const excerptLength = 80

/** What is to be named. */
export interface Named {
  readonly id: string
  /** The author's name for it. */
  readonly title?: string | undefined
  /** What it says, for one without a title. */
  readonly prose: readonly Block[]
  /** What it is called when there is nothing to read in it. */
  readonly kind: string
}

/**
 * Name the questions of one category for the people who look for them in the bank.
 *
 * Questions that begin alike are told apart by their id.
 *
 * @param questions The questions, in order.
 * @returns A name for each, in the same order.
 */
export function questionNames(questions: readonly Named[]): readonly string[] {
  const names = questions.map(({title, prose, kind, id}) => {
    const given = plainName(xmlCharacters(title ?? ''))
    if (given !== '') return shorten(given, nameLimit)
    const excerpt = plainName(xmlCharacters(firstWords(prose)))
    return /^[…\s]*$/u.test(excerpt) ? withId(kind, id) : shorten(excerpt, excerptLength)
  })
  const uses = new Map<string, number>()
  for (const name of names) uses.set(sameName(name), (uses.get(sameName(name)) ?? 0) + 1)
  return names.map((name, index) => {
    return uses.get(sameName(name)) === 1 ? name : withId(name, questions[index]?.id ?? '')
  })
}

/** What the first block with anything to read says; `…` stands for a gap. */
function firstWords(prose: readonly Block[]): string {
  for (const block of prose) {
    const words = plainText([block])
    if (words !== '') return words
  }
  return ''
}
