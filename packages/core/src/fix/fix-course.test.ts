import {describe, expect, it, test} from 'vitest'
import {memoryFolder} from '../memory-folder.ts'
import {parseCourse} from '../parse-course.ts'
import {fixCourse} from './fix-course.ts'

const head = '---\nid: c\ntitle: C\nlang: en\n---\n\n# One {#one}\n\n'

/** What becomes of the text of a module; a second run must change nothing. */
function fixed(text: string): string {
  const course = fixCourse(memoryFolder({'course.md': head + text}))
  const after = course.files[0]?.after ?? head + text
  expect(fixCourse(memoryFolder({'course.md': after})).files).toEqual([])
  expect(after.startsWith(head)).toBe(true)
  return after.slice(head.length)
}

const options = '- [x] a\n- [ ] b\n'

describe('ids', () => {
  const cases: readonly (readonly [opening: string, expected: string])[] = [
    [':::question', ':::question{#one.what}'],
    [':::question  ', ':::question{#one.what}  '],
    [':::question{objectives=TP1}', ':::question{#one.what objectives=TP1}'],
    [':::question{ points=2 }', ':::question{#one.what points=2 }'],
    [':::question{}', ':::question{#one.what}'],
    [':::question[A {curly} label]', ':::question[A {curly} label]{#one.a-curly-label}'],
    [':::question[Label]{points=2}', ':::question[Label]{#one.label points=2}'],
    [':::question{title="{a}" points=2}', ':::question{#one.a title="{a}" points=2}'],
    [`:::question[Don't]{title="it's"}`, `:::question[Don't]{#one.it-s title="it's"}`],
    [`:::question[Don't]{title='x'}`, `:::question[Don't]{#one.x title='x'}`],
    ['   :::::question', '   :::::question{#one.what}']
  ]
  test.each(cases)('%s becomes %s', (opening, expected) => {
    const close = ':'.repeat(opening.replace(/[^:]/gu, '').length)
    const text = (line: string): string => `${line}\n\nWhat?\n\n${options}\n${close}\n`
    expect(fixed(text(opening))).toBe(text(expected))
  })

  it('are those that the message named, free of each other, in quizzes and quotations too', () => {
    const text = `::::quiz\n\n:::question\n\nWhat?\n\n${options}\n:::\n\n:::question\n\nWhat?\n\n${options}\n:::\n\n::::\n\n> :::question{points=2}\n>\n> What?\n>\n> - [x] a\n> - [ ] b\n>\n> :::\n`
    const after = fixed(text)
    expect([...after.matchAll(/\{[^}]*\}/gu)].map(([found]) => found)).toEqual([
      '{#one.quiz}',
      '{#one.what}',
      '{#one.what-2}',
      '{#one.what-3 points=2}'
    ])
    expect(parseCourse(memoryFolder({'course.md': head + after})).messages).toEqual([])
  })

  it('are left alone where there are some, also bad ones', () => {
    for (const attributes of ['{#a}', '{#1 points=2}', '{id=a}']) {
      const text = `:::question${attributes}\n\nWhat?\n\n${options}\n:::\n`
      expect(fixed(text)).toBe(text)
    }
  })
})

describe('lists', () => {
  const cases: readonly (readonly [what: string, text: string, expected: string])[] = [
    ['letters', 'Such as:\na. one\nb. two\n', 'Such as:\n1. one\n2. two\n'],
    ['capital letters with a bracket', 'A) one\nB) two\n', '1) one\n2) two\n'],
    ['letters in brackets', '(a) one\n(b) two\n', '1) one\n2) two\n'],
    ['three capital letters', 'A. one\nB. two\nC. three\n', '1. one\n2. two\n3. three\n'],
    ['bullets', '• one\n• two\n', '- one\n- two\n'],
    ['bullets that stand close', '•one\n•two\n', '- one\n- two\n'],
    ['ticks', '✓ one\n✓ two\n', '- one\n- two\n'],
    ['what Wingdings leaves behind', 'ü\tone\nü\ttwo\n', '- one\n- two\n'],
    ['dashes', '– one\n– two\n', '- one\n- two\n'],
    ['bullets of Word with many blanks', 'o         one\no         two\n', '- one\n- two\n'],
    ['paragraphs with bullets', '• one\n\n• two\n', '- one\n\n- two\n'],
    ['items that go on', '• one\ngoes on\n• two\n', '- one\ngoes on\n- two\n'],
    ['items that go on, indented', 'a. one\n   goes on\nb. two\n', '1. one\n   goes on\n2. two\n'],
    ['bullets of Word behind a tab', 'o\tone\no\ttwo\n', '- one\n- two\n'],
    ['a list in a list', '• one\n  o a\n  o b\n• two\n', '- one\n  - a\n  - b\n- two\n'],
    [
      'a deep list in a list',
      'a) one\n        • x\n          goes on\n        • y\nb) two\n',
      '1) one\n   - x\n     goes on\n   - y\n2) two\n'
    ],
    [
      'a list in a list of Markdown',
      '1. one\n   a. x\n   b. y\n2. two\n',
      '1. one\n   1. x\n   2. y\n2. two\n'
    ],
    ['quotations', '> • one\n> • two\n', '> - one\n> - two\n'],
    ['dashes with non-breaking blanks', '-\u00A0one\n-\u00A0two\n', '- one\n- two\n'],
    ['one of several dashes', '- one\n-\u00A0two\n- three\n', '- one\n- two\n- three\n'],
    ['numbers with non-breaking blanks', '1.\u00A0one\n2.\u00A0two\n', '1. one\n2. two\n'],
    [
      'what Word numbers, above a paragraph',
      '1.\u00A0\u00A0 one\n2.\u00A0\u00A0 two\nA paragraph.\n',
      '1. one\n2. two\n\nA paragraph.\n'
    ],
    [
      'letters after j',
      'abcdefghijk'.replace(/./gu, '$&. x\n'),
      Array.from({length: 11}, (_, n) => `${n + 1}. x\n`).join('')
    ],
    [
      'objectives',
      ':::objectives\n\n• **A1** Dig.\n• **A2** Sow.\n\n:::\n',
      ':::objectives\n\n- **A1** Dig.\n- **A2** Sow.\n\n:::\n'
    ],
    [
      'options with boxes',
      ':::question{#q}\n\nWhat?\n\na. [x] one\n   > Right.\nb. [ ] two\n\n:::\n',
      ':::question{#q}\n\nWhat?\n\n- [x] one\n   > Right.\n- [ ] two\n\n:::\n'
    ],
    [
      'options with non-breaking blanks',
      ':::question{#q}\n\nWhat?\n\n-\u00A0[x]\u00A0one\n-\u00A0[\u00A0] two\n\n:::\n',
      ':::question{#q}\n\nWhat?\n\n- [x] one\n- [ ] two\n\n:::\n'
    ]
  ]
  test.each(cases)('are made of %s', (_, text, expected) => {
    expect(fixed(text)).toBe(expected)
  })

  const untouched: readonly (readonly [what: string, text: string])[] = [
    ['prose that begins with a letter', 'a. is the first letter.\n'],
    ['letters that do not follow each other', 'a. one\nc. three\n'],
    ['lines that begin with a word of one letter', 'o gato come\no rato foge\no cão dorme\n'],
    ['such lines below an item', '- um\n\no gato come\no rato foge\n'],
    ['two initials', 'A. Suharto, 2005.\nB. Wijaya, 2006.\n'],
    ['letters with prose between', 'a. one\nThen this.\nb. two\n'],
    ['one bullet', 'Words.\n\n• one\n\nWords.\n'],
    ['different bullets', '• one\n✓ two\n'],
    ['ticks and crosses', '✗ one\n✗ two\n'],
    ['a dialogue', '– Hej!\n\n– Hej hej.\n'],
    ['paragraphs of a law', '§ 1 One.\n§ 2 Two.\n'],
    ['dashes in the middle of a paragraph', 'This goes\n– as one may –\n– on and on.\n'],
    ['code', '```\na. one\nb. two\n```\n\n    • one\n    • two\n'],
    ['raw HTML', '<pre>\n• one\n• two\n</pre>\n'],
    ['rows of a table', '| a |\n| - |\n• one\n• two\n'],
    ['paragraphs between items', '1.\u00A0\u00A0 one\nText.\n2.\u00A0\u00A0 two\nText.\n'],
    ['a date', '12.\u00A0March\n'],
    ['letters below numbers at the same depth', '1. one\na. x\nb. y\n2. two\n'],
    ['letters between numbers', '1. one\n\na. x\nb. y\n\n2. two\n'],
    // As numbers they would be steps to bring into order, as bullets words to type.
    ['answers without boxes', ':::question{#q}\n\nWhat?\n\na. one\nb. two\n\n:::\n'],
    [
      'answers of a question in a quotation',
      '> :::question{#q}\n>\n> What?\n>\n> a. one\n> b. two\n>\n> :::\n'
    ],
    ['answers with bullets and without boxes', ':::question{#q}\n\nWhat?\n\n• one\n• two\n\n:::\n']
  ]
  test.each(untouched)('are not made of %s', (_, text) => {
    expect(fixed(text)).toBe(text)
  })
})

describe('blanks', () => {
  const cases: readonly (readonly [what: string, text: string, expected: string])[] = [
    ['after the marks of a heading', '##\u00A0Title\n', '## Title\n'],
    ['in the indentation of an item', '- a\n\u00A0\u00A0- b\n', '- a\n  - b\n'],
    ['at the end of a fence', ':::example\n\nText.\n\n:::\u00A0\n', ':::example\n\nText.\n\n:::\n'],
    [
      'between the parts of a fence',
      ':::\u00A0question\u00A0{#q\u00A0points=2}\n\nWhat?\n\n- [x] a\n- [ ] b\n\n:::\n',
      ':::question{#q points=2}\n\nWhat?\n\n- [x] a\n- [ ] b\n\n:::\n'
    ],
    ['before the name of an alert', '>\u00A0[!NOTE]\n> Text.\n', '> [!NOTE]\n> Text.\n'],
    ['of no width inside a word', 'kese\u200Bjahteraan so\uFEFFsial\n', 'kesejahteraan sosial\n'],
    ['of no width at the start of a line', '\u200B## Title\n\n\uFEFF- a\n', '## Title\n\n- a\n']
  ]
  test.each(cases)('%s are put right', (_, text, expected) => {
    expect(fixed(text)).toBe(expected)
  })

  const untouched: readonly (readonly [what: string, text: string])[] = [
    ['between words', 'S.\u00A03, 10\u202F%, «\u00A0oui\u00A0»\n'],
    ['inside the label and the values of a fence', ':::example[A\u00A0label]{#a}\n\nText.\n\n:::\n'],
    ['in code', '`a\u200Bb` and `-\u00A0c`\n\n```\n#\u00A0a\u200Bb\n:::\u00A0\n```\n'],
    ['that join letters or keep them apart', 'می\u200Cخواهم क्\u200Dष 👩\u200D🏫\n'],
    ['of no width in scripts without blanks', 'ภาษา\u200Bไทย ខ្មែរ\u200Bខ្មែរ\n'],
    ['of no width beside emphasis', '**a**\u200Bb\n'],
    ['that hide what would be code', '\u200B```\n\n\u200B---\n\n\u200B    a\n']
  ]
  test.each(untouched)('%s stay', (_, text) => {
    expect(fixed(text)).toBe(text)
  })
})

describe('fences', () => {
  const question = (id: string): string => `:::question{#${id}}\n\nWhat?\n\n- [x] a\n- [ ] b\n`
  const cases: readonly (readonly [what: string, text: string, expected: string])[] = [
    [
      'a question before a heading',
      `${question('a')}\n## Next\n\nText.\n`,
      `${question('a')}\n:::\n\n## Next\n\nText.\n`
    ],
    [
      'a question before the next one',
      `${question('a')}\n${question('b')}\n:::\n`,
      `${question('a')}\n:::\n\n${question('b')}\n:::\n`
    ],
    ['a question at the end', question('a'), `${question('a')}\n:::\n`],
    ['a question at the end of a file without a line end', question('a').trimEnd(), `${question('a')}\n:::`],
    [
      'a question with hints',
      `${question('a')}\n> [!TIP]\n> Look.\n\n# Two\n`,
      `${question('a')}\n> [!TIP]\n> Look.\n\n:::\n\n# Two\n`
    ],
    [
      'a question at the end of its quiz',
      `::::quiz{#z}\n\n${question('a')}\n::::\n`,
      `::::quiz{#z}\n\n${question('a')}\n:::\n\n::::\n`
    ],
    [
      'a quiz before a heading',
      `::::quiz{#z}\n\n${question('a')}\n:::\n\n# Two\n`,
      `::::quiz{#z}\n\n${question('a')}\n:::\n\n::::\n\n# Two\n`
    ],
    [
      'objectives before prose',
      ':::objectives\n\n- **A1** Dig.\n\nText.\n\nMore.\n',
      ':::objectives\n\n- **A1** Dig.\n\n:::\n\nText.\n\nMore.\n'
    ],
    [
      'two of them',
      `${question('a')}\n# Two\n\n${question('b')}\n# Three\n`,
      `${question('a')}\n:::\n\n# Two\n\n${question('b')}\n:::\n\n# Three\n`
    ]
  ]
  test.each(cases)('are closed: %s', (_, text, expected) => {
    expect(fixed(text)).toBe(expected)
  })

  const untouched: readonly (readonly [what: string, text: string])[] = [
    ['details with several paragraphs', ':::details[More]\n\nOne.\n\nTwo.\n'],
    ['a question with prose after its answers', `${question('a')}\nText.\n\n# Two\n`],
    ['a quiz with prose after its questions', `::::quiz{#z}\n\n${question('a')}\n:::\n\nText.\n\n# Two\n`]
  ]
  test.each(untouched)('are left open where they may end in several places: %s', (_, text) => {
    expect(fixed(text)).toBe(text)
  })

  it('are closed first, then what was inside gets its id', () => {
    expect(fixed(':::question\n\nWhat?\n\n- [x] a\n- [ ] b\n')).toBe(
      ':::question{#one.what}\n\nWhat?\n\n- [x] a\n- [ ] b\n\n:::\n'
    )
  })
})

describe('boxes of options', () => {
  const question = (body: string): string => `:::question{#q}\n\nWhat?\n\n${body}\n\n:::\n`
  test.each([
    ['blanks in them', '- [ x ] one\n- [  ] two\n- [ ] three'],
    ['none in them', '- [x] one\n- [] two\n- [] three'],
    ['no blank behind them', '- [x]one\n- [ ]two\n- [ ] three'],
    ['no blank behind the dash', '-[x] one\n-[ ] two\n- [ ] three'],
    ['no dash', '[x] one\n[ ] two\n[ ] three'],
    ['other ticks', '- [✓] one\n- [] two\n- [] three']
  ])('are written with %s', (_, body) => {
    expect(fixed(question(body))).toBe(question('- [x] one\n- [ ] two\n- [ ] three'))
  })

  it('keep their numbers, feedback and quotations', () => {
    const text = question('1. [X] one\n   > Right.\n2. [] two').replaceAll('\n', '\n> ')
    expect(fixed(`> ${text}`)).toBe(`> ${text.replace('[]', '[ ]')}`)
  })

  test.each([
    question('- []\n- a'),
    question('- [link](#one)\n- [v] b'),
    question('- (x) + 1'),
    'Tasks:\n\n- [] one\n- [x]two\n'
  ])('stay where it is doubtful: %j', text => {
    expect(fixed(text)).toBe(text)
  })
})

describe('files', () => {
  const text = ':::question\n\nWhat?\n\n-\u00A0[x] a\n-\u00A0[ ] b\n'

  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r']
  ])('keep their line ends: %s', (_, end) => {
    const {files} = fixCourse(memoryFolder({'course.md': (head + text).replaceAll('\n', end)}))
    expect(files[0]?.after).toBe(
      `${head}:::question{#one.what}\n\nWhat?\n\n- [x] a\n- [ ] b\n\n:::\n`.replaceAll('\n', end)
    )
  })

  it('keep their byte order mark, tabs, and a missing final line end', () => {
    const {files} = fixCourse(memoryFolder({'course.md': `\uFEFF${head}\ta\n\n##\u00A0T\t\n\nlast  `}))
    expect(files[0]?.after).toBe(`\uFEFF${head}\ta\n\n## T\t\n\nlast  `)
  })

  it('of a course are all put right, transcripts and others left alone', () => {
    const wrong = '##\u00A0T\n'
    const {files, folder} = fixCourse(
      memoryFolder({
        'course.md': head,
        '1.md': `# A\n\n${wrong}`,
        '2.md': `---\ntitle: "a\u200Bb"\n---\n\n# B\n\n${wrong}`,
        'README.md': wrong,
        'talk.md': wrong,
        'talk.mp3': 'x'
      })
    )
    expect(files.map(({path, fixes}) => [path, fixes])).toEqual([
      ['1.md', [{kind: 'blank', line: 3, what: 'Put plain blanks in place of non-breaking ones'}]],
      ['2.md', [{kind: 'blank', line: 7, what: 'Put plain blanks in place of non-breaking ones'}]]
    ])
    expect(files[1]?.after).toBe('---\ntitle: "a\u200Bb"\n---\n\n# B\n\n## T\n')
    expect(parseCourse(folder).course.modules.map(({sections}) => sections.at(-1)?.title)).toEqual([
      undefined,
      'T',
      'T'
    ])
  })

  it('that are not UTF-8, or whose front matter never ends, stay', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(`${head}##\u00A0T\n`), 0xff])
    expect(fixCourse(memoryFolder({'course.md': bytes})).files).toEqual([])
    expect(fixCourse(memoryFolder({'course.md': '---\nid: c\n\n##\u00A0T\n'})).files).toEqual([])
  })

  it('name the lines as they were', () => {
    const {files} = fixCourse(
      memoryFolder({'course.md': `${head}${text}\n# Two\n\n:::question\n\nHow?\n\n- [x] a\n- [ ] b\n\n:::\n`})
    )
    expect(files[0]?.fixes.map(({kind, line, what}) => [kind, line, what])).toEqual([
      ['fence', 9, 'Closed the fence `question` after line 14'],
      ['id', 9, 'Wrote the id `one.what` of the question'],
      ['list', 13, 'Made a list of 2 lines that begin like `-`'],
      ['id', 18, 'Wrote the id `two.how` of the question']
    ])
  })
})
