import {memoryFolder} from '../../memory-folder.ts'
import type {Question} from '../../model.ts'
import {parseCourse} from '../../parse-course.ts'
import type {Message} from '../../report.ts'
import {questionsOf} from '../../traverse.ts'

/** What became of a question. */
export interface ReadQuestion {
  readonly question: Question | undefined
  /** Messages of the course, without the address of the rule's page. */
  readonly messages: readonly Message[]
  /** Messages as `rule@line:column`; the fence stands in line 1. */
  readonly told: readonly string[]
}

const head = '---\nid: c\ntitle: C\nlang: LANG\n---\n\n# M {#m}\n\n'
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
const linesBefore = head.split('\n').length - 1

/**
 * Read one question in a course that has nothing else.
 *
 * @param body What the fence holds.
 * @param attributes Attributes of the fence, beside its id.
 * @param lang Language of the course.
 * @returns The question, and what was told.
 */
export function readQuestion(body: string, attributes = '', lang = 'en'): ReadQuestion {
  const text = `${head.replace('LANG', lang)}:::question{#q ${attributes}}\n\n${body}\n\n:::\n`
  const {course, messages} = parseCourse(
    memoryFolder({'course.md': text, 'a.svg': drawing, 'b.svg': drawing})
  )
  return {
    question: questionsOf(course.modules)[0]?.question,
    messages,
    told: messages.map(({rule, line, column}) => `${rule}@${line - linesBefore}:${column}`)
  }
}
