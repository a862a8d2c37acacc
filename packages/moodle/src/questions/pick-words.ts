import type {ClozeQuestion, ClozeStyle, Gap} from '@silabus/core'
import {node, textNode, type XmlElement} from '../xml.ts'
import {optionHtml} from './cloze-grammar.ts'
import {combinedFeedback, questionElement, type QuestionContext} from './question-context.ts'

/** Groups that Moodle's form knows, each with a colour (Moodle 4.5, qtype_ddwtos and qtype_gapselect). */
const mostGroups = 8

/** Gaps that are filled with the same words; their list of them is one group. */
interface WordGroup {
  readonly words: readonly string[]
  /** Words that are right in more than one gap. */
  readonly repeated: ReadonlySet<string>
  /** Place of the first word in the list of all words, counted from 1. */
  readonly first: number
}

/**
 * Write a cloze whose gaps are filled with given words: `gapselect` with menus, `ddwtos` with words that are dragged.
 * The gap `[[n]]` in the text is the place of the n-th of all words (Moodle 4.5, qtype_gapselect).
 *
 * @param question A cloze of chosen gaps, with the style that its author asks for.
 * @param context What a writer may use.
 * @returns The element; nothing where Moodle has no groups left for so many lists of words, which has been told.
 */
export function pickWords(
  question: ClozeQuestion & {readonly style: ClozeStyle},
  context: QuestionContext
): XmlElement | undefined {
  const {gaps, shuffle, style} = question
  const groups = groupsOf(gaps)
  if (groups.size > mostGroups) {
    context.lose(
      `\`style=${style}\` with ${groups.size} different lists of words`,
      `each gap is a menu of its own, as Moodle has ${mostGroups} lists in a question`,
      question
    )
    return undefined
  }
  return questionElement(question, context, {
    type: style === 'drag' ? 'ddwtos' : 'gapselect',
    content: [
      node('shuffleanswers', {}, shuffle ? '1' : '0'),
      ...combinedFeedback(context),
      node('shownumcorrect'),
      ...[...groups.values()].flatMap((group, index) => wordElements(group, index + 1, style))
    ],
    gap: {
      write: gap => `[[${placeOf(gap, groups)}]]`,
      // Of anything else in two brackets Moodle's form says that there is no such choice (Moodle 4.5, qtype_gapselect,
      // `validate_slots`), so that nobody could save the question again.
      guard: html => html.replace(/\[(?=\[|<gap )/gu, '&#91;')
    }
  })
}

function groupsOf(gaps: readonly Gap[]): ReadonlyMap<string, WordGroup> {
  const groups = new Map<string, WordGroup & {readonly repeated: Set<string>}>()
  const used = new Map<string, Set<string>>()
  let first = 1
  for (const gap of gaps) {
    if (gap.kind !== 'chosen') continue
    const key = keyOf(gap.options)
    const group = groups.get(key) ?? {words: gap.options, repeated: new Set<string>(), first}
    if (!groups.has(key)) {
      groups.set(key, group)
      first += gap.options.length
    }
    const word = gap.options[gap.right] ?? ''
    const before = used.get(key) ?? new Set<string>()
    if (before.has(word)) group.repeated.add(word)
    used.set(key, before.add(word))
  }
  return groups
}

/** The same words in another order are the same list. */
function keyOf(words: readonly string[]): string {
  return JSON.stringify([...words].sort())
}

function placeOf(gap: Gap, groups: ReadonlyMap<string, WordGroup>): number {
  if (gap.kind !== 'chosen') return 0
  const group = groups.get(keyOf(gap.options))
  const word = gap.options[gap.right] ?? ''
  return group === undefined ? 0 : group.first + group.words.indexOf(word)
}

/** A word that is right in several gaps can be dragged as often as it is needed; a menu offers each word always. */
function wordElements({words, repeated}: WordGroup, group: number, style: ClozeStyle): readonly XmlElement[] {
  return words.map(word => {
    const text = textNode(optionHtml(word))
    const number = node('group', {}, String(group))
    if (style === 'select') return node('selectoption', {}, text, number)
    return node('dragbox', {}, text, number, repeated.has(word) ? node('infinite') : undefined)
  })
}
