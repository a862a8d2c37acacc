import {
  memoryFolder,
  parseCourse,
  plainText,
  questionsOf,
  type Course,
  type Message,
  type ParsedCourse
} from '@silabus/core'
import {importMoodleXml, writeCourse} from '@silabus/import'

/** A course that was read from a question bank. */
export interface Imported {
  readonly parsed: ParsedCourse
  /** What was told while it was read and written. */
  readonly messages: readonly Message[]
  readonly files: ReadonlyMap<string, string | Uint8Array>
}

/**
 * Read Moodle XML, write it as a course, and read that.
 *
 * @param xml The file.
 * @returns The course as core reads it.
 */
export function importCourse(xml: string | Uint8Array): Imported {
  const {bank, messages} = importMoodleXml(typeof xml === 'string' ? Buffer.from(xml) : xml, {
    file: 'bank.xml'
  })
  if (bank === undefined)
    throw new Error(`Unexpected file that cannot be read: ${messages.map(({reason}) => reason).join()}`)
  const {files, messages: more} = writeCourse(bank)
  const parsed = parseCourse(memoryFolder(Object.fromEntries(files)))
  return {parsed, messages: [...messages, ...more], files}
}

/**
 * Take a model without the places in its files, which two spellings of one course do not share.
 *
 * @param node Any part of the model.
 * @returns Plain JSON.
 */
export function withoutPlaces(node: unknown): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value: unknown) =>
      ['position', 'file', 'transcriptFile', 'targetPlaces'].includes(key) ? undefined : value
    )
  )
}

/** What a question is about, as far as every spelling of it has to agree. */
export interface Gist {
  readonly id: string
  readonly options?: readonly {readonly text: string; readonly feedback: string; readonly weight: number}[]
  readonly [part: string]: unknown
}

/**
 * Say what the questions of a course are about.
 *
 * @param course The course.
 * @returns In the order of the course.
 */
export function gistOf(course: Course): readonly Gist[] {
  const words = (nodes: Parameters<typeof plainText>[0]): string => letters(plainText(nodes))
  return questionsOf(course.modules).map(({question, quiz, module}): Gist => {
    const shared = {
      id: question.id,
      kind: question.kind,
      module: module.id,
      quiz: quiz?.id,
      objectives: question.objectives
    }
    switch (question.kind) {
      case 'single':
      case 'multiple':
      case 'truefalse':
        return {
          ...shared,
          options: question.options.map(({children, feedback, weight}) => ({
            text: words(children),
            feedback: words(feedback),
            weight: Math.round(weight)
          }))
        }
      case 'short':
        return {
          ...shared,
          answers: question.answers.map(({text, weight, feedback}) => [
            letters(text),
            Math.round(weight),
            words(feedback)
          ]),
          caseSensitive: question.caseSensitive,
          otherwise: words(question.otherwise)
        }
      case 'ordering':
        return {...shared, items: question.items.map(({children}) => words(children))}
      case 'matching':
        return {...shared, prompts: question.prompts.map(({children}) => words(children))}
      case 'numeric':
      case 'cloze':
      case 'essay':
        return shared
    }
  })
}

/** Blanks and signs aside: they are spelt in other ways. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}
