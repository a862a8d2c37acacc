import type {ModuleShelf} from './bank.ts'
import type {BankContext} from './bank-context.ts'
import {writePortions, type BankWriter} from './write-portions.ts'

/**
 * Write the questions of a course as one list, each category after its parent and before its questions.
 *
 * @param shelves The modules that have questions.
 * @param bank What everything in the bank shares.
 * @param writer Writes the parts.
 * @returns The parts in order; none if no question is left to write.
 */
export function writeBank<Part>(
  shelves: readonly ModuleShelf[],
  bank: BankContext,
  writer: BankWriter<Part>
): readonly Part[] {
  const declared = new Set<string>()
  return writePortions(shelves, bank, writer, 'quiz').flatMap(({categories, entries}) => [
    ...categories
      .filter(({path}) => !declared.has(JSON.stringify(path)))
      .map(category => {
        declared.add(JSON.stringify(category.path))
        return writer.category(category)
      }),
    ...entries.map(({part}) => part)
  ])
}
