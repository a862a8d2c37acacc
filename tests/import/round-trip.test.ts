import {
  exportCourse,
  parseCourse,
  questionsOf,
  type AssetSource,
  type Course,
  type ParsedCourse
} from '@silabus/core'
import {createReporter} from '@silabus/core'
import {moodleXml} from '@silabus/moodle'
import fc from 'fast-check'
import {loadCourse} from 'silabus'
import {describe, expect, it} from 'vitest'
import {arbitraryCourse} from '../moodle/arbitrary-course.ts'
import {bankText} from '../moodle/bank.ts'
import {gistOf, importCourse, withoutPlaces, type Gist} from './round-trip.ts'

/** `RUNS=1000` looks longer. */
const runs = {numRuns: Number(process.env['RUNS'] ?? 6), endOnFailure: process.env['RUNS'] !== undefined}

const surroundings = {now: new Date(0), generator: '0.0.0'}

describe('A course that goes to Moodle and back', () => {
  it('asks the same questions, whatever an author wrote', () => {
    fc.assert(
      fc.property(arbitraryCourse, course => {
        const xml = xmlOf(course)
        if (xml === undefined) return
        const {parsed, messages} = importCourse(xml)
        expect(messages.filter(({severity}) => severity === 'error')).toEqual([])
        const found = gistOf(parsed.course)
        expect(found).toHaveLength((xml.match(/<question type="(?!category|description)/gu) ?? []).length)
        for (const gist of found) {
          const asked = questionsOf(course.modules).find(({question}) => question.id === gist.id)
          const expected = gistOf(course).find(({id}) => id === gist.id)
          const isTruth = asked?.question.kind === 'truefalse'
          expect(comparable(gist, isTruth)).toEqual(
            expected === undefined ? undefined : comparable(expected, isTruth)
          )
        }
      }),
      runs
    )
  })

  it('comes back as it was, once it was written by an import', () => {
    fc.assert(
      fc.property(arbitraryCourse, course => {
        const xml = xmlOf(course)
        if (xml === undefined) return
        const first = importCourse(xml)
        const second = importCourse(xmlOfParsed(first.parsed))
        expect(comparableCourse(second.parsed.course)).toEqual(comparableCourse(first.parsed.course))
      }),
      runs
    )
  })

  it('keeps every question of the example', () => {
    const parsed = parseCourse(loadCourse('examples/kesejahteraan-sosial'))
    const {parsed: back, messages} = importCourse(xmlOfParsed(parsed))
    expect(messages).toEqual([])
    expect(back.messages.filter(({severity}) => severity !== 'info')).toEqual([])
    expect(back.course).toMatchObject({
      id: parsed.course.id,
      title: parsed.course.title,
      lang: parsed.course.lang
    })
    const questions = ({course}: ParsedCourse): readonly unknown[] =>
      questionsOf(course.modules).map(({question}) => withoutPlaces({...question, position: undefined}))
    const ids = new Set(questionsOf(back.course.modules).map(({question}) => question.id))
    expect(ids.size).toBe(questionsOf(parsed.course.modules).length)
    expect(gistOf(back.course)).toEqual(gistOf(parsed.course))
    // A second time nothing changes at all.
    const again = importCourse(xmlOfParsed(back))
    expect(questions(again.parsed)).toEqual(questions(back))
  })
})

/** Content of the pictures that generated courses name. */
function bytesOf(path: string): Uint8Array {
  if (path.endsWith('.svg')) return Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
  return Buffer.concat([Buffer.from(png, 'base64'), Buffer.from(path)])
}

const assets: AssetSource = {
  read: asset => bytesOf(asset.path),
  async *open(asset) {
    yield await Promise.resolve(bytesOf(asset.path))
  },
  digest: () => '0'.repeat(64)
}

function xmlOf(course: Course): string | undefined {
  const {report} = createReporter([course.file], moodleXml.target)
  const tree = moodleXml.export(course, {...surroundings, report, assets})
  return tree === undefined ? undefined : bankText(tree)
}

function xmlOfParsed(parsed: ParsedCourse): string {
  const {tree} = exportCourse(parsed, moodleXml, surroundings)
  if (tree === undefined) throw new Error('Unexpected course without questions')
  return bankText(tree)
}

/**
 * True or false comes back with the usual words in the usual order, unless the author had words of their own: what has to
 * agree is which of them is right, and what is said to whom.
 */
function comparable(gist: Gist, isTruth: boolean): unknown {
  if (!isTruth || gist.options === undefined) return gist
  const options = gist.options.map(({feedback, weight}) => `${weight} ${feedback}`)
  return {...gist, options: options.sort()}
}

/**
 * What a second way to Moodle changes, because the model says more than a question bank can:
 * HTML shows one of several blanks in code in running text; a picture without words in a figure may be decorative or not, as its caption stands where Markdown says so; and
 * feedback for a number that differs from another in its unit alone moves to the explanation, which the export tells.
 */
function comparableCourse(course: Course): unknown {
  return withoutPlaces(
    JSON.parse(
      JSON.stringify(course, (key, value: unknown) => {
        if (key === 'decorative') return undefined
        if (key === 'value' && typeof value === 'string') return value.replace(/\s+/gu, ' ').trim()
        if (value !== null && typeof value === 'object' && 'kind' in value && value.kind === 'numeric')
          return {
            ...value,
            explanation: [],
            answers: 'answers' in value && Array.isArray(value.answers) ? value.answers.length : 0
          }
        return value
      })
    )
  )
}
