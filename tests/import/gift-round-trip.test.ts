import {
  createReporter,
  memoryFolder,
  parseCourse,
  plainText,
  questionsOf,
  type Block,
  type Course,
  type Exporter,
  type Message,
  type Question
} from '@silabus/core'
import {importAiken, importGift, writeCourse} from '@silabus/import'
import {aiken, gift} from '@silabus/moodle'
import {describe, expect, it} from 'vitest'
import {readFileSync} from 'node:fs'
import {withoutPlaces} from './round-trip.ts'

/** A course of all kinds of questions, with text that formats stumble over. */
const source = readFileSync(
  new URL(
    '../fixtures/questions-are-text-where-the-course-names-gift-and-aiken/input/course.md',
    import.meta.url
  ),
  'utf8'
)

function exported(course: Course, exporter: Exporter): {text: string; losses: readonly Message[]} {
  const {report, messages} = createReporter([course.file], exporter.target)
  const tree = exporter.export(course, {
    now: new Date(0),
    generator: '0.0.0',
    report,
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
  return {text, losses: messages()}
}

/** Read a file back as a course; nothing else that it says may be lost or wrong. */
function readBack(text: string, read: typeof importGift, file: string, told: readonly string[] = []): Course {
  const {bank, messages} = read(Buffer.from(text), {file})
  expect(messages.map(({reason}) => reason)).toEqual(
    told.map((part): unknown => expect.stringContaining(part))
  )
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
const {text: asGift, losses} = exported(original, gift)
const back = readBack(asGift, importGift, 'garden-gift.txt', [
  '`kind:cloze` on a question of the kind `matching` in the question `Compost was'
])

const all = (course: Course): readonly Question[] => questionsOf(course.modules).map(({question}) => question)
const find = (course: Course, id: string): Question => {
  const question = all(course).find(other => other.id === id)
  if (question === undefined) throw new Error(`No question ${id}`)
  return question
}
const words = (blocks: readonly Block[]): string => plainText(blocks)

/** What the export says that it loses of a question, by the field of the model that it is. */
const lost: Readonly<Record<string, readonly string[]>> = {
  feeds: ['hints'],
  signs: ['options'],
  several: ['points', 'shuffle'],
  rotted: ['answers', 'caseSensitive'],
  deep: ['answers'],
  steps: ['items', 'explanation'],
  essay: ['lines', 'markerNotes', 'maxWords', 'minWords']
}

/** What comes back as a question of another kind, which the export says too. */
const replaced = ['words']

function without(question: Question): unknown {
  const fields = lost[question.id] ?? []
  return withoutPlaces(
    Object.fromEntries(Object.entries(question).filter(([field]) => !fields.includes(field)))
  )
}

/** Where each question stands: what is around it, as the model has it without its questions. */
function placesOf(course: Course): unknown {
  return questionsOf(course.modules).map(({question, quiz, module}) => ({
    question: question.id,
    quiz: quiz === undefined ? 'self-check' : withoutPlaces({...quiz, children: [], shuffle: false}),
    module: [module.id, module.title, module.objectives.map(({id}) => id)]
  }))
}

describe('a course written as GIFT and read back', () => {
  it('has the same title, id, language, modules, quizzes, self-checks, texts and order', () => {
    const {id, title, lang, dir} = original
    expect(back).toMatchObject({id, title, lang, dir})
    expect(placesOf(back)).toEqual(placesOf(original))
    const texts = (course: Course): unknown =>
      questionsOf(course.modules)
        .flatMap(({quiz}) => quiz?.children ?? [])
        .filter(({type}) => type !== 'question')
        .map(withoutPlaces)
    expect(texts(back)).toEqual(texts(original))
  })

  it.each(
    all(original)
      .map(({id}) => id)
      .filter(id => !replaced.includes(id))
  )('asks the same, but for what was said to get lost: %s', id => {
    expect(without(find(back, id))).toEqual(without(find(original, id)))
  })

  it('says of each thing that does not come back that it gets lost', () => {
    const told = (id: string): number => {
      const {start, end} = find(original, id).position ?? {}
      return losses.filter(
        ({line}) => start !== undefined && end !== undefined && line >= start.line && line <= end.line
      ).length
    }
    for (const {id} of all(original))
      expect([id, told(id) > 0]).toEqual([id, lost[id] !== undefined || replaced.includes(id)])
  })

  it('keeps what is left of a part that was lost', () => {
    expect(find(back, 'signs')).toMatchObject({
      options: [
        {weight: 100, children: [{children: [{value: '[A worm]'}]}]},
        {weight: 0, children: [{children: [{value: '%50% of it'}]}]},
        {weight: 0, children: [{children: [{value: 'a -> b [html]'}]}]}
      ]
    })
    expect(find(back, 'rotted')).toMatchObject({
      answers: [
        {pieces: ['compost'], weight: 100},
        {pieces: ['comp*st -', '> x'], weight: 50, feedback: [{children: [{value: 'Nearly.'}]}]}
      ]
    })
    expect(find(back, 'steps')).toMatchObject({
      items: ['Dig', 'Sow', 'Water'].map(value => ({children: [{children: [{value}]}]})),
      explanation: [{type: 'list'}]
    })
    expect(find(back, 'deep')).toMatchObject({answers: [{value: 0, tolerance: 0, weight: 100}]})
  })

  it('asks what took the place of what GIFT has no sign for', () => {
    expect(pairsOf(find(back, 'words'))).toEqual([
      ['(1)', 'plant waste'],
      ['(2)', '6'],
      ['(3)', 'soil']
    ])
    expect(find(back, 'words').title).toBeUndefined()
  })

  it.each([
    ['kind:ordering', '=Sow -> 2. =Dig -> 1.', 'ordering', []],
    ['kind:ordering', '=Sow -> 2. =Dig -> 3.', 'matching', ['ordering']],
    ['kind:ordering', '=Sow -> first =Dig -> 1.', 'matching', ['ordering']],
    ['kind:truefalse', '=Agree#Yes ~Disagree', 'truefalse', []],
    ['kind:truefalse', '=Agree ~Disagree ~Perhaps', 'single', ['truefalse']],
    ['kind:truefalse', '~%50%Agree ~%50%Disagree', 'multiple', ['truefalse']],
    ['kind:cloze', '=loam =soil', 'cloze', []],
    ['kind:cloze', '=loam =%50%soil', 'short', ['cloze']],
    ['kind:essay', '', 'essay', []],
    ['kind:numeric', '=5', 'short', ['numeric']],
    ['kind:numeric', '#5', 'numeric', []]
  ])('goes by the tag %s where {%s} has that shape, and tells else', (tag, answers, kind, told) => {
    const text = `// [id:q] [tag:${tag}]\n::Q::What{${answers}}\n`
    const {bank, messages} = importGift(Buffer.from(text), {file: 'bank.gift'})
    expect(bank?.shelves[0]?.entries).toMatchObject([{kind, tags: []}])
    expect(messages.map(({rule, reason}) => [rule, reason])).toEqual(
      told.map((said): unknown => ['import-loss', expect.stringContaining(`\`kind:${said}\``)])
    )
  })

  it('keeps a tag that only looks like one of Silabus', () => {
    const {bank} = importGift(Buffer.from('// [tag:kind:fruit]\n::Q::What{}\n'), {file: 'bank.gift'})
    expect(bank?.shelves[0]?.entries).toMatchObject([{tags: ['kind:fruit']}])
  })
})

function pairsOf(question: Question): unknown {
  return question.kind === 'matching'
    ? question.prompts.map(({children, choice}) => [
        plainText(children),
        plainText(question.choices[choice]?.children ?? [])
      ])
    : question.kind
}

describe('a course written as Aiken and read back', () => {
  it('asks the same with the same right options', () => {
    const read = readBack(exported(original, aiken).text, importAiken, 'garden-aiken.txt')
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
