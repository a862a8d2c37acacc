import {asciiId, type Exporter, type Module} from '@silabus/core'
import {bankOf, isQuestion, type BankEntry, type ModuleShelf} from '../bank.ts'
import {createBankContext, type BankContext} from '../bank-context.ts'
import type {Carrier} from '../carrier.ts'
import {quizSettings} from '../quiz-settings.ts'
import {aikenQuestion} from './aiken-question.ts'

const target = 'aiken'
const suffix = '-aiken.txt'
const carrier: Carrier = {
  target,
  name: 'Aiken',
  files: false,
  quizSettings: 'settings of a quiz are made in the quiz activity'
}

/** The questions of a course of which one option is right, as plain text and nothing more (Moodle, qformat_aiken). */
export const aiken: Exporter = {
  target,
  title: 'Aiken questions',
  howToImport:
    'Moodle: open the course’s question bank, choose Import, format “Aiken”, and upload the file. It opens in any editor, too.',
  suffix,
  onRequest: true,
  options: {},
  export(course, {report, assets}) {
    const shelves = bankOf(course)
    if (shelves.length === 0) {
      report('target-empty', {target, missing: 'questions'}, {file: course.file})
      return undefined
    }
    const bank = createBankContext(course, carrier, report)
    const questions = shelves.flatMap(shelf => writeModule(shelf, bank))
    if (questions.length === 0) return undefined
    bank.losses.tell(
      'ids, objectives and categories of questions',
      'Moodle names each question by its text, and the teacher chooses a category at the import',
      {},
      course.file
    )
    return {
      container: 'file',
      entries: new Map([[`${asciiId(course.id)}${suffix}`, questions.join('\n')]]),
      assets
    }
  }
}

function writeModule({module, selfChecks, quizzes}: ModuleShelf, bank: BankContext): readonly string[] {
  return [
    ...selfChecks.flatMap(question => writeEntry(question, module, bank)),
    ...quizzes.flatMap(({quiz, entries}) => {
      bank.losses.settings(quiz, quizSettings(quiz, bank.speech.words), module.file)
      return entries.flatMap(entry => writeEntry(entry, module, bank))
    })
  ]
}

function writeEntry(entry: BankEntry, {file}: Module, {losses}: BankContext): readonly string[] {
  if (!isQuestion(entry)) {
    losses.tell('text between the questions of a quiz', 'it is left out', entry.children[0] ?? {}, file)
    return []
  }
  const written = aikenQuestion(entry, (what, instead, node) => {
    losses.tell(what, instead, node, file)
  })
  return written === undefined ? [] : [written]
}
