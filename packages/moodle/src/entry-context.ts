import {asciiId, truthWords, type CourseNode, type Module} from '@silabus/core'
import type {Words} from '@silabus/html'
import {isQuestion, type BankEntry} from './bank.ts'
import type {BankContext} from './bank-context.ts'
import {idnumber, tagName} from './names.ts'
import type {PlacedProse} from './render-prose.ts'

/** A question or prose that is to be written. */
export interface Placed<Entry extends BankEntry = BankEntry> {
  /** In ASCII; that of prose holds a `/`, which no id of an author does. */
  readonly id: string
  readonly name: string
  readonly entry: Entry
  readonly module: Module
}

/** Tells what a format can't carry, or what Moodle would refuse. */
export interface Teller {
  /** Tell what of the question is lost, and what is written instead. */
  readonly lose: (what: string, instead: string, place: CourseNode) => void
  /** Tell that Moodle would refuse the question, which is then left out. */
  readonly refuse: (found: string, expected: string, place: CourseNode) => undefined
}

/** What every format may use for a question or prose. */
export interface EntryContext extends Teller {
  /** Distinct within its category. */
  readonly name: string
  readonly idnumber: string
  /** What the question can be found by in the bank. */
  readonly tags: readonly string[]
  readonly words: Words
  /** Whether `text` is how the question's language, the course's or English says true, or false. */
  readonly says: (truth: boolean, text: string) => boolean
  /**
   * Say where a part of it stands.
   *
   * @param part Names the part within the question, for ids.
   */
  readonly place: (part: string) => PlacedProse
}

/**
 * Prepare what every format may use for one question.
 *
 * @param placed The question, or prose.
 * @param bank What everything in the bank shares.
 * @returns The context.
 */
export function createEntryContext({id, name, entry, module}: Placed, bank: BankContext): EntryContext {
  const {course, carrier, losses, speech} = bank
  const {words} = speech
  // Tags are shared by a whole site: what they are is said with them, but for objectives, which people look for.
  const tags = isQuestion(entry) ? [...entry.objectives, `module:${module.id}`, `kind:${entry.kind}`] : []
  const lang = entry.lang ?? course.lang
  const dir = entry.dir ?? course.dir
  return {
    name,
    idnumber: idnumber(id),
    tags: [...new Set(tags.map(tagName))],
    words,
    says: (truth, text) =>
      ['en', course.lang, lang].some(tongue => truthWords(tongue)?.[truth ? 0 : 1] === text.toLowerCase()),
    // Questions of several courses may stand in one quiz, and several parts of one question on one page.
    place: part => ({module, words, lang, dir, idPrefix: `${asciiId(course.id)}-${id}-${part}-`}),
    lose(what, instead, node) {
      losses.tell(what, instead, node, module.file)
    },
    refuse(found, expected, node) {
      bank.report(
        'target-refused',
        {target: carrier.target, found, expected},
        {file: module.file, position: node.position}
      )
      return undefined
    }
  }
}
