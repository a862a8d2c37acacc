import {asciiId, type Course, type Module, type Quiz} from '@silabus/core'
import {element} from '@silabus/html'
import type {ElementContent} from 'hast'
import {isQuestion, type BankEntry, type ModuleShelf, type QuizShelf} from './bank.ts'
import type {BankContext} from './bank-context.ts'
import {categoryElement, createCategoryNames} from './categories.ts'
import {createQuestionContext} from './create-question-context.ts'
import {idnumber} from './names.ts'
import {questionNames} from './question-names.ts'
import {description} from './questions/description.ts'
import {writeQuestion} from './questions/index.ts'
import {quizSettings} from './quiz-settings.ts'
import {node, xmlCharacters, type XmlElement} from './xml.ts'

/**
 * Write the questions of a course, each category after its parent and before its questions.
 *
 * @param shelves The modules that have questions.
 * @param bank What everything in the bank shares.
 * @returns The `<quiz>`; `undefined` if no question is left to write.
 */
export function writeBank(shelves: readonly ModuleShelf[], bank: BankContext): XmlElement | undefined {
  const {course, losses} = bank
  const id = asciiId(course.id)
  const path = [createCategoryNames()(course.title, id)]
  const moduleName = createCategoryNames()
  const modules = shelves.flatMap(shelf => writeModule(shelf, path, moduleName, bank))
  if (modules.length === 0) return undefined
  losses.title(course.title, course, course.file)
  return node(
    'quiz',
    {},
    categoryElement({path, idnumber: idnumber(id), info: about(course, bank)}),
    ...modules
  )
}

function writeModule(
  {module, selfChecks, quizzes}: ModuleShelf,
  parent: readonly string[],
  nameOf: (title: string, id: string) => string,
  bank: BankContext
): readonly XmlElement[] {
  const {course, speech, losses} = bank
  // The introduction has the course's title, under which it stands already.
  const title = module === course.introduction ? speech.words.introduction : module.title
  const path = [...parent, nameOf(title, asciiId(module.id))]
  const quizName = createCategoryNames()
  const contents = [
    ...writeEntries(selfChecks, module, module.id, bank),
    ...quizzes.flatMap((shelf, index) => {
      const {words} = speech
      const fallback = quizzes.length === 1 ? words.quiz : `${words.quiz} ${index + 1}`
      const name = quizName(shelf.quiz.title ?? fallback, asciiId(shelf.quiz.id))
      return writeQuiz(shelf, [...path, name], module, bank)
    })
  ]
  if (contents.length === 0) return []
  losses.title(title, module, module.file)
  const category = categoryElement({path, idnumber: partNumber(course, module), info: about(module, bank)})
  return [category, ...contents]
}

function writeQuiz(
  {quiz, entries}: QuizShelf,
  path: readonly string[],
  module: Module,
  bank: BankContext
): readonly XmlElement[] {
  const {course, language, losses, speech} = bank
  const contents = writeEntries(entries, module, quiz.id, bank)
  if (contents.length === 0) return []
  const settings = quizSettings(quiz, speech.words)
  losses.title(quiz.title, quiz, module.file)
  losses.settings(quiz, settings, module.file)
  const info: ElementContent[] =
    settings.length === 0
      ? []
      : [
          element('p', language, speech.words.quizSettings),
          element(
            'ul',
            language,
            settings.map(setting => element('li', {}, setting.words))
          )
        ]
  return [categoryElement({path, idnumber: partNumber(course, quiz), info}), ...contents]
}

/**
 * The idnumber of a category is unique in its bank, where other courses may stand beside this one, and a clash ends
 * the import (Moodle 4.5, `create_category_path`): the course's id goes before that of its part.
 */
function partNumber(course: Course, part: Module | Quiz): string {
  return idnumber(`${asciiId(course.id)}/${asciiId(part.id)}`)
}

function about({description: text}: Course | Module, {course}: BankContext): readonly ElementContent[] {
  return text === undefined ? [] : [element('p', {lang: course.lang, dir: course.dir}, xmlCharacters(text))]
}

/** Write what stands in one category; nothing if no question of it is left. */
function writeEntries(
  entries: readonly BankEntry[],
  module: Module,
  categoryId: string,
  bank: BankContext
): readonly XmlElement[] {
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
  const written = known.flatMap(({entry, id}, index): XmlElement[] => {
    const context = createQuestionContext({id, name: names[index] ?? id, entry, module}, bank)
    if (!isQuestion(entry)) {
      losses.links(entry.children, module)
      return [description(entry.children, context)]
    }
    const question = writeQuestion(entry, context)
    if (question === undefined) return []
    questions += 1
    losses.title(entry.title, entry, module.file)
    losses.id(id, entry, module.file)
    losses.links([entry], module)
    return [question]
  })
  return questions === 0 ? [] : written
}
