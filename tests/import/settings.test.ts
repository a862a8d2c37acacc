import {createReporter, exportCourse, memoryFolder, parseCourse, type Message} from '@silabus/core'
import {importMoodleXml, writeCourse} from '@silabus/import'
import {moodleXml} from '@silabus/moodle'
import {describe, expect, it} from 'vitest'
import {bankText} from '../moodle/bank.ts'

const surroundings = {now: new Date(0), generator: '0.0.0'}

interface Back {
  /** What is said about the target in `course.md`. */
  readonly options: unknown
  readonly told: readonly string[]
  readonly course: string
  /** The bank that the course becomes. */
  readonly xml: string
}

/** Read a bank, write it as a course, and that as a bank. */
function thereAndBack(xml: string): Back {
  const {bank, messages} = importMoodleXml(Buffer.from(xml), {file: 'bank.xml'})
  if (bank === undefined) throw new Error('Expected a bank')
  const {files} = writeCourse(bank)
  const parsed = parseCourse(memoryFolder(Object.fromEntries(files)))
  const {tree, messages: problems} = exportCourse(parsed, moodleXml, surroundings)
  if (tree === undefined) throw new Error('Expected questions')
  expect(problems.filter(({severity}) => severity !== 'info').map(({reason}) => reason)).toEqual([])
  return {
    options: parsed.course.targets['moodle-xml'],
    told: messages.map(say),
    course: String(files.get('course.md')),
    xml: bankText(tree)
  }
}

function say({rule, line, reason}: Message): string {
  return `${line} ${rule} ${reason}`
}

const choice = (name: string, more: string): string =>
  `<question type="multichoice"><name><text>${name}</text></name><questiontext format="html"><text>Which is it, ${name}?</text></questiontext><single>true</single>${more}<answer fraction="100"><text>Loam</text></answer><answer fraction="0"><text>Sand</text></answer></question>`
const order = (name: string, more: string): string =>
  `<question type="ordering"><name><text>${name}</text></name><questiontext format="html"><text>Put ${name} in order.</text></questiontext><selecttype>ALL</selecttype>${more}<shownumcorrect>1</shownumcorrect><answer fraction="1"><text>Dig</text></answer><answer fraction="2"><text>Sow</text></answer></question>`
const quiz = (...questions: readonly string[]): string => `<quiz>\n${questions.join('\n')}\n</quiz>`
const position = '<gradingtype>ABSOLUTE_POSITION</gradingtype>'

describe('A setting on which all questions agree', () => {
  it.each([
    ['penalty', '<penalty>0.1</penalty>', {penalty: 10}, '<penalty>0.1</penalty>'],
    ['two thirds', '<penalty>0.6666667</penalty>', {penalty: 66.66667}, '<penalty>0.6666667</penalty>'],
    ['no penalty', '<penalty>0</penalty>', {penalty: 0}, '<penalty>0</penalty>'],
    ['numbering', '<answernumbering>123</answernumbering>', {numbering: '123'}, '<answernumbering>123<'],
    ['none', '<answernumbering>none</answernumbering>', {numbering: 'none'}, '<answernumbering>none<'],
    [
      'no instruction',
      '<showstandardinstruction>0</showstandardinstruction>',
      {standardInstruction: false},
      '<showstandardinstruction>0<'
    ]
  ])('becomes an option of the course and comes back: %s', (_, setting, options, expected) => {
    const back = thereAndBack(quiz(choice('a', setting), choice('b', setting)))
    expect(back.told).toEqual([])
    expect(Object.entries(back.options ?? {}).map(([key, value]) => [key, String(value)])).toEqual(
      Object.entries(options).map(([key, value]) => [key, String(value)])
    )
    expect(back.xml.split(expected)).toHaveLength(3)
  })

  it.each([
    ['LONGEST_ORDERED_SUBSET', 'LONGEST_ORDERED_SUBSET'],
    ['-1', 'ALL_OR_NOTHING'],
    ['7', 'RELATIVE_TO_CORRECT'],
    ['', 'RELATIVE_NEXT_EXCLUDE_LAST']
  ])('is how an order is marked: %s', (written, expected) => {
    const setting = written === '' ? '' : `<gradingtype>${written}</gradingtype>`
    const {told, xml} = thereAndBack(quiz(order('a', setting), order('b', setting)))
    expect(told).toEqual([])
    expect(xml.split(`<gradingtype>${expected}</gradingtype>`)).toHaveLength(3)
  })

  it('is the kind of question as which an order was written', () => {
    const parsed = parseCourse(
      memoryFolder({
        'course.md':
          '---\nid: g\ntitle: G\nlang: en\ntargets:\n  moodle-xml:\n    ordering: matching\n---\n\n# M {#m}\n\n:::question{#q}\n\nPut in order.\n\n1. Dig\n2. Sow *now*\n3. Dig\n\n   twice\n\n:::\n'
      })
    )
    const {tree} = exportCourse(parsed, moodleXml, surroundings)
    if (tree === undefined) throw new Error('Expected questions')
    const first = bankText(tree)
    const back = thereAndBack(first)
    expect(back.told).toEqual([])
    expect(back.options).toEqual({ordering: 'matching'})
    expect(back.xml).toBe(first)
  })

  it('leaves no trace where it is the usual one, however it is spelt', () => {
    const usual = `<penalty>0.33</penalty><answernumbering>abc</answernumbering><showstandardinstruction>1</showstandardinstruction>`
    const back = thereAndBack(quiz(choice('a', usual), choice('b', ''), order('c', position)))
    expect(back.told).toEqual([])
    expect(back.course).not.toContain('targets')
  })
})

describe('A setting that cannot come back', () => {
  it('is told once, with its first question, their number and the option that would set it', () => {
    const tenth = '<penalty>0.1</penalty>'
    const {told, options} = thereAndBack(quiz(choice('a', ''), choice('b', tenth), choice('c', tenth)))
    expect(options).toBeUndefined()
    expect(told).toEqual([
      '3 import-setting Unexpected `penalty` 0.1 of 2 questions, the first of them the question `b`, expected what Silabus itself would set; it is left out; `penalty` under `targets: moodle-xml:` sets one for all questions'
    ])
  })

  it('is told where the option has no value for it', () => {
    const {told} = thereAndBack(
      quiz(choice('a', '<penalty>50</penalty><answernumbering>roman</answernumbering>'))
    )
    expect(told.map(line => /`(?:penalty|answernumbering)` \w+/u.exec(line)?.[0])).toEqual([
      '`answernumbering` roman',
      '`penalty` 50'
    ])
  })

  it('is told of hints, of orders and of counts that no option sets', () => {
    const hint = '<hint format="html"><text>Think.</text><shownumcorrect/><clearwrong/></hint>'
    const {told} = thereAndBack(
      quiz(
        choice('a', hint),
        choice('b', hint),
        choice('c', '').replace('<single>true', '<single>false'),
        order('d', `${position}<layouttype>HORIZONTAL</layouttype><numberingstyle>abc</numberingstyle>`)
      )
    )
    expect(told.map(line => /^\d+ import-setting Unexpected (.*?), expected/u.exec(line)?.[1])).toEqual([
      '`hint shownumcorrect` of 2 questions, the first of them the question `a`',
      '`hint clearwrong` of 2 questions, the first of them the question `a`',
      '`shownumcorrect` 0 of the question `c`',
      '`layouttype` HORIZONTAL of the question `d`',
      '`numberingstyle` abc of the question `d`'
    ])
  })

  it('is told of lists that count in another way', () => {
    const {told} = thereAndBack(
      quiz(
        choice('a', '').replace(
          'Which is it, a?',
          '<![CDATA[Which?<ol type="a" reversed><li value="3">x</li><li>y</li></ol>]]>'
        )
      )
    )
    expect(told).toEqual([
      '2 import-setting Unexpected looks (`reversed` of a list, `type=a` of a list, `value` of a list) in a text, expected what Silabus itself would set; it is left out'
    ])
  })

  it('says that a choice of items gets lost, also where Moodle makes it by itself', () => {
    const items = Array.from({length: 7}, (_, index) => `<answer><text>Item ${index}</text></answer>`).join(
      ''
    )
    const {told} = thereAndBack(
      quiz(order('a', `${position}${items}`).replace('<selecttype>ALL</selecttype>', ''))
    )
    expect(told).toEqual([expect.stringContaining('choice of 6 items out of 9')])
  })
})

it('A course comes back from Moodle with its options', () => {
  const targets =
    'targets:\n  moodle-xml:\n    penalty: 25\n    numbering: IIII\n    standardInstruction: false\n    orderingGrading: neighbours\n'
  const {course} = parseCourse(
    memoryFolder({
      'course.md': `---\nid: g\ntitle: G\nlang: en\n${targets}---\n\n# M {#m}\n\n:::question{#a}\n\nWhich?\n\n- [x] Loam\n- [ ] Sand\n\n:::\n\n:::question{#b type=truefalse}\n\nA. Is it?\n\n- [x] A. Agree\n- [ ] B. Disagree\n\n:::\n\n:::question{#c}\n\nIn order:\n\n1. Dig\n2. Sow\n\n:::\n`
    })
  )
  const {report} = createReporter([course.file], moodleXml.target)
  const tree = moodleXml.export(course, {
    ...surroundings,
    report,
    assets: {
      read: () => new Uint8Array(),
      async *open() {
        yield await Promise.resolve(new Uint8Array())
      },
      digest: () => ''
    }
  })
  if (tree === undefined) throw new Error('Expected questions')
  const xml = bankText(tree)
  const back = thereAndBack(xml)
  expect(back.told).toEqual([])
  expect(back.xml).toBe(xml)
})
