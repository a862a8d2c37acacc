import {exportCourse, memoryFolder, parseCourse, type Message} from '@silabus/core'
import {moodleXml} from '@silabus/moodle'
import {expect, test} from 'vitest'
import {bankTexts} from './bank.ts'
import {all, first, readXml} from './checker/read-xml.ts'

const body = `
# Soil {#soil}

:::question{#soil-1}

Which $x^2$?

- [x] a
- [ ] b

:::

::::quiz{#quiz-a title="Quiz A" pick=1}

Before.

:::question{#a-1}

Order.

1. one
2. two

:::

:::question{#a-2}

Which?

- [x] a
- [ ] b

:::

::::

# Water {#water}

::::quiz{#quiz-b}

:::question{#b-1}

Which?

- [x] a
- [x] b
- [ ] c

:::

::::
`

interface Written {
  /** Text of each file, by what follows the id of the course. */
  readonly files: ReadonlyMap<string, string>
  readonly messages: readonly Message[]
}

function written(options: string, text: string = body): Written {
  const targets = options === '' ? '' : `targets:\n  moodle-xml:\n${options.replace(/^/gmu, '    ')}\n`
  const source = `---\nid: garden\ntitle: Growing / vegetables\nlang: en\nmath: true\n${targets}---\n${text}`
  const folder = memoryFolder({'course.md': source})
  const parsed = parseCourse(folder, {targets: [moodleXml]})
  const {tree, messages} = exportCourse(parsed, moodleXml, {now: new Date(0), generator: '0'})
  return {
    files: tree === undefined ? new Map() : bankTexts(tree),
    messages: [...parsed.messages, ...messages]
  }
}

/** The only file. */
function file(options: string): string {
  const [text = '', ...others] = written(options).files.values()
  if (others.length > 0) throw new Error('Expected one file')
  return text
}

/** What stands in a file: paths of categories, and idnumbers of questions below them. */
function contents(xml: string): readonly string[] {
  return readXml(xml).children.map(question => {
    const category = first(question, 'category')
    if (category !== undefined) return first(category, 'text')?.text ?? ''
    return `  ${first(question, 'idnumber')?.text ?? ''}`
  })
}

const course = 'top/Growing // vegetables'

test('each quiz has a category of its own', () => {
  expect(contents(file(''))).toEqual([
    course,
    `${course}/Soil`,
    '  soil-1',
    `${course}/Soil/Quiz A`,
    '  quiz-a/text-1',
    '  a-1',
    '  a-2',
    `${course}/Water`,
    `${course}/Water/Quiz`,
    '  b-1'
  ])
  expect(file('category: quiz')).toBe(file(''))
})

test('each module has one', () => {
  const xml = file('category: module')
  expect(contents(xml)).toEqual([
    course,
    `${course}/Soil`,
    '  soil-1',
    '  quiz-a/text-1',
    '  a-1',
    '  a-2',
    `${course}/Water`,
    '  b-1'
  ])
  // What has to be set in the quiz is told with its name.
  expect(xml).toMatch(/<strong>Quiz A<\/strong>.*draw 1 question/u)
})

test('the course has one', () => {
  const xml = file('category: course')
  expect(contents(xml)).toEqual([course, '  soil-1', '  quiz-a/text-1', '  a-1', '  a-2', '  b-1'])
  expect(xml).toMatch(/<strong>Quiz A<\/strong>.*draw 1 question/u)
  // Two questions that begin alike are told apart in one category.
  expect(xml).toContain('<text>Which? (a-2)</text>')
})

test('there is none, and the author hears what that loses', () => {
  expect(contents(file('category: flat'))).toEqual(['  soil-1', '  quiz-a/text-1', '  a-1', '  a-2', '  b-1'])
  const {messages} = written('category: flat')
  expect(messages.map(({reason}) => reason)).toEqual([
    'Unexpected `pick=1` of the quiz `quiz-a`, expected something that Moodle can carry; they have to be set in the quiz activity'
  ])
})

test('categories are made in the bank of the course', () => {
  expect(contents(file('context: course'))[1]).toBe(`$course$/${course}/Soil`)
  expect(contents(file('context: none'))[1]).toBe(`${course}/Soil`)
})

test('a file for each module can be imported by itself', () => {
  const {files} = written('split: module')
  expect([...files.keys()]).toEqual(['-soil-moodle.xml', '-water-moodle.xml'])
  expect(contents(files.get('-water-moodle.xml') ?? '')).toEqual([
    course,
    `${course}/Water`,
    `${course}/Water/Quiz`,
    '  b-1'
  ])
})

test('a file for each quiz, and for the questions between the text', () => {
  const {files} = written('split: quiz\ncategory: flat')
  expect([...files].map(([name, xml]) => [name, ...contents(xml)])).toEqual([
    ['-soil-moodle.xml', '  soil-1'],
    ['-quiz-a-moodle.xml', '  quiz-a/text-1', '  a-1', '  a-2'],
    ['-quiz-b-moodle.xml', '  b-1']
  ])
})

test('no file is larger than the platform takes, and each says where its questions belong', () => {
  const {files, messages} = written('maxBytes: 4.5 KB')
  expect([...files.keys()]).toEqual(['-1-moodle.xml', '-2-moodle.xml', '-3-moodle.xml'])
  for (const xml of files.values()) expect(Buffer.byteLength(xml)).toBeLessThanOrEqual(4608)
  expect([...files.values()].flatMap(contents).filter(line => line.startsWith('  '))).toEqual([
    '  soil-1',
    '  quiz-a/text-1',
    '  a-1',
    '  a-2',
    '  b-1'
  ])
  expect(contents(files.get('-2-moodle.xml') ?? '')[0]).toBe(course)
  expect(messages.filter(({reason}) => reason.includes('maxBytes'))).toEqual([])
  expect([...written('maxBytes: 8M').files.keys()]).toEqual(['garden-moodle.xml'])
})

test('a question that no file has room for is told at its line, and written all the same', () => {
  const {files, messages} = written('maxBytes: 2 KB')
  expect(messages.filter(({reason}) => reason.includes('maxBytes')).map(({line}) => line)).toContain(26)
  expect([...files.values()].flatMap(contents)).toContain('  a-1')
})

test('files of modules that are too large are numbered', () => {
  const {files} = written('split: module\nmaxBytes: 4.5 KB')
  expect([...files.keys()]).toEqual(['-soil-1-moodle.xml', '-soil-2-moodle.xml', '-water-moodle.xml'])
})

test('names of files differ also where disks ignore case, and where a number looks like an id', () => {
  const text = ['a', 'A', 'a-1', 'b']
    .map(
      id =>
        `# ${id} {#${id}}\n\n${[1, 2].map(n => `:::question{#${id}-q${n}}\n\nWhich?\n\n- [x] a\n- [ ] b\n\n:::\n`).join('\n')}`
    )
    .join('\n')
  const {files} = written('split: module\nmaxBytes: 3 KB', text)
  const names = [...files.keys()].map(name => name.toLowerCase())
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThan(4)
})

test('formulas are MathML or TeX', () => {
  expect(file('')).toContain('<math')
  const tex = file('math: tex')
  expect(tex).not.toContain('<math')
  expect(tex).toContain(String.raw`Which \(x^2\)?`)
})

test('MathML that has no TeX stays', () => {
  const raw = '<math display="block"><mfrac><mi>a</mi><mi>b</mi></mfrac></math>'
  const {files} = written(
    'math: tex',
    body.replace('Order.', () => `Order.\n\n${raw}\n\n$$\n\\frac{a}{b} < c\n$$`)
  )
  const xml = [...files.values()].join('')
  expect(xml).toContain('<mfrac><mi>a</mi><mi>b</mi></mfrac>')
  expect(xml).toContain(String.raw`<p>\[\frac{a}{b} &#x3C; c\]</p>`)
})

test('options are numbered, introduced and marked as the author wants', () => {
  const xml = file('numbering: 123\nstandardInstruction: false\npenalty: 25')
  expect(xml).toContain('<answernumbering>123</answernumbering>')
  expect(xml).toContain('<showstandardinstruction>0</showstandardinstruction>')
  expect([...xml.matchAll(/<penalty>(.*?)<\/penalty>/gu)].map(([, penalty]) => penalty)).toEqual([
    '0.25',
    '0',
    '0.25',
    '0.25',
    '0.25'
  ])
  for (const penalty of ['33.3', '33', '33.33333 %', '33.3%'])
    expect(file(`penalty: ${penalty}`)).toContain('<penalty>0.3333333</penalty>')
  expect(file('penalty: 0')).toContain('<penalty>0</penalty>')
})

test.each([
  ['category: topic', 5],
  ['maxBytes: large', 5],
  ['maxBytes: 12', 5],
  ['penalty: 120', 5],
  ['penalty: -5', 5],
  ['numbering: letters', 5],
  ['orderingGrading: absolute', 5],
  ['standardInstruction: maybe', 5]
])('%s is told at its line', option => {
  const {messages} = written(option)
  expect(messages.filter(({rule}) => rule === 'front-matter-value').map(({line}) => line)).toEqual([8])
})

test('questions are found by their objectives, their module and their kind', () => {
  const {files} = written(
    '',
    ':::objectives\n\n- **O1** Know.\n\n:::\n'.replace(/^/u, '# Soil {#soil}\n\n')
      + body.replace('# Soil {#soil}\n', '').replace('{#a-2}', '{#a-2 objectives=O1}')
  )
  const xml = [...files.values()].join('')
  const question = readXml(xml).children.find(node => first(node, 'idnumber')?.text === 'a-2')
  if (question === undefined) throw new Error('Expected the question')
  expect(all(first(question, 'tags') ?? question, 'tag').map(tag => first(tag, 'text')?.text)).toEqual([
    'O1',
    'module:soil',
    'kind:single'
  ])
})
