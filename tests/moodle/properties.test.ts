import {plainText, questionsOf, type Course, type Gap, type Question} from '@silabus/core'
import fc from 'fast-check'
import {parseFragment, type DefaultTreeAdapterTypes} from 'parse5'
import {expect, test} from 'vitest'
import {arbitraryCourse} from './arbitrary-course.ts'
import {bankOf, filesOf} from './bank.ts'
import {checkBank, checkMoodleXml} from './checker/check-moodle-xml.ts'
import {textOf} from './checker/check-common.ts'
import {readGaps, withoutGaps, type Alternative} from './checker/read-gaps.ts'
import {all, first, readXml, type Node} from './checker/read-xml.ts'

/** `RUNS=1000` looks longer. */
const runs = {numRuns: Number(process.env['RUNS'] ?? 25)}

/** Questions with as many equal shares as Moodle has a grade for. */
const shareable = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20])

function refused(question: Question): boolean {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'truefalse':
      return !shareable.has(question.options.filter(({weight}) => weight > 0).length)
    case 'short':
      return question.answers.some(({weight}) => weight === 85)
    default:
      return false
  }
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

const arbitraryOptions = fc.record({
  category: fc.constantFrom('course', 'module', 'quiz', 'flat'),
  context: fc.constantFrom('none', 'course'),
  split: fc.constantFrom('none', 'module', 'quiz'),
  maxBytes: fc.constantFrom('4 KB', '20 KB', '1 MB'),
  math: fc.constantFrom('mathml', 'tex'),
  ordering: fc.constantFrom('ordering', 'matching')
})

test('however an author shapes the bank, every file keeps every rule, and together they are the same questions', () => {
  fc.assert(
    fc.property(arbitraryCourse, arbitraryOptions, (course, options) => {
      const files = filesOf({...course, targets: {'moodle-xml': options}})
      // Text may stand alone in a file that has no room for its question.
      expect(checkBank(files).filter(({rule}) => rule !== 'questions-present')).toEqual([])
      const idnumbers = (texts: readonly string[]): readonly string[] =>
        texts.flatMap(writtenQuestions).map(node => first(node, 'idnumber')?.text ?? '')
      expect([...idnumbers(files)].sort()).toEqual([...idnumbers(filesOf(course))].sort())
      for (const xml of files) {
        if (Buffer.byteLength(xml) > sizes[options.maxBytes])
          expect(writtenQuestions(xml).length).toBeLessThan(2)
      }
    }),
    runs
  )
})

const sizes = {'4 KB': 4096, '20 KB': 20_480, '1 MB': 1_048_576}

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
  fc.assert(
    fc.property(arbitraryCourse, course => {
      const {xml} = bankOf(course)
      if (xml === undefined) return
      const written = writtenQuestions(xml)
      for (const [index, question] of expectedQuestions(course).entries()) {
        const node = written[index]
        const stem = stemOf(node)
        const shown = letters(shownHtml(question.kind === 'cloze' ? withoutGaps(stem) : stem))
        for (const block of question.stem) {
          if (block.type === 'code') expect(shown).toContain(letters(block.value))
          if (block.type === 'table') expect(shown).toContain(letters(plainText([block])))
        }
        if (node !== undefined) expectAnswers(node, question)
      }
    }),
    runs
  )
})

/** Expect the answers of a question as its author wrote them, read as Moodle reads them. */
function expectAnswers(node: Node, question: Question): void {
  const answers = all(node, 'answer')
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'truefalse':
      expect(answers).toHaveLength(question.options.length)
      break
    case 'short': {
      const catching = question.otherwise.length === 0 ? [] : ['*']
      const expected = [...question.answers.map(({text}) => text), ...catching]
      expect(answers.map(answer => literal(textOf(answer)))).toEqual(expected.map(literal))
      break
    }
    case 'numeric':
      for (const answer of answers.map(textOf).filter(text => text !== '*'))
        expect(question.answers.map(({value}) => value + 0)).toContain(Number(answer) + 0)
      break
    case 'matching': {
      const used = new Set(question.prompts.map(({choice}) => choice))
      expect(all(node, 'subquestion')).toHaveLength(
        question.prompts.length + question.choices.length - used.size
      )
      break
    }
    case 'ordering':
      expect(answers).toHaveLength(question.items.length)
      break
    case 'cloze':
      if (question.style !== undefined) {
        expect(pickedWords(node).map(letters)).toEqual(question.gaps.map(rightWord).map(letters))
        break
      }
      expect(readGaps(stemOf(node)).map(({alternatives}) => alternatives.map(readAlternative))).toEqual(
        question.gaps.map(expectedAlternatives)
      )
      break
    case 'essay':
      expect(textOf(first(node, 'graderinfo')) === '').toBe(question.markerNotes.length === 0)
  }
}

/** The right words of a question with given words, in the order of its gaps. */
function pickedWords(node: Node): readonly string[] {
  const words = node.children.filter(({name}) => name === 'selectoption' || name === 'dragbox').map(textOf)
  return [...stemOf(node).matchAll(/\[\[(\d+)\]\]/gu)].map(([, number]) =>
    shownHtml(words[Number(number) - 1] ?? '')
  )
}

function rightWord(gap: Gap): string {
  return gap.kind === 'chosen' ? (gap.options[gap.right] ?? '') : ''
}

/** Stars that stand for themselves and blanks aside, which are written in another way. */
function literal(text: string): string {
  return letters(text.replaceAll('\\', ''))
}

function readAlternative({fraction, answer}: Alternative): string {
  return `${fraction} ${literal(answer)}`
}

function expectedAlternatives(gap: Gap): readonly string[] {
  switch (gap.kind) {
    case 'typed':
      return gap.answers.map(answer => `100 ${literal(answer)}`)
    case 'chosen':
      return gap.options.map((option, index) => `${index === gap.right ? 100 : 0} ${literal(asHtml(option))}`)
    case 'number': {
      const {value, tolerance} = gap.answer
      const rounded = Number(tolerance.toPrecision(15))
      return [`100 ${value}:${Number.isFinite(rounded) ? rounded : tolerance}`]
    }
  }
}

/** As Moodle keeps an option of a menu. */
function asHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('~', '&#126;')
    .replaceAll('@@PLUGINFILE@@', '@&#64;PLUGINFILE@@')
}

function stemOf(node: Node | undefined): string {
  return node === undefined ? '' : textOf(first(node, 'questiontext'))
}

function shownHtml(html: string): string {
  return shownText(parseFragment(html).childNodes)
}

function letters(text: string): string {
  return text.replace(/[\s\p{C}]+/gu, '')
}

test('one course gives the same file twice', () => {
  fc.assert(
    fc.property(arbitraryCourse, course => {
      expect(bankOf(course)).toEqual(bankOf(structuredClone(course)))
    }),
    runs
  )
})
