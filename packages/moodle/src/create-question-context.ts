import {asciiId, truthWords, type Module} from '@silabus/core'
import {element} from '@silabus/html'
import {isQuestion, type BankEntry} from './bank.ts'
import type {BankContext} from './bank-context.ts'
import {createFileNames} from './files.ts'
import {moodleHtml} from './moodle-html.ts'
import {idnumber, tagName} from './names.ts'
import type {QuestionContext} from './questions/question-context.ts'
import {richText} from './rich-text.ts'
import {node, textNode} from './xml.ts'

/** A question or prose that is to be written. */
export interface Placed {
  /** In ASCII; that of prose holds a `/`, which no id of an author does. */
  readonly id: string
  readonly name: string
  readonly entry: BankEntry
  readonly module: Module
}

/**
 * Prepare what a writer may use for one question.
 *
 * @param placed The question, or prose.
 * @param bank What everything in the bank shares.
 * @returns The context.
 */
export function createQuestionContext({id, name, entry, module}: Placed, bank: BankContext): QuestionContext {
  const {course, language, losses, speech} = bank
  const {words} = speech
  const objectives = isQuestion(entry) ? entry.objectives : []
  const lang = entry.lang ?? course.lang
  const dir = entry.dir ?? course.dir
  const fileNames = createFileNames()

  return {
    name,
    idnumber: idnumber(id),
    tags: [...new Set(objectives.map(tagName))],
    words,
    says: (truth, text) =>
      ['en', course.lang, lang].some(tongue => truthWords(tongue)?.[truth ? 0 : 1] === text.toLowerCase()),
    html: (elementName, blocks, part, {attributes = {}, setting = 'block', gap} = {}) =>
      node(
        elementName,
        {...attributes, format: 'html'},
        // Questions of several courses may stand in one quiz, and several parts of one question on one page.
        ...richText(blocks, {
          module,
          words,
          lang,
          dir,
          idPrefix: `${asciiId(course.id)}-${id}-${part}-`,
          setting,
          fileNames,
          gap
        })
      ),
    sentence: (elementName, text) =>
      node(elementName, {format: 'html'}, textNode(moodleHtml([element('p', language, text)]))),
    lose(what, instead, place) {
      losses.tell(what, instead, place, module.file)
    },
    refuse(found, expected, place) {
      bank.report(
        'target-refused',
        {target: bank.target, found, expected},
        {file: module.file, position: place.position}
      )
      return undefined
    }
  }
}
