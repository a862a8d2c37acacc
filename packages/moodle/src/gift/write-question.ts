import type {Question} from '@silabus/core'
import type {BankContext} from '../bank-context.ts'
import type {Placed} from '../entry-context.ts'
import {decimal} from '../questions/numbers.ts'
import {createGiftContext, type GiftContext} from './gift-context.ts'
import {giftHtml, giftText} from './gift-text.ts'
import {writeAnswers} from './questions/index.ts'

/**
 * Write a question: comments with its id and tags, its name, its text, and its answers in braces. No line of it is
 * empty, as an empty line ends a question.
 *
 * @param placed The question.
 * @param bank What everything in the bank shares.
 * @returns Its lines; nothing if Moodle would refuse it, which has been told.
 */
export function giftQuestion(placed: Placed<Question>, bank: BankContext): string | undefined {
  const {entry: question} = placed
  const context = createGiftContext(placed, bank)
  const answers = writeAnswers(question, context)
  if (answers === undefined) return undefined
  loseSettings(question, context)
  const {after, opening = '', explanation = question.explanation} = answers
  const stem = answers.stem ?? `${giftHtml(context.stem(question.stem))} `
  const general = context.text(explanation, 'explanation')
  const lines = general === '' ? answers.lines : [...answers.lines, `####${general}`]
  const inside =
    after !== undefined || lines.length < 2
      ? `${opening}${lines.join(' ')}`
      : [opening, ...lines.map(line => `\n\t${line}`), '\n'].join('')
  return `${giftHead(context)}[html]${stem}{${inside}}${after ?? ''}\n`
}

/**
 * Write what stands before the text of a question: its id and tags in a comment, its name.
 *
 * @param context What a writer may use.
 * @returns Such as `// [id:feeds]` and, on the next line, `::What feeds a plant?::`.
 */
export function giftHead({idnumber, tags, name}: GiftContext): string {
  const marks = [`[id:${idnumber}]`, ...tags.map(tag => `[tag:${tag.replaceAll(']', '\\]')}]`)]
  return `// ${marks.join(' ')}\n::${giftText(name)}::`
}

/** What an author may set of any question, and GIFT has no sign for. */
function loseSettings(question: Question, {lose}: GiftContext): void {
  const {kind, points, hints} = question
  // What becomes of the points of a cloze of several gaps is told with what becomes of the cloze.
  if (points !== 1 && !(kind === 'cloze' && question.gaps.length > 1))
    lose(
      `\`points=${decimal(points)}\``,
      'Moodle gives 1 point, to be changed in the quiz activity',
      question
    )
  if (hints.length === 1) lose('hint', 'it is left out', question)
  if (hints.length > 1) lose(`${hints.length} hints`, 'they are left out', question)
  if ('shuffle' in question && question.shuffle && kind !== 'matching' && kind !== 'cloze')
    lose('`shuffle=true`', 'Moodle’s own setting decides whether the options are mixed', question)
}
