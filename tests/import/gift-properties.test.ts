import {memoryFolder, parseCourse, questionsOf, type Course, type Question} from '@silabus/core'
import {importAiken, importGift, writeCourse, type ImportedQuestion} from '@silabus/import'
import {aiken, gift} from '@silabus/moodle'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {arbitraryCourse} from '../moodle/arbitrary-course.ts'
import {textBankOf} from '../moodle/text-bank.ts'

/** `RUNS=1000` looks longer. */
const runs = {numRuns: Number(process.env['RUNS'] ?? 25)}

/** The kinds as which a question may come back: as itself, or as the nearest that GIFT has. */
function kindsOf(question: Question): readonly string[] {
  switch (question.kind) {
    case 'cloze':
      return question.gaps.length > 1 ? ['matching'] : ['cloze', 'short', 'single', 'numeric']
    default:
      return [question.kind]
  }
}

/** What must be the same in numbers. */
function weightsOf(question: Question | ImportedQuestion): readonly number[] {
  const near = (weight: number): number => Math.round(weight * 100) / 100 + 0
  if (question.kind === 'multiple' && 'options' in question)
    return question.options.map(({weight}) => near(weight))
  if (question.kind === 'short' && 'answers' in question)
    return question.answers.map(({weight}) => (weight === 33.3 ? 33.33 : near(weight)))
  return []
}

test('every question that GIFT holds is read back, with its kind and its weights, and nothing but its looks is told', () => {
  fc.assert(
    fc.property(arbitraryCourse, course => {
      const {text} = textBankOf(course, gift)
      if (text === undefined) return
      const {bank, messages} = importGift(Buffer.from(text), {file: 'bank.gift'})
      // The export has told what became of a cloze.
      expect(
        messages
          .filter(({rule, reason}) => rule !== 'import-setting' && !reason.includes('tag `kind:cloze`'))
          .map(({rule, reason}) => `${rule} ${reason}`)
      ).toEqual([])
      const entries = bank?.shelves.flatMap(shelf => shelf.entries) ?? []
      const questions = new Map(questionsOf(course.modules).map(({question}) => [question.id, question]))
      const ids = [...text.matchAll(/^\/\/ \[id:(soal-\d+)\]/gmu)].map(([, id]) => id)
      const read = entries.filter(entry => entry.kind !== 'text')
      expect(read.map(({id}) => id)).toEqual(ids)
      for (const entry of read) {
        const question = questions.get(entry.id ?? '')
        if (question === undefined) throw new Error('An id that nobody wrote')
        expect(kindsOf(question)).toContain(entry.kind)
        if (entry.kind === question.kind) expect(weightsOf(entry)).toEqual(weightsOf(question))
      }
    }),
    runs
  )
})

test('a course of GIFT comes back with its id and language, and each question in its module and its quiz', () => {
  fc.assert(
    fc.property(arbitraryCourse, course => {
      const {text} = textBankOf(course, gift)
      if (text === undefined) return
      const {bank} = importGift(Buffer.from(text), {file: 'bank.gift'})
      if (bank === undefined) throw new Error('Expected a bank')
      const {files} = writeCourse(bank)
      const back = parseCourse(memoryFolder(Object.fromEntries(files))).course
      expect({id: back.id, lang: back.lang}).toEqual({id: course.id, lang: course.lang})
      const placed = new Map(placesOf(course))
      for (const [id, place] of placesOf(back)) expect([id, place]).toEqual([id, placed.get(id)])
      expect(placesOf(back)).toHaveLength((text.match(/^\/\/ \[id:soal-/gmu) ?? []).length)
    }),
    runs
  )
})

function placesOf(course: Course): readonly (readonly [id: string, place: string])[] {
  return questionsOf(course.modules).map(({question, quiz, module}) => [
    question.id,
    `${module.id} ${quiz?.id ?? 'self-check'}`
  ])
}

test('every question that Aiken holds is read back with its right option', () => {
  fc.assert(
    fc.property(arbitraryCourse, course => {
      const {text} = textBankOf(course, aiken)
      if (text === undefined) return
      const {bank} = importAiken(Buffer.from(text), {file: 'bank.txt'})
      const entries = bank?.shelves.flatMap(shelf => shelf.entries) ?? []
      const right = entries.map(entry =>
        'options' in entry
          ? String.fromCharCode(65 + entry.options.findIndex(({weight}) => weight === 100))
          : ''
      )
      expect(right).toEqual([...text.matchAll(/^ANSWER: (.)$/gmu)].map(([, letter]) => letter))
    }),
    runs
  )
})

test('no text makes a reader throw', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '{',
      '}',
      '=',
      '~',
      '#',
      '####',
      '->',
      '::',
      '%50%',
      '\\',
      '\n',
      '\n\n',
      '[html]',
      '[',
      ']',
      '//',
      '$CATEGORY:',
      'T',
      ':',
      '..',
      '1',
      'A) ',
      'ANSWER: A',
      '<b>',
      '\uFDD0',
      '\uFDEF',
      '\0'
    ),
    fc.string({maxLength: 5})
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 40}), pieces => {
      const bytes = Buffer.from(pieces.join(''))
      for (const read of [importGift, importAiken]) {
        const {bank, messages} = read(bytes, {file: 'bank.txt'})
        expect(bank !== undefined || messages.length > 0).toBe(true)
        for (const {line, column} of messages) expect(line > 0 && column > 0).toBe(true)
      }
    }),
    {numRuns: runs.numRuns * 40}
  )
})

test('a file of many signs takes time in proportion to its length', () => {
  const time = (count: number): number => {
    const bytes = Buffer.from(
      `x {${'=a->b ~%5%c#d '.repeat(count)}}\n\n${'::a{=b}\n\n'.repeat(count)}${'{'.repeat(count)}`
    )
    const rounds = [1, 2, 3].map(() => {
      const start = process.cpuUsage()
      importGift(bytes, {file: 'bank.gift'})
      const {user, system} = process.cpuUsage(start)
      return user + system
    })
    return Math.min(...rounds)
  }
  time(50)
  // Four times as much takes about four times as long.
  expect(time(400) / time(100)).toBeLessThan(10)
})
