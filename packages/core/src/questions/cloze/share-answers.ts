import {placeOf, type ModuleBuild} from '../../build/context.ts'
import {foldCase} from '../../fold-case.ts'
import type {Gap, TypedGap} from '../../model.ts'

/**
 * Make gaps to type into gaps to choose for, as the author wants words that are picked: every word is offered in all
 * of them. Gaps that have options of their own keep them.
 *
 * @param gaps The gaps of a cloze; changed where they stand, in the stem.
 * @param build The module.
 * @returns Whether that could be done; otherwise it was reported why not.
 */
export function shareAnswers(gaps: readonly Gap[], build: ModuleBuild): boolean {
  const typed = gaps.filter(gap => gap.kind === 'typed')
  // By the alphabet: in the order of the text they would give themselves away.
  const words = [...new Set(typed.map(({answers}) => answers[0] ?? ''))].sort(alphabetically)
  const refusals = gaps.flatMap(gap => refusalOf(gap) ?? [])
  const [first] = typed
  if (refusals.length === 0 && first !== undefined && words.length === 1) {
    const expected = 'a second gap with another word, or `[[(right) | wrong]]`'
    refusals.push({gap: first, found: 'only one word to pick from', expected})
  }
  for (const {gap, found, expected} of refusals)
    build.report('question-gap', {found, expected}, placeOf(build, gap))
  if (refusals.length > 0) return false
  for (const gap of typed) offer(gap, words)
  return true
}

interface Refusal {
  readonly gap: Gap
  readonly found: string
  readonly expected: string
}

function refusalOf(gap: Gap): Refusal | undefined {
  if (gap.kind === 'number') {
    const found = 'gap for a number among words that are picked'
    return {gap, found, expected: 'a word, or a question without `style`'}
  }
  if (gap.kind === 'chosen' || gap.answers.length === 1) return undefined
  return {
    gap,
    found: `gap with ${gap.answers.length} right words of which one is picked`,
    expected: 'one right word, or `[[(right) | wrong]]`'
  }
}

/** The gap is referred to by the stem around it, so that it is changed instead of replaced. */
function offer(gap: TypedGap, options: readonly string[]): void {
  const right = options.indexOf(gap.answers[0] ?? '')
  // No other kind of node has `answers`, and none of this kind is left with them.
  delete (gap as {answers?: unknown}).answers
  Object.assign(gap, {kind: 'chosen', options, right})
}

function alphabetically(one: string, other: string): number {
  const [a, b] = [foldCase(one), foldCase(other)]
  if (a === b) return one < other ? -1 : 1
  return a < b ? -1 : 1
}
