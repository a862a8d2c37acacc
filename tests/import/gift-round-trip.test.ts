import {
  createReporter,
  memoryFolder,
  parseCourse,
  plainText,
  questionsOf,
  type Block,
  type Course,
  type Exporter,
  type Question
} from '@silabus/core'
import {importAiken, importGift, writeCourse} from '@silabus/import'
import {aiken, gift} from '@silabus/moodle'
import {describe, expect, it} from 'vitest'
import {readFileSync} from 'node:fs'

/** A course of all kinds of questions, with text that formats stumble over. */
const source = readFileSync(
  new URL(
    '../fixtures/questions-are-text-where-the-course-names-gift-and-aiken/input/course.md',
    import.meta.url
  ),
  'utf8'
)

function exported(course: Course, exporter: Exporter): string {
  const tree = exporter.export(course, {
    now: new Date(0),
    generator: '0.0.0',
    report: createReporter([course.file], exporter.target).report,
    assets: {
      read: () => new Uint8Array(),
      async *open() {
        yield await Promise.resolve(new Uint8Array())
      },
      digest: () => ''
    }
  })
  const [text] = tree?.entries.values() ?? []
  if (typeof text !== 'string') throw new Error('Expected a text')
  return text
}

/** Read a file back as a course; nothing that it says may be lost or wrong. */
function readBack(text: string, read: typeof importGift, file: string): Course {
  const {bank, messages} = read(Buffer.from(text), {file})
  expect(messages.map(({line, reason}) => `${line} ${reason}`)).toEqual([])
  if (bank === undefined) throw new Error('Expected a bank')
  const written = writeCourse(bank)
  const {course, messages: problems} = parseCourse(memoryFolder(Object.fromEntries(written.files)))
  expect(problems.filter(({severity}) => severity === 'error').map(({reason}) => reason)).toEqual([])
  return course
}

const original = parseCourse(
  memoryFolder({
    'course.md': source,
    'media/worm.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>'
  })
).course
const back = readBack(exported(original, gift), importGift, 'garden-gift.txt')

const all = (course: Course): readonly Question[] => questionsOf(course.modules).map(({question}) => question)
const find = (course: Course, id: string): Question => {
  const question = all(course).find(other => other.id === id)
  if (question === undefined) throw new Error(`No question ${id}`)
  return question
}
const words = (blocks: readonly Block[]): string => plainText(blocks)

/** What of a question GIFT carries, in words. */
function said(question: Question): unknown {
  const base = {kind: question.kind, stem: words(question.stem), explanation: words(question.explanation)}
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'truefalse':
      return {
        ...base,
        options: question.options.map(option => [
          words(option.children),
          option.weight,
          words(option.feedback)
        ])
      }
    case 'short':
      return {
        ...base,
        answers: question.answers.map(({pieces, weight, feedback}) => [pieces, weight, words(feedback)]),
        otherwise: words(question.otherwise)
      }
    case 'numeric':
      return {
        ...base,
        answers: question.answers.map(({value, tolerance, weight}) => [value, tolerance, weight]),
        otherwise: words(question.otherwise)
      }
    case 'matching':
      return {
        ...base,
        columns: question.columns.map(plainText),
        prompts: question.prompts.map(({children, choice}) => [
          plainText(children),
          plainText(question.choices[choice]?.children ?? [])
        ]),
        choices: question.choices.length
      }
    case 'cloze':
      return {
        ...base,
        gaps: question.gaps.map(gap => (gap.kind === 'typed' ? gap.answers : [gap.kind]))
      }
    default:
      return base
  }
}

describe('a course written as GIFT and read back', () => {
  it('has the same modules, quizzes, ids and order', () => {
    expect(back.title).toBe(original.title)
    expect(back.modules.map(({title}) => title)).toEqual(['Soil'])
    expect(all(back).map(({id}) => id)).toEqual(all(original).map(({id}) => id))
    expect(questionsOf(back.modules).map(({quiz}) => quiz?.title)).toContain('Soil/Test')
    expect(all(back).map(({objectives}) => objectives.length)).toEqual(all(original).map(() => 1))
  })

  it.each(['feeds', 'several', 'loam', 'acid', 'pairs', 'word', 'essay'])('asks the same: %s', id => {
    expect(said(find(back, id))).toEqual(said(find(original, id)))
  })

  it('keeps every sign of a text, and the description of a picture', () => {
    const question = find(back, 'signs')
    expect(question.title).toBe(find(original, 'signs').title)
    expect(words(question.stem)).toBe(words(find(original, 'signs').stem))
    expect('options' in question && question.options.map(({children}) => words(children))).toEqual([
      '[A worm]',
      '%50% of it',
      'a -> b [html]'
    ])
  })

  it('asks what took the place of what GIFT has no sign for', () => {
    expect(said(find(back, 'steps'))).toMatchObject({
      kind: 'matching',
      prompts: [
        ['Water', '3.'],
        ['Sow', '2.'],
        ['Dig', '1.']
      ]
    })
    expect(said(find(back, 'words'))).toMatchObject({kind: 'matching', choices: 4})
    expect(said(find(back, 'agree'))).toMatchObject({kind: 'single'})
  })
})

describe('a course written as Aiken and read back', () => {
  it('asks the same with the same right options', () => {
    const read = readBack(exported(original, aiken), importAiken, 'garden-aiken.txt')
    const plain = (course: Course): unknown[] =>
      all(course)
        .filter(question => question.kind === 'single' || question.kind === 'truefalse')
        .map(question => [
          words(question.stem).replace(/^A \./u, 'A.'),
          'options' in question ? question.options.map(({children, weight}) => [words(children), weight]) : []
        ])
    expect(plain(read)).toEqual(plain(original))
  })
})
