import {asciiId, type Course, type Module, type Quiz} from '@silabus/core'
import {element} from '@silabus/html'
import type {ElementContent} from 'hast'
import type {BankContext} from './bank-context.ts'
import {categoryElement} from './categories.ts'
import {createQuestionContext} from './create-question-context.ts'
import {idnumber} from './names.ts'
import type {BankOptions} from './options.ts'
import {description} from './questions/description.ts'
import {writeQuestion} from './questions/index.ts'
import {quizSettings} from './quiz-settings.ts'
import type {BankWriter} from './write-portions.ts'
import {xmlCharacters, type XmlElement} from './xml.ts'

/**
 * Write the parts of a bank as elements of Moodle XML.
 *
 * @param bank What everything in the bank shares.
 * @param options What the author wants of it.
 * @returns The writer.
 */
export function createXmlWriter(bank: BankContext, options: BankOptions): BankWriter<XmlElement> {
  const {course, losses} = bank
  return {
    category: ({path, of, quizzes}) =>
      categoryElement(
        {
          path,
          idnumber: categoryNumber(course, of),
          info: [...infoOf(of, bank), ...quizzes.flatMap(quiz => settingsOf(quiz, bank, true))]
        },
        options.context
      ),
    question(placed) {
      const written = writeQuestion(placed.entry, createQuestionContext(placed, bank, options))
      if (written !== undefined) losses.links([placed.entry], placed.module)
      return written
    },
    prose(placed) {
      const {children} = placed.entry
      losses.links(children, placed.module)
      return description(children, createQuestionContext(placed, bank, options))
    }
  }
}

/**
 * Make the idnumber of a category: it is unique in its bank, where other courses may stand beside this one, and a clash
 * ends the import (Moodle 4.5, `create_category_path`), so that the course's id goes before that of its part.
 *
 * @param course The course.
 * @param part What the category is for.
 * @returns Such as `garden/soil`.
 */
export function categoryNumber(course: Course, part: Course | Module | Quiz): string {
  const id = asciiId(course.id)
  return idnumber(part.type === 'course' ? id : `${id}/${asciiId(part.id)}`)
}

/** What the teacher reads about a category: the author's description, or what is to be set in the quiz activity. */
function infoOf(part: Course | Module | Quiz, bank: BankContext): readonly ElementContent[] {
  if (part.type === 'quiz') return settingsOf(part, bank, false)
  const {course} = bank
  const {description: text} = part
  return text === undefined ? [] : [element('p', {lang: course.lang, dir: course.dir}, xmlCharacters(text))]
}

function settingsOf(quiz: Quiz, {course, language, speech}: BankContext, named: boolean): ElementContent[] {
  const settings = quizSettings(quiz, speech.words)
  if (settings.length === 0) return []
  const title = element('strong', {}, xmlCharacters(quiz.title ?? quiz.id))
  const items = settings.map(setting => element('li', {}, setting.words))
  return [
    ...(named ? [element('p', {lang: course.lang, dir: course.dir}, [title])] : []),
    element('p', language, speech.words.quizSettings),
    element('ul', language, items)
  ]
}
