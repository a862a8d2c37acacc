import type {Question} from '@silabus/core'
import type {BankContext} from '../bank-context.ts'
import {categoryPath} from '../categories.ts'
import type {BankWriter, Shelf} from '../write-portions.ts'
import {categoryNumber} from '../xml-bank.ts'
import {createGiftContext} from './gift-context.ts'
import {giftHtml, giftPath} from './gift-text.ts'
import {giftHead, giftQuestion} from './write-question.ts'

/**
 * Write the parts of a bank in GIFT; an empty line has to stand between two of them.
 *
 * @param bank What everything in the bank shares.
 * @returns The writer.
 */
export function createGiftWriter(bank: BankContext): BankWriter<string> {
  const {losses} = bank
  return {
    category(shelf) {
      loseDescription(shelf, bank)
      return `${categoryMarks(shelf, bank)}\n$CATEGORY: ${giftPath(categoryPath(shelf.path))}\n`
    },
    question(placed) {
      const written = giftQuestion(placed, bank)
      if (written !== undefined) losses.links([whatIsCarried(placed.entry)], placed.module)
      return written
    },
    prose(placed) {
      const context = createGiftContext(placed, bank)
      const {children} = placed.entry
      losses.links(children, placed.module)
      const text = giftHtml(context.stem(children))
      // Moodle takes a text without letters for a question without text. What stood there has been told.
      return text === '' ? undefined : `${giftHead(context)}[html]${text}\n`
    }
  }
}

/**
 * Say in a comment, which Moodle steps over, what a category is for, and the language of the whole course: an import into
 * Silabus reads it.
 */
function categoryMarks({of}: Shelf, {course}: BankContext): string {
  const id = `// [id:${categoryNumber(course, of)}]`
  return of.type === 'course' ? `${id} [lang:${course.lang}]` : id
}

/** Hints and notes are lost as a whole, and so is what they hold; pictures of choices are told with their markup. */
function whatIsCarried(question: Question): Question {
  const carried = {...question, hints: []}
  if (carried.kind === 'essay') return {...carried, markerNotes: []}
  return carried.kind === 'matching' ? {...carried, choices: []} : carried
}

function loseDescription({of, file}: Shelf, {losses}: BankContext): void {
  if (of.type === 'quiz' || of.description === undefined) return
  losses.tell(`description of the ${of.type} \`${of.id}\``, 'its category has a name alone', of, file)
}
