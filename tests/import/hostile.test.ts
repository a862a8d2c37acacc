import {readFileSync} from 'node:fs'
import type {Message} from '@silabus/core'
import {importMoodleXml, writeCourse, type Bank} from '@silabus/import'
import {describe, expect, it} from 'vitest'
import {importCourse} from './round-trip.ts'

const sample = readFileSync(new URL('fixtures/moodle-export.xml', import.meta.url))

function read(bytes: Uint8Array | string): {
  readonly bank: Bank | undefined
  readonly messages: readonly Message[]
} {
  return importMoodleXml(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, {file: 'bank.xml'})
}

function rulesOf(bytes: Uint8Array | string): readonly string[] {
  return [...new Set(read(bytes).messages.map(({rule}) => rule))]
}

/** A file with one question. */
function asking(text: string, more = '', answer = 'Compost'): string {
  return (
    `<quiz><question type="multichoice"><name><text>Q</text></name><questiontext format="html"><text><![CDATA[${text}]]></text>${more}</questiontext>`
    + `<answer fraction="100"><text>${answer}</text></answer><answer fraction="0"><text>Gravel</text></answer></question></quiz>`
  )
}

function markdownOf(xml: string): string {
  const {files} = importCourse(xml)
  return [...files]
    .flatMap(([path, content]) => (path.endsWith('.md') && typeof content === 'string' ? [content] : []))
    .join('\n')
}

describe('A file that is not what it should be', () => {
  it('may define no entities, neither to grow nor to read other files', () => {
    const bomb =
      '<!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
      + '<quiz><question type="essay"><name><text>&b;</text></name></question></quiz>'
    const outside =
      '<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
      + '<quiz><question type="essay"><name><text>&x;</text></name></question></quiz>'
    for (const file of [bomb, outside]) {
      expect(read(file).bank).toBeUndefined()
      expect(rulesOf(file)).toEqual(['import-malformed'])
    }
    expect(read('<!DOCTYPE quiz><quiz></quiz>').messages).toEqual([])
  })

  it('is told where it ends, however it was cut', () => {
    for (let length = 0; length < sample.length - 10; length += 1024) {
      const {bank, messages} = read(sample.subarray(0, length))
      expect(bank).toBeUndefined()
      expect(messages.map(({rule}) => rule)).toContain('import-malformed')
      expect(messages.filter(({rule}) => rule === 'import-malformed')).toHaveLength(1)
    }
  })

  it('is told with the place of the first mistake', () => {
    const [message] = read('<quiz>\n  <question type="essay">\n    <name>Salt & pepper</name>\n').messages
    expect(message).toMatchObject({
      rule: 'import-malformed',
      reason: expect.stringContaining('`<name>` of line 3') as string
    })
    expect(read('{"quiz": []}').messages).toMatchObject([{rule: 'import-malformed', line: 1}])
    expect(read('<html></html>').messages).toMatchObject([{rule: 'import-malformed', line: 1, column: 1}])
    expect(read('').messages).toMatchObject([{rule: 'import-malformed', line: 1}])
    expect(read(new Uint8Array(3000)).messages).toMatchObject([{rule: 'import-malformed', line: 1}])
  })

  it('is read in the encodings of old exports', () => {
    const text = (encoding: string): string =>
      `<?xml version="1.0" encoding="${encoding}"?>\n${asking('Café – Ernährung')}`
    const latin = Buffer.from(text('ISO-8859-1').replace('–', '\u0096'), 'latin1')
    const wide = Buffer.from(`\uFEFF${text('UTF-16')}`, 'utf16le')
    const other = Buffer.from(wide).swap16()
    for (const bytes of [
      Buffer.from(text('UTF-8')),
      Buffer.from(`\uFEFF${text('UTF-8')}`),
      latin,
      wide,
      other
    ])
      expect(JSON.stringify(read(bytes).bank?.shelves)).toContain('Café – Ernährung')
    expect(read(Buffer.from(text('KOI8-R'))).messages).toMatchObject([
      {rule: 'import-malformed', reason: expect.stringContaining('KOI8-R') as string}
    ])
    expect(read(Buffer.from(text('UTF-8'), 'latin1')).messages).toMatchObject([{rule: 'import-malformed'}])
  })

  it('holds no halves of characters and no NUL', () => {
    for (const text of ['&#xD800;', '&#0;', '\u0000', '\u000B'])
      expect(rulesOf(asking('x').replace('<name><text>Q', `<name><text>${text}`))).toEqual([
        'import-malformed'
      ])
  })
})

describe('A file that is too large', () => {
  it('is not read from a size on', () => {
    expect(rulesOf(new Uint8Array(128 * 1024 * 1024 + 1))).toEqual(['import-limit'])
  })

  it('is read up to that size, when its questions are as they should be', () => {
    const picture = `<file name="a.bin" path="/" encoding="base64">${'QUJD'.repeat(1024 * 1024)}</file>`
    const one = `<question type="essay"><name><text>Q</text></name><questiontext format="html"><text><![CDATA[<a href="@@PLUGINFILE@@/a.bin">a</a>]]></text>${picture}</questiontext></question>`
    const {bank, messages} = read(
      Buffer.concat([
        Buffer.from('<quiz>'),
        ...Array<Buffer>(24).fill(Buffer.from(one)),
        Buffer.from('</quiz>')
      ])
    )
    expect(messages).toEqual([])
    // The same bytes are one file.
    expect(bank?.media.size).toBe(1)
    expect(bank?.shelves[0]?.entries).toHaveLength(24)
  })

  it('loses a text that is longer than any question', () => {
    const {bank, messages} = read(asking('x'.repeat(1024 * 1024 + 1)))
    expect(messages).toMatchObject([{rule: 'import-limit', line: 1}])
    expect(bank?.shelves[0]?.entries).toHaveLength(1)
  })

  it('is not read deeper than any question goes', () => {
    expect(rulesOf(`<quiz>${'<a>'.repeat(100_000)}`)).toEqual(['import-limit'])
  })

  it.each([
    ['boxes in boxes', '<div>'.repeat(100_000)],
    [
      'letters that are bold in ever other ways',
      Array.from({length: 40_000}, (_, index) => `<p><b id="${index}">`).join('')
    ],
    ['tables in tables', '<table><tr><td>'.repeat(20_000)],
    ['lists in lists', '<ul><li>'.repeat(20_000)]
  ])('reads the words of %s', (_, html) => {
    const {bank, messages} = read(asking(`Words ${html} more`))
    expect(messages.map(({rule}) => rule)).toEqual(['import-limit'])
    expect(JSON.stringify(bank?.shelves)).toContain('more')
  })

  it.each([
    [
      'quotations in quotations',
      `<quiz><question type="essay"><name><text>Q</text></name><questiontext format="markdown"><text>${'&gt; '.repeat(5000)}x</text></questiontext></question></quiz>`
    ],
    [
      'lists in lists',
      `<quiz><question type="essay"><name><text>Q</text></name><questiontext format="markdown"><text>${'- '.repeat(5000)}x</text></questiontext></question></quiz>`
    ],
    [
      'signs without an end',
      `<quiz><question type="essay"><name><text>Q</text></name><questiontext format="markdown"><text>${'*a_'.repeat(20_000)}</text></questiontext></question></quiz>`
    ],
    [
      'gaps',
      `<quiz><question type="cloze"><name><text>Q</text></name><questiontext format="html"><text>${'{1:SA:'.repeat(50_000)}}</text></questiontext></question></quiz>`
    ],
    [
      'answers of a gap',
      `<quiz><question type="cloze"><name><text>Q</text></name><questiontext format="html"><text>{1:SA:=${'~a'.repeat(200_000)}}</text></questiontext></question></quiz>`
    ],
    [
      'options',
      asking(
        'Q',
        '',
        `a</text></answer>${'<answer fraction="0"><text>b</text></answer>'.repeat(5000)}<answer fraction="0"><text>c`
      )
    ]
  ])('%s without number are told before they take any time', (_, xml) => {
    const before = process.cpuUsage()
    expect(rulesOf(xml)).toContain('import-limit')
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5)
  })

  it('tells a decimal comma, which Moodle takes for nothing', () => {
    const xml =
      '<quiz><question type="numerical"><name><text>Q</text></name><questiontext format="html"><text>How many?</text></questiontext><answer fraction="100"><text>5,5</text></answer></question></quiz>'
    expect(read(xml).messages.map(({reason}) => reason)).toEqual([
      expect.stringContaining('answer `5,5` (55 to Moodle)')
    ])
  })

  it('takes no more time for a long text than for many short ones', () => {
    for (const piece of [
      '[',
      '*',
      '_',
      '`',
      '~',
      '{1:SA:',
      '\\(',
      '$$',
      '<',
      '&',
      '> ',
      '<p>',
      '<li>',
      '\\~',
      '[[1]]'
    ])
      expect(read(asking(`x ${piece.repeat(60_000)}`)).bank).toBeDefined()
    expect(
      read(
        asking('x')
          .replace('multichoice', 'cloze')
          .replace('[x]', `[${'{1:SA:=a~'.repeat(50_000)}]`)
      ).bank
    ).toBeDefined()
  })
})

describe('A file that means harm', () => {
  const file = (name: string, path = '/'): string =>
    `<file name="${name}" path="${path}" encoding="base64">QUJD</file>`

  it.each([
    '../../../etc/passwd',
    '..\\..\\boot.ini',
    '/etc/passwd',
    'C:\\x',
    'CON',
    'nul.png',
    '.htaccess',
    'a'.repeat(5000),
    '',
    ' ',
    '.',
    '..',
    '%2e%2e%2fx',
    'a:b',
    'course.md'
  ])('keeps the file `%s` in the folder of media, under a name that every disk takes', name => {
    const {bank} = read(asking('x', file(name, '/../../')))
    const paths = [...(bank?.media.keys() ?? [])]
    expect(paths).toHaveLength(1)
    for (const path of paths)
      expect(path).toMatch(
        /^media\/(?!(?:con|nul|prn|aux)(?:\.|$))[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,80}(?:\.[a-z0-9]{1,10})?$/iu
      )
  })

  it('tells names that differ in case alone apart', () => {
    const {bank} = read(
      asking(
        'x',
        `<file name="A.png" path="/" encoding="base64">QUJD</file><file name="a.PNG" path="/" encoding="base64">QUJE</file>`
      )
    )
    const names = [...(bank?.media.keys() ?? [])].map(name => name.toLowerCase())
    expect(new Set(names).size).toBe(2)
  })

  it('tells files that are missing, damaged, doubled or not used', () => {
    const messages = read(
      asking(
        '<img src="@@PLUGINFILE@@/no.png" alt="No">',
        `${file('a.png')}${file('a.png')}<file name="b.png" encoding="base64">!!</file>`
      )
    ).messages
    expect(messages.map(({rule, reason}) => `${rule} ${reason.slice(0, 40)}`)).toEqual([
      'import-file Unexpected second file `a.png` of one te',
      'import-file Unexpected file `b.png` that is no base6',
      'import-file Unexpected link to the file `@@PLUGINFIL',
      'import-file Unexpected file `a.png` that its text do'
    ])
  })

  it('brings no script, frame or address that runs into the course', () => {
    const markdown = markdownOf(
      asking(
        '<p onclick="x()">Hi<script>alert(1)</script><iframe src="https://example.org/v"></iframe>'
          + '<a href="javascript:alert(1)">go</a><svg onload="x()"></svg><img src="javascript:x" alt="pic"><form><input></form></p>'
          + '<table><tr><td colspan="2"><script>alert(2)</script><a href=" javascript:x">cell</a></td></tr></table>'
      )
    )
    expect(markdown).not.toMatch(/alert|javascript|onclick|onload|<script|<iframe|<svg|<form/iu)
    expect(markdown).toContain('https://example.org/v')
    expect(markdown).toContain('cell')
  })

  it('does not end the fence of its question, and opens no other', () => {
    for (const text of [
      ':::',
      '::::quiz{#x}',
      ':::question',
      '# Heading',
      '---',
      '[[gap]]',
      '> [!NOTE]',
      '- [x] option',
      '| a | b |',
      '[^1]: note',
      '&lt;!--',
      '$x$'
    ]) {
      const {parsed} = importCourse(asking(`<p>Before</p><p>${text}</p><p>after</p>`))
      const errors = parsed.messages.filter(({severity}) => severity === 'error')
      expect(errors).toEqual([])
      expect(parsed.course.modules).toHaveLength(1)
      const [quiz] = parsed.course.modules[0]?.sections[0]?.children ?? []
      expect(quiz).toMatchObject({type: 'quiz', children: [{type: 'question', kind: 'single'}]})
      expect(JSON.stringify(quiz)).toContain(JSON.stringify(text.replace('&lt;', '<')).slice(1, -1))
    }
  })

  it('says the same, whatever its words mean to Markdown, in the title of a course too', () => {
    const xml =
      '<quiz><question type="category"><category><text>top/a: "b" #c {#d}\n---</text></category></question><question type="essay"><name><text>Q "x" {y}</text></name><questiontext format="plain_text"><text>1. one</text></questiontext></question></quiz>'
    const {parsed} = importCourse(xml)
    expect(parsed.messages.filter(({severity}) => severity === 'error')).toEqual([])
    expect(parsed.course.title).toBe('a: "b" #c {#d} ---')
    expect(parsed.course.modules[0]?.title).toBe('a: "b" #c {#d} ---')
  })

  it('never throws, whatever stands in the place of a number or a switch', () => {
    const types = [
      'multichoice',
      'truefalse',
      'shortanswer',
      'numerical',
      'matching',
      'ordering',
      'cloze',
      'gapselect',
      'ddwtos',
      'essay',
      'description'
    ]
    for (const type of types) {
      for (const body of [
        '',
        '<answer/>',
        '<answer fraction="x"><text>x</text><tolerance>y</tolerance></answer>',
        '<subquestion/>',
        '<defaultgrade>-1</defaultgrade><penalty/><tags><tag/></tags><hint/><units><unit/></units>'
      ]) {
        const {bank} = read(
          `<quiz><question type="${type}"><name/><questiontext><text>[[9]] {1:SA:} {:MC:~} {2:NM:=x}</text></questiontext>${body}</question></quiz>`
        )
        expect(bank).toBeDefined()
        if (bank !== undefined) expect(writeCourse(bank).files.size).toBeGreaterThan(0)
      }
    }
  })
})
