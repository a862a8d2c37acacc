import type {Gap} from '@silabus/core'
import type {QuestionReader} from '../question-source.ts'
import {child, textOf, type XmlNode} from '../read-elements.ts'
import {noteCount, noteHints, notePenalty} from '../usual-settings.ts'
import {isTrue} from '../values.ts'
import {gapMark, type ReadGaps} from '../cloze-grammar.ts'

/**
 * Make the reader of `cloze` for gaps that were found in its text.
 *
 * @param gaps The gaps.
 * @returns The reader.
 */
export function clozeOf(gaps: ReadGaps): QuestionReader {
  return source => {
    const {base, lose} = source
    notePenalty(source)
    noteHints(source)
    if (gaps.found.length === 0)
      lose('text without a gap that can be read', 'it is written as a text to be mended')
    for (const problem of gaps.problems) lose(problem.what, problem.instead)
    return {
      ...base,
      kind: 'cloze',
      points: gaps.points > 0 ? gaps.points : Math.max(1, gaps.found.length),
      caseSensitive: gaps.caseSensitive,
      shuffle: gaps.shuffle
    }
  }
}

/** A text in which `[[1]]` stands for a choice: `gapselect` and `ddwtos`. */
export interface NumberedGaps {
  readonly html: string
  readonly gaps: ReadonlyMap<string, Gap>
  /** Numbers that no choice has. */
  readonly missing: readonly string[]
}

/**
 * Put gaps in the places of `[[1]]`, to choose among the choices of the same group.
 *
 * @param html Text of the question.
 * @param choices Texts and groups of the choices, in order.
 * @returns The text with marks, and the gaps.
 */
export function numberedGaps(html: string, choices: readonly Choice[]): NumberedGaps {
  const gaps = new Map<string, Gap>()
  const missing: string[] = []
  const marked = html.replace(/\[\[(\d{1,4})\]\]/gu, (written, number: string) => {
    const choice = choices[Number(number) - 1]
    if (choice === undefined) {
      missing.push(written)
      return written
    }
    const options = [...new Set(choices.filter(({group}) => group === choice.group).map(({text}) => text))]
    const key = String(gaps.size + 1)
    gaps.set(key, {
      type: 'gap',
      number: gaps.size + 1,
      kind: 'chosen',
      options,
      right: options.indexOf(choice.text)
    })
    return gapMark(key)
  })
  return {html: marked, gaps, missing}
}

/** A choice for gaps of its group. */
export interface Choice {
  readonly text: string
  readonly group: string
}

/**
 * Make the reader of `gapselect` and `ddwtos`.
 *
 * @param missing Numbers that no choice has.
 * @returns The reader.
 */
export function numberedReader(missing: () => readonly string[]): QuestionReader {
  return source => {
    const {base, lose, node} = source
    notePenalty(source)
    noteHints(source)
    noteCount(source)
    if (missing().length > 0) lose(`\`${missing().join('`, `')}\` without a choice`, 'it stays text')
    return {
      ...base,
      kind: 'cloze',
      caseSensitive: false,
      shuffle: isTrue(child(node, 'shuffleanswers'), true),
      style: node.attributes['type'] === 'ddwtos' ? 'drag' : 'select'
    }
  }
}

/**
 * Read the choices of a question with numbered gaps.
 *
 * @param node The question.
 * @param plain Makes text of what a choice holds.
 * @returns The choices, in order.
 */
export function choicesOf(node: XmlNode, plain: (html: string) => string): readonly Choice[] {
  return node.children
    .filter(({name}) => name === 'dragbox' || name === 'selectoption')
    .map(choice => ({text: plain(textOf(choice)), group: textOf(child(choice, 'group')) || '1'}))
    .filter(({text}) => text !== '')
}
