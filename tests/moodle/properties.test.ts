import {plainText, questionsOf, type Course, type Question} from '@silabus/core'
import fc from 'fast-check'
import {parseFragment, type DefaultTreeAdapterTypes} from 'parse5'
import {expect, test} from 'vitest'
import {arbitraryCourse} from './arbitrary-course.ts'
import {bankOf} from './bank.ts'
import {checkMoodleXml} from './checker/check-moodle-xml.ts'
import {all, first, readXml, type Node} from './checker/read-xml.ts'

/** `RUNS=1000` looks longer. */
const runs = {numRuns: Number(process.env['RUNS'] ?? 25)}

/** Questions with as many equal shares as Moodle has a grade for. */
const shareable = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20])

function refused(question: Question): boolean {
  return !shareable.has(question.options.filter(({weight}) => weight > 0).length)
}

function expectedQuestions(course: Course): readonly Question[] {
  const placed = questionsOf(course.modules).filter(({question}) => !refused(question))
  // Self-checks stand in the category of their module, before those of its quizzes.
  return course.modules.flatMap(module => {
    const own = placed.filter(item => item.module === module)
    return [...own.filter(({quiz}) => quiz === undefined), ...own.filter(({quiz}) => quiz !== undefined)].map(
      ({question}) => question
    )
  })
}

function writtenQuestions(xml: string): readonly Node[] {
  return readXml(xml).children.filter(
    ({attributes}) => !['category', 'description'].includes(attributes['type'] ?? '')
  )
}

function shownText(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): string {
  return nodes
    .map(node => ('value' in node ? node.value : 'childNodes' in node ? shownText(node.childNodes) : ''))
    .join('')
}

test('every file keeps every rule', () => {
  fc.assert(
    fc.property(arbitraryCourse, course => {
      const {xml} = bankOf(course)
      expect(xml === undefined ? [] : checkMoodleXml(xml)).toEqual([])
    }),
    runs
  )
})

test('every question stands in the file once, in order, unless it was refused with a message', () => {
  fc.assert(
    fc.property(arbitraryCourse, course => {
      const {xml, messages} = bankOf(course)
      const written = xml === undefined ? [] : writtenQuestions(xml)
      expect(written.map(question => first(question, 'idnumber')?.text)).toEqual(
        expectedQuestions(course).map(({id}) => id)
      )
      const all = questionsOf(course.modules)
      expect(messages.some(({rule}) => rule === 'target-refused')).toBe(
        all.some(({question}) => refused(question))
      )
      expect(messages.some(({rule}) => rule === 'target-empty')).toBe(all.length === 0)
    }),
    runs
  )
})

test('nothing that an author wrote in a stem or an option is missing', () => {
  const letters = (text: string): string => text.replace(/[\s\p{C}]+/gu, '')
  fc.assert(
    fc.property(arbitraryCourse, course => {
      const {xml} = bankOf(course)
      if (xml === undefined) return
      const written = writtenQuestions(xml)
      for (const [index, question] of expectedQuestions(course).entries()) {
        const node = written[index]
        const stem = node === undefined ? undefined : first(node, 'questiontext')
        const html = (stem === undefined ? undefined : first(stem, 'text'))?.text ?? ''
        const shown = letters(shownText(parseFragment(html).childNodes))
        for (const block of question.stem) {
          if (block.type === 'code') expect(shown).toContain(letters(block.value))
          if (block.type === 'table') expect(shown).toContain(letters(plainText([block])))
        }
        if (node?.attributes['type'] === 'multichoice')
          expect(all(node, 'answer')).toHaveLength(question.options.length)
      }
    }),
    runs
  )
})

test('one course gives the same file twice', () => {
  fc.assert(
    fc.property(arbitraryCourse, course => {
      expect(bankOf(course)).toEqual(bankOf(structuredClone(course)))
    }),
    runs
  )
})
