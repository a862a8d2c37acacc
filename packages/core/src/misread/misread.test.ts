import {describe, expect, it, test} from 'vitest'
import {memoryFolder} from '../memory-folder.ts'
import {parseCourse} from '../parse-course.ts'

const settings = '---\nid: c\ntitle: C\nlang: id\n---\n\n'
const head = `${settings}# One {#one}\n\nText.\n\n`

/** What is told of a text, with lines and columns counted in it. */
function told(text: string, before = head): readonly string[] {
  const {messages} = parseCourse(memoryFolder({'course.md': before + text}))
  const first = before.split('\n').length - 1
  return messages.map(({line, column, severity, reason}) => `${line - first}:${column} ${severity} ${reason}`)
}

/** One sentence in a long line, and two, as a paragraph has. */
const sentence = `Kata ${'kata '.repeat(45)}itu.`
const two = `Kata ${'kata '.repeat(22)}itu. Kata ${'kata '.repeat(22)}itu.`

describe('What looks like markup is told, at its place, with what to write', () => {
  const cases: readonly (readonly [text: string, at: string, found: string, expected: string])[] = [
    ['##Bagian\n\nText.', '1:1', '`##Bagian`, read as text', '`## Bagian`'],
    ['#Bab Dua\n\nText.', '1:1', '`#Bab Dua`, read as text', '`# Bab Dua`'],
    [
      '##\u00A0Bagian\n\nText.',
      '1:1',
      '`##\u00A0Bagian`, read as text',
      '`## Bagian` with a plain blank in place of the non-breaking one'
    ],
    [
      '## Bagian { #b }\n\nText.',
      '1:11',
      '`{ #b }` after a heading, read as a part of the title',
      '`{#b}` as its id'
    ],
    [
      '## Bagian (#b)\n\nText.',
      '1:11',
      '`(#b)` after a heading, read as a part of the title',
      '`{#b}` as its id'
    ],
    [
      '## Bagian {bagian}\n\nText.',
      '1:11',
      '`{bagian}` after a heading, read as a part of the title',
      '`{#bagian}` as its id'
    ],
    [
      'A sentence.\n---\n\nText.',
      '2:1',
      '`---` right below text, read as a mark that makes a heading of the text',
      'an empty line before it'
    ],
    ['Ada:\na. Satu\nb. Dua', '2:1', '`a. Satu`, read as text', '`1. Satu`'],
    ['a) Satu\n\nb) Dua', '1:1', '`a) Satu`, read as text', '`1) Satu`'],
    ['A. Satu\n\nB. Dua\n\nC. Tiga', '1:1', '`A. Satu`, read as text', '`1. Satu`, or `## A. Satu`'],
    ['• Satu\n• Dua', '1:1', '`• Satu`, read as text', '`- Satu`'],
    ['ü\u00A0 Satu\nü\u00A0 Dua', '1:1', '`ü Satu`, read as text', '`- Satu`'],
    [
      '1.\u00A0\u00A0 Satu\n2.\u00A0\u00A0 Dua\nText.',
      '1:1',
      '`1. Satu`, read as text',
      '`1. Satu` with a plain blank in place of the non-breaking one'
    ],
    ['-Satu\n-Dua', '1:1', '`-Satu`, read as text', '`- Satu`'],
    ['1.Satu\n2.Dua', '1:1', '`1.Satu`, read as text', '`1. Satu`'],
    ['-[x] Satu', '1:1', '`-[x] Satu`, read as text', '`- [x] Satu`'],
    [
      'Text.[1]\n\n[1] Nurdin, hal. 9.',
      '3:1',
      '`[1] Nurdin, hal. 9.`, read as text',
      '`[^1]` in the text, and `[^1]: …` here'
    ],
    ['Text.^[1]', '1:6', '`^[1]`, read as text', '`[^1]`'],
    ['Text.[^ 1]', '1:6', '`[^ 1]`, read as text', '`[^1]`'],
    ['> [!HINT]\n> Text.', '1:3', '`[!HINT]` in a quotation, read as text', '`[!TIP]`'],
    [
      '> [!TIP] Text.',
      '1:3',
      '`[!TIP] Text.` in a quotation, read as text',
      '`[!TIP]` alone in its line, and the text below it'
    ],
    ['[!TIP]\nText.', '1:1', '`[!TIP]`, read as text', '`> [!TIP]`, and `>` before each line'],
    [
      '| A | B |\n| 1 | 2 |',
      '1:1',
      '`| A | B |` above other lines with bars, read as text',
      'the line `| --- | --- |` right below it'
    ],
    [
      '| A | B |\n| --- | --- |\n| 1 | 2 | 3 |',
      '3:1',
      'row of 3 cells in a table of 2 columns, read as one with cells beside the table',
      '2 cells, with `\\|` for a bar that is text'
    ],
    ['See [Text] (#one).', '1:5', '`[Text] (#one)`, read as text', '`[Text](#one)`'],
    [
      'See (FAO)[https://www.fao.org].',
      '1:5',
      '`(FAO)[https://www.fao.org]`, read as text',
      '`[FAO](https://www.fao.org)`'
    ],
    [
      'See [Text](#Bagian satu).',
      '1:5',
      '`[Text](#Bagian satu)`, read as text',
      'an id without blanks, such as `[Text](#bagian-satu)`'
    ],
    [
      '![A](a.png “Gambar 1”)',
      '1:1',
      '`![A](a.png “Gambar 1”)`, read as text',
      'straight quotation marks, `![A](a.png "Gambar 1")`'
    ],
    ['Ini ** tebal **.', '1:5', '`** tebal **`, read as text', '`**tebal**`'],
    ['::question{#a}\n\nWhat?', '1:1', '`::question{#a}`, read as text', '`:::question{#a}`'],
    ['：：：question{#a}\n\nWhat?', '1:1', '`：：：question{#a}`, read as text', '`:::question{#a}`'],
    [
      '    :::question{#a}\n\nWhat?',
      '1:1',
      '`:::question{#a}`, read as code',
      '`:::question{#a}` without blanks before it'
    ],
    ['```question{#a}\nWhat?\n```', '1:1', "`'''question{#a}`, read as code", '`:::question{#a}`'],
    [
      `${two}\n${two}`,
      '2:1',
      `line break before \`${two.slice(0, 59)}…\`, read as a blank in one long paragraph`,
      'an empty line between paragraphs'
    ]
  ]
  test.each(cases)('%j', (text, at, found, expected) => {
    expect(told(text)).toEqual([`${at} warning Unexpected ${found}, expected ${expected}`])
  })
})

describe('What is text stays text without a word', () => {
  test.each([
    '#kebun #sayur',
    String.raw`\##Bagian`,
    '1\\. Satu\n2\\. Dua',
    'a. One line alone.',
    'A. Satu\n\nB. Dua',
    'Text [1] of a list, and [2].',
    '[1] Nurdin, hal. 9.',
    String.raw`Text.[1]${'\n\n'}\[1] Nurdin.`,
    '::name and 2005:3 at 10:30',
    '    ## A comment in code',
    '```js\n##x\n-[x] y\na. b\nb. c\n```',
    '`::question{#a}` in code',
    '2 ** 3 ** 4',
    'f(x) [a] (b)',
    '> [!NOTE]\n> Text.',
    '> [1]\n> Text.',
    '| a bar at the start\nof a line',
    'Title\n---\n\nText.',
    '-5 degrees\n-6 degrees',
    '– Halo.\n\n– Hai.',
    'Why?\n----\n\nText.',
    '- [x] **Satu** dua\n- [ ] [Tiga](#one) empat',
    '(a) Pasal satu.\n\n(b) Pasal dua.',
    'robot[bot] (robot@example.org)',
    'Fixed (#3256)[Budi], at last.',
    `${sentence}\n${sentence}`
  ])('%j', text => {
    expect(told(text)).toEqual([])
  })
})

describe('Slips in questions are one error each, at the line to mend', () => {
  const cases: readonly (readonly [body: string, at: string])[] = [
    [
      '-[x] Ya\n-[ ] Tidak',
      '5:1 error Unexpected question without answers, as `-[x] Ya` is read as text, expected `- [x] Ya`'
    ],
    [
      '[x] Ya\n[ ] Tidak',
      '5:1 error Unexpected question without answers, as `[x] Ya` is read as text, expected `- [x] Ya`'
    ],
    [
      'a. Ya\nb. Tidak\n\nJawaban: b',
      '5:1 error Unexpected question without answers, as `a. Ya` is read as text, expected `- [ ] Ya` for each option, with `x` in the box of the right one'
    ],
    [
      '| A | B |\n| 1 | 2 |\n| 3 | 4 |',
      '5:1 error Unexpected question without answers, as `| A | B |` is read as text, expected the line `| --- | --- |` right below it'
    ],
    [
      'A\t1\nB\t2',
      '5:1 error Unexpected question without answers, as `A\t1` is read as text, expected a table, `| A | 1 |`'
    ],
    [
      'It is ____.',
      '5:1 error Unexpected question without answers, as `It is ____.` is read as text, expected the answer between square brackets, `[[answer]]`'
    ],
    [
      'It is [this].',
      '5:1 error Unexpected question without answers, as `It is [this].` is read as text, expected `[[this]]`'
    ],
    [
      '-[x] Ya\n- [ ] Tidak\n- [ ] Mungkin',
      '5:1 error Unexpected option `-[x] Ya` that is read as text in `question`, expected `- [x] Ya`'
    ],
    [
      '- [ x ] Ya\n- [ ] Tidak',
      '5:1 error Unexpected item `[ x ] Ya` without a box in `question`, expected `- [x] Ya`'
    ],
    [
      '- [v] Ya\n- [ ] Tidak',
      '5:1 error Unexpected item `[v] Ya` without a box in `question`, expected `- [x] Ya`'
    ],
    [
      '- [x] Ya\n- [] Tidak',
      '6:1 error Unexpected item `[] Tidak` without a box in `question`, expected `- [ ] Tidak`'
    ],
    [
      '- [x] Ya\n> Benar.\n- [ ] Tidak\n> Salah.',
      '6:1 error Unexpected quotation beside the options in `question`, expected feedback below its option, two blanks further in: `  > …`'
    ],
    [
      '- [ ] Ya\n- [ ] Tidak\n\nJawaban: B',
      '8:1 error Unexpected `Jawaban: B` after the answers, expected `[x]` in the box of the right option'
    ],
    [
      '- [x] Ya\n- [ ] Tidak\n\n* [ ] Mungkin',
      '8:1 error Unexpected second list of options in `question`, expected one list, with the same sign before each option'
    ]
  ]
  test.each(cases)('%j', (body, expected) => {
    expect(told(`:::question{#q}\n\nApa?\n\n${body}\n\n:::`)).toEqual([expected])
  })

  it('of which all boxes are misspelt is no question of words', () => {
    expect(told(':::question{#q}\n\nApa?\n\n- (x) Ya\n- ( ) Tidak\n\n:::')).toEqual([
      '5:1 error Unexpected item `(x) Ya` without a box in `question`, expected `- [x] Ya`',
      '6:1 error Unexpected item `( ) Tidak` without a box in `question`, expected `- [ ] Tidak`'
    ])
  })

  const doubtful: readonly (readonly [body: string, expected: string])[] = [
    [
      '- **Ya**\n- Tidak',
      '5:1 warning Unexpected `**Ya**`, read as one of several answers to type that are all right, expected boxes if learners are to choose, `- [x]` at this one and `- [ ]` at the others'
    ],
    [
      '- [x] Ya\n  Benar.\n- [ ] Tidak\n  Salah.',
      '6:3 warning Unexpected `Benar.`, read as a part of the option above it, expected `> Benar.` for feedback'
    ],
    [
      '- [x] Ya\n- [ ] Tidak\n\nApa lagi?\n\n- [x] A\n- [ ] B',
      '5:1 warning Unexpected list with boxes above other ones, read as a part of what is asked, expected one question for each list'
    ]
  ]
  test.each(doubtful)('%j is a warning', (body, expected) => {
    expect(told(`:::question{#q}\n\nApa?\n\n${body}\n\n:::`)).toEqual([expected])
  })
})

describe('Hints whose mark is none are shown as they should be', () => {
  test.each([
    ['[!HINT]', '`> [!TIP]`'],
    ['[TIP]', '`> [!TIP]`'],
    ['[!TIP] Text.', '`> [!TIP]` alone in its line, and the text below it'],
    ['[!PETUNJUK]', '`> [!TIP]` for a hint, `> [!NOTE]` for the explanation, or nothing']
  ])('%s', (mark, expected) => {
    expect(told(`:::question{#q}\n\nApa?\n\n- [x] Ya\n- [ ] Tidak\n\n> ${mark}\n> Text.\n\n:::`)).toEqual([
      `8:1 error Unexpected quotation after the answers, expected ${expected}`
    ])
  })
})

describe('Fences that cannot be read are shown as they should be', () => {
  const cases: readonly (readonly [line: string, expected: string])[] = [
    ['::: example {#a}', '`:::example{#a}`'],
    [':::example #a', '`:::example{#a}`'],
    [':::example{#a', '`:::example{#a}`'],
    [':::example(#a)', '`:::example{#a}`'],
    [':::example{# a}', '`:::example{#a}`'],
    [':::example{#a title=“Dua kata”}', '`:::example{#a title="Dua kata"}`'],
    [':::definition(Kompos){#a}', '`:::definition[Kompos]{#a}`'],
    [':::definition: Kompos', '`:::definition[Kompos]`'],
    [':::definition "Kompos"', '`:::definition[Kompos]`'],
    [':::definition[Kompos] Sampah.', '`:::definition[Kompos]`, and the rest below it'],
    ['\u00A0:::example', '`:::example` with nothing before it'],
    [':::example{a{b}', '`:::name[label]{#id key="value"}`']
  ]
  test.each(cases)('%j', (line, expected) => {
    const reasons = told(`${line}\n\nText.\n\n:::`)
    expect(reasons).toHaveLength(1)
    expect(reasons[0]).toMatch(/^1:\d error Unexpected fence /u)
    expect(reasons[0]?.endsWith(`, expected ${expected}`)).toBe(true)
  })

  it('so is a line that does not close its fence', () => {
    expect(told(':::example\n\nText.\n\n:::example')).toEqual([
      '1:1 error Unexpected line `:::example` in line 5 inside the fence `example` of line 1, expected `:::` to close it'.replace(
        /line (\d)/gu,
        (_, line: string) => `line ${Number(line) + 10}`
      )
    ])
    expect(told('::::example\n\nText.\n\n:::')).toEqual([
      '1:1 error Unexpected line `:::` in line 5 inside the fence `example` of line 1, expected `::::` to close it'.replace(
        /line (\d)/gu,
        (_, line: string) => `line ${Number(line) + 10}`
      )
    ])
  })

  it('words without a value are ids without their sign, or ids with a blank', () => {
    const question = (line: string): readonly string[] =>
      told(`${line}\n\nApa?\n\n- [x] Ya\n- [ ] Tidak\n\n:::`)
    expect(question(':::question{soal}')).toEqual([
      '1:1 warning Unexpected attribute `soal` of `question`, expected `#soal` if it is the id'
    ])
    expect(question(':::question{#soal satu}')).toEqual([
      '1:1 warning Unexpected attribute `satu` of `question`, expected an id without blanks, such as `#soal-satu`'
    ])
    expect(question(':::question{#a title=Soal satu}')).toEqual([
      '1:1 warning Unexpected attribute `satu` of `question`, expected quotation marks around several words, `title="Soal satu"`'
    ])
  })
})

describe('Settings are told in words of their author', () => {
  const cases: readonly (readonly [text: string, at: string])[] = [
    [
      '---\nid: c\ntitle: C: a\nlang: id\n---\n',
      '3:8 error Unexpected colon in the value of `title` in the front matter, expected quotation marks around it: `title: "C: a"`'
    ],
    [
      '---\nid: c\ntitle: “C: a”\nlang: id\n---\n',
      '3:8 error Unexpected colon in the value of `title` in the front matter, expected quotation marks around it: `title: "C: a"`'
    ],
    [
      '---\nid: c\ntitle: C\n\tlang: id\n---\n',
      '4:1 error Unexpected tab at the beginning of the line in the front matter, expected blanks, or nothing'
    ],
    [
      '---\nid:c\ntitle:C\nlang:id\n---\n',
      '2:1 error Unexpected `id:c` in the front matter, expected a plain blank after the colon, `id: c`'
    ],
    [
      '---\nid: c\ntitle: "C "D""\nlang: id\n---\n',
      '3:12 error Unexpected quotation mark inside a value in the front matter, expected other ones around it: `title: \'C "D"\'`'
    ],
    [
      '---\nid: c\ntitle: @c\nlang: id\n---\n',
      '3:8 error Unexpected `@` at the beginning of a value in the front matter, expected quotation marks around it: `title: "@c"`'
    ],
    [
      '---\nid: c\ntitle: C # a\nlang: id\n---\n',
      '3:10 warning Unexpected `# a`, read as a remark that nobody sees, expected quotation marks around the whole value'
    ],
    [
      '\n---\nid: c\ntitle: C\nlang: id\n---\n',
      '3:1 warning Unexpected `id: c`, read as text, expected settings between two lines `---`, of which the first is the very first line of the file'
    ],
    [
      '----\nid: c\ntitle: C\nlang: id\n----\n',
      '2:1 warning Unexpected `id: c`, read as text, expected settings between two lines `---`, of which the first is the very first line of the file'
    ]
  ]
  test.each(cases)('%j', (text, expected) => {
    expect(
      told('\n# One {#one}\n\nText.\n', text).map(line =>
        line.replace(/^(-?\d+)/u, number => String(Number(number) + text.split('\n').length - 1))
      )
    ).toEqual([expected])
  })
})
