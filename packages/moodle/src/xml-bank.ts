import {asciiId, type Course, type Module, type Quiz} from '@silabus/core'
import {element} from '@silabus/html'
import type {ElementContent} from 'hast'
import type {BankContext} from './bank-context.ts'
import {categoryElement} from './categories.ts'
import {createQuestionContext} from './create-question-context.ts'
import {idnumber} from './names.ts'
import {description} from './questions/description.ts'
import {writeQuestion} from './questions/index.ts'
import {quizSettings} from './quiz-settings.ts'
import type {BankWriter} from './write-bank.ts'
import {xmlCharacters, type XmlElement} from './xml.ts'

/**
 * Write the parts of a bank as elements of Moodle XML.
 *
 * @param bank What everything in the bank shares.
 * @returns The writer.
 */
export function createXmlWriter(bank: BankContext): BankWriter<XmlElement> {
  const {course, losses} = bank
  return {
    category: ({path, of}) =>
      categoryElement({path, idnumber: partNumber(course, of), info: infoOf(of, bank)}),
    question(placed) {
      const written = writeQuestion(placed.entry, createQuestionContext(placed, bank))
      if (written !== undefined) losses.links([placed.entry], placed.module)
      return written
    },
    prose(placed) {
      const {children} = placed.entry
      losses.links(children, placed.module)
      return description(children, createQuestionContext(placed, bank))
    }
  }
}

/**
 * The idnumber of a category is unique in its bank, where other courses may stand beside this one, and a clash ends
 * the import (Moodle 4.5, `create_category_path`): the course's id goes before that of its part.
 */
function partNumber(course: Course, part: Course | Module | Quiz): string {
  const id = asciiId(course.id)
  return idnumber(part.type === 'course' ? id : `${id}/${asciiId(part.id)}`)
}

/** What the teacher reads about a category: the author's description, or what is to be set in the quiz activity. */
function infoOf(part: Course | Module | Quiz, bank: BankContext): readonly ElementContent[] {
  const {course, language, speech} = bank
  if (part.type !== 'quiz') {
    const {description: text} = part
    return text === undefined ? [] : [element('p', {lang: course.lang, dir: course.dir}, xmlCharacters(text))]
  }
  const settings = quizSettings(part, speech.words)
  if (settings.length === 0) return []
  return [
    element('p', language, speech.words.quizSettings),
    element(
      'ul',
      language,
      settings.map(setting => element('li', {}, setting.words))
    )
  ]
}
