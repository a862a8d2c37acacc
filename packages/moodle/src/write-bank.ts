import {asciiId, type Course, type Module, type Question, type Quiz} from '@silabus/core'
import {isQuestion, type BankEntry, type ModuleShelf, type QuizProse, type QuizShelf} from './bank.ts'
import type {BankContext} from './bank-context.ts'
import {createCategoryNames} from './categories.ts'
import type {Placed} from './entry-context.ts'
import {questionNames} from './question-names.ts'
import {quizSettings} from './quiz-settings.ts'

/** A category of the bank. */
export interface Shelf {
  /** Names from the course down. */
  readonly path: readonly string[]
  /** What it holds the questions of. */
  readonly of: Course | Module | Quiz
  /** File in which that stands. */
  readonly file: string
}

/** Writes the parts of a bank in one format. */
export interface BankWriter<Part> {
  readonly category: (shelf: Shelf) => Part
  /** Nothing if the question can't be written, which has been told. */
  readonly question: (placed: Placed<Question>) => Part | undefined
  /** Prose that stands between the questions of a quiz. */
  readonly prose: (placed: Placed<QuizProse>) => Part | undefined
}

/**
 * Write the questions of a course, each category after its parent and before its questions.
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
  const {course, losses} = bank
  const path = [createCategoryNames()(course.title, asciiId(course.id))]
  const moduleName = createCategoryNames()
  const modules = shelves.flatMap(shelf => writeModule(shelf, path, moduleName, bank, writer))
  if (modules.length === 0) return []
  losses.title(course.title, course, course.file)
  return [writer.category({path, of: course, file: course.file}), ...modules]
}

function writeModule<Part>(
  {module, selfChecks, quizzes}: ModuleShelf,
  parent: readonly string[],
  nameOf: (title: string, id: string) => string,
  bank: BankContext,
  writer: BankWriter<Part>
): readonly Part[] {
  const {course, speech, losses} = bank
  // The introduction has the course's title, under which it stands already.
  const title = module === course.introduction ? speech.words.introduction : module.title
  const path = [...parent, nameOf(title, asciiId(module.id))]
  const quizName = createCategoryNames()
  const contents = [
    ...writeEntries(selfChecks, module, module.id, bank, writer),
    ...quizzes.flatMap((shelf, index) => {
      const {words} = speech
      const fallback = quizzes.length === 1 ? words.quiz : `${words.quiz} ${index + 1}`
      const name = quizName(shelf.quiz.title ?? fallback, asciiId(shelf.quiz.id))
      return writeQuiz(shelf, [...path, name], module, bank, writer)
    })
  ]
  if (contents.length === 0) return []
  losses.title(title, module, module.file)
  return [writer.category({path, of: module, file: module.file}), ...contents]
}

function writeQuiz<Part>(
  {quiz, entries}: QuizShelf,
  path: readonly string[],
  module: Module,
  bank: BankContext,
  writer: BankWriter<Part>
): readonly Part[] {
  const {losses, speech} = bank
  const contents = writeEntries(entries, module, quiz.id, bank, writer)
  if (contents.length === 0) return []
  losses.title(quiz.title, quiz, module.file)
  losses.settings(quiz, quizSettings(quiz, speech.words), module.file)
  return [writer.category({path, of: quiz, file: module.file}), ...contents]
}

/** Write what stands in one category; nothing if no question of it is left. */
function writeEntries<Part>(
  entries: readonly BankEntry[],
  module: Module,
  categoryId: string,
  bank: BankContext,
  writer: BankWriter<Part>
): readonly Part[] {
  const {losses, speech} = bank
  const {words} = speech
  const known = entries.map(entry => ({
    entry,
    id: isQuestion(entry) ? asciiId(entry.id) : `${asciiId(categoryId)}/text-${entry.number}`
  }))
  const names = questionNames(
    known.map(({entry, id}) =>
      isQuestion(entry)
        ? {id, title: entry.title, prose: entry.stem, kind: words.question}
        : {id, prose: entry.children, kind: words.quiz}
    )
  )
  let questions = 0
  const written = known.flatMap(({entry, id}, index): readonly Part[] => {
    const placed = {id, name: names[index] ?? id, module}
    if (!isQuestion(entry)) {
      const prose = writer.prose({...placed, entry})
      return prose === undefined ? [] : [prose]
    }
    const question = writer.question({...placed, entry})
    if (question === undefined) return []
    questions += 1
    losses.title(entry.title, entry, module.file)
    losses.id(id, entry, module.file)
    return [question]
  })
  return questions === 0 ? [] : written
}
