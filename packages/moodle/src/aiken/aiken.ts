import type {Exporter, Module} from '@silabus/core'
import {isQuestion, type BankEntry, type ModuleShelf} from '../bank.ts'
import type {BankContext} from '../bank-context.ts'
import {quizSettings} from '../quiz-settings.ts'
import {textBank} from '../text-bank.ts'
import {aikenQuestion} from './aiken-question.ts'

/** The questions of a course of which one option is right, as plain text and nothing more (Moodle, qformat_aiken). */
export const aiken: Exporter = textBank({
  target: 'aiken',
  name: 'Aiken',
  write(shelves, bank, course) {
    const questions = shelves.flatMap(shelf => writeModule(shelf, bank))
    if (questions.length > 0)
      bank.losses.tell(
        'ids, objectives and categories of questions',
        'Moodle names each question by its text, and the teacher chooses a category at the import',
        {},
        course.file
      )
    return questions
  }
})

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
