import {asciiId, type Course, type Exporter} from '@silabus/core'
import {bankOf, type ModuleShelf} from './bank.ts'
import {createBankContext, type BankContext} from './bank-context.ts'

/** A format of question banks that is plain text. */
export interface TextFormat {
  /** As in `--to`; the file is named after it. */
  readonly target: string
  /** As Moodle's import page has it. */
  readonly name: string
  /** Write the questions; an empty line comes between two parts. None if no question is left, which has been told. */
  readonly write: (shelves: readonly ModuleShelf[], bank: BankContext, course: Course) => readonly string[]
}

/**
 * Make the exporter of a text format: on request, since it carries so little that most courses would be told of losses.
 *
 * @param format The format.
 * @returns The exporter.
 */
export function textBank({target, name, write}: TextFormat): Exporter {
  const suffix = `-${target}.txt`
  return {
    target,
    title: `${name} questions`,
    howToImport: `Moodle: open the course’s question bank, choose Import, format “${name}”, and upload the file. It opens in any editor, too.`,
    suffix,
    onRequest: true,
    options: {},
    export(course, {report, assets}) {
      const shelves = bankOf(course)
      if (shelves.length === 0) {
        report('target-empty', {target, missing: 'questions'}, {file: course.file})
        return undefined
      }
      const quizSettings = 'settings of a quiz are made in the quiz activity'
      const bank = createBankContext(course, {target, name, files: false, quizSettings}, report)
      const parts = write(shelves, bank, course)
      if (parts.length === 0) return undefined
      const entries = new Map([[`${asciiId(course.id)}${suffix}`, parts.join('\n')]])
      return {container: 'file', entries, assets}
    }
  }
}
