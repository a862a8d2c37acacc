import {asciiId, type Module, type Quiz} from '@silabus/core'
import type {BankEntry, ModuleShelf} from './bank.ts'
import type {CategoryDepth} from './options.ts'

/** Questions that belong together: those of one quiz, or the self-checks of one module. */
export interface Portion {
  readonly module: Module
  /** Missing for self-checks. */
  readonly quiz?: Quiz
  readonly entries: readonly BankEntry[]
}

/** What goes into one category, in reading order. */
export interface CategoryPlan {
  /** The module, or the quiz, that the category is for; missing for the whole course. */
  readonly part?: Module | Quiz
  readonly portions: readonly Portion[]
}

/**
 * Cut the questions of a course into portions, and say which of them share a category.
 *
 * @param shelves The modules that have questions.
 * @param depth How finely questions are shelved.
 * @returns Categories, in reading order, none of them empty.
 */
export function planCategories(
  shelves: readonly ModuleShelf[],
  depth: CategoryDepth
): readonly CategoryPlan[] {
  const portions = shelves.map(portionsOf)
  switch (depth) {
    case 'quiz':
      return portions.flat().map(portion => ({part: portion.quiz ?? portion.module, portions: [portion]}))
    case 'module':
      return portions.flatMap(own => (own[0] === undefined ? [] : [{part: own[0].module, portions: own}]))
    case 'course':
    case 'flat':
      return [{portions: portions.flat()}]
  }
}

/**
 * Name what a portion is called by in ASCII.
 *
 * @param portion The portion.
 * @returns Id of its quiz, or of the module whose self-checks it holds.
 */
export function portionId({module, quiz}: Portion): string {
  return asciiId((quiz ?? module).id)
}

function portionsOf({module, selfChecks, quizzes}: ModuleShelf): readonly Portion[] {
  return [
    ...(selfChecks.length === 0 ? [] : [{module, entries: selfChecks}]),
    ...quizzes.map(({quiz, entries}) => ({module, quiz, entries}))
  ]
}
