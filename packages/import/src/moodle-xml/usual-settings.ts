import {plainText} from '@silabus/core'
import type {ImportedOption} from '../bank.ts'
import type {QuestionSource} from './question-source.ts'
import {child, childrenOf, textOf} from './read-elements.ts'
import {isTrue} from './values.ts'

/**
 * Note settings that are one thing to Silabus, whatever its options say; what the file does not say is that.
 *
 * @param source The question.
 * @param usual What Silabus writes, by element; several where all mean the same to a course.
 */
export function noteSettings(
  source: QuestionSource,
  usual: Readonly<Record<string, readonly string[]>>
): void {
  for (const [element, values] of Object.entries(usual)) {
    const found = child(source.node, element)
    const value = textOf(found)
    if (found !== undefined) source.note({element, value, usual: values.some(known => isSame(known, value))})
  }
}

/** Numbers may be spelt in any way. */
function isSame(known: string, value: string): boolean {
  return known === value || (value !== '' && Math.abs(Number(known) - Number(value)) < 0.001)
}

/**
 * Note what is lost for each wrong try (Moodle 4.5: a third where the file says nothing).
 *
 * @param source The question.
 */
export function notePenalty({node, note}: QuestionSource): void {
  const value = textOf(child(node, 'penalty'))
  const penalty = value === '' ? 1 / 3 : Number(value)
  const percent = penalty >= 0 && penalty <= 1 ? Number((penalty * 100).toFixed(5)) : undefined
  // A third that is written short is a third.
  const usual = Math.abs(penalty - 1 / 3) < 0.004
  note({
    element: 'penalty',
    value: value.replace(/(\.\d*?)0+$/u, '$1').replace(/\.$/u, ''),
    usual,
    option: {name: 'penalty', value: usual ? 33.33333 : percent}
  })
}

/** Moodle's ways to number options (Moodle 4.5, `qtype_multichoice::get_numbering_styles`). */
const numberings: readonly string[] = ['abc', 'ABCD', '123', 'iii', 'IIII', 'none']

/**
 * Note how options to choose from are numbered and introduced.
 *
 * @param source The question.
 * @param options Its options: where they bring their own letters, or are more than the alphabet has, Silabus does not go
 *   by what its author wants.
 */
export function noteChoiceLooks({node, note}: QuestionSource, options: readonly ImportedOption[]): void {
  const written = textOf(child(node, 'answernumbering'))
  const value = written === '' ? 'abc' : written
  const lettered = options.every(option => /^\(?[\p{L}\p{N}]{1,2}[.)]\s/u.test(wordsOf(option)))
  const forced = lettered ? 'none' : options.length > 26 ? '123' : undefined
  if (value !== forced)
    note({
      element: 'answernumbering',
      value,
      usual: value === 'abc',
      option: {name: 'numbering', value: numberings.find(known => known === value)}
    })
  const instructs = isTrue(child(node, 'showstandardinstruction'), true)
  note({
    element: 'showstandardinstruction',
    value: instructs ? '1' : '0',
    usual: instructs,
    option: {name: 'standardInstruction', value: instructs}
  })
}

function wordsOf({children}: ImportedOption): string {
  const [first] = children
  return first === undefined || first.type === 'footnoteDefinition' || first.type === 'html'
    ? ''
    : plainText([first])
}

/** Our words for the ways to mark an order, with Moodle's, from that with the number −1 on (Moodle 4.4, qtype_ordering). */
const gradings: readonly (readonly [ours: string, moodles: string])[] = [
  ['all-or-nothing', 'ALL_OR_NOTHING'],
  ['position', 'ABSOLUTE_POSITION'],
  ['next', 'RELATIVE_NEXT_EXCLUDE_LAST'],
  ['next-and-last', 'RELATIVE_NEXT_INCLUDE_LAST'],
  ['neighbours', 'RELATIVE_ONE_PREVIOUS_AND_NEXT'],
  ['all-neighbours', 'RELATIVE_ALL_PREVIOUS_AND_NEXT'],
  ['longest-order', 'LONGEST_ORDERED_SUBSET'],
  ['longest-run', 'LONGEST_CONTIGUOUS_SUBSET'],
  ['distance', 'RELATIVE_TO_CORRECT']
]

/**
 * Note how an order is marked.
 *
 * @param source The question.
 */
export function noteGrading({node, note}: QuestionSource): void {
  const written = textOf(child(node, 'gradingtype'))
  const value = written === '' ? 'RELATIVE_NEXT_EXCLUDE_LAST' : written
  const known = gradings.find(([, moodles], index) => moodles === value || String(index - 1) === value)
  note({
    element: 'gradingtype',
    value,
    usual: known?.[0] === 'position',
    option: {name: 'orderingGrading', value: known?.[0]}
  })
}

/**
 * Note the kind of question as which an order was written.
 *
 * @param source The question.
 * @param kind Moodle's own kind, or matching with places.
 */
export function noteOrderKind({note}: QuestionSource, kind: 'ordering' | 'matching'): void {
  note({
    element: 'type',
    value: `${kind} for an order`,
    usual: kind === 'ordering',
    option: {name: 'ordering', value: kind}
  })
}

/**
 * Note where learners are not told how many of their answers are right, as Silabus always has it.
 *
 * @param source The question.
 */
export function noteCount({node, note}: QuestionSource): void {
  const found = child(node, 'shownumcorrect')
  // Presence says yes, but for the orders of Moodle, where a 0 says no.
  const usual = found !== undefined && textOf(found) !== '0'
  note({element: 'shownumcorrect', value: usual ? '1' : '0', usual})
}

/**
 * Note what hints do beside what they say.
 *
 * @param source The question.
 */
export function noteHints({node, note}: QuestionSource): void {
  for (const element of ['shownumcorrect', 'clearwrong', 'options'])
    if (childrenOf(node, 'hint').some(hint => saysYes(child(hint, element))))
      note({element: `hint ${element}`, value: '', usual: false})
}

function saysYes(node: ReturnType<typeof child>): boolean {
  return node !== undefined && textOf(node) !== '0'
}
