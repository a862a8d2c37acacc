import {
  exportCourse,
  memoryFolder,
  parseCourse,
  plainText,
  questionsOf,
  type ParsedCourse
} from '@silabus/core'
import {moodleXml} from '@silabus/moodle'
import {expect, it} from 'vitest'
import {bankText} from '../moodle/bank.ts'
import {importCourse, withoutPlaces} from './round-trip.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64'
)

/** Read a course with one question. */
function asking(stem: string): ParsedCourse {
  return parseCourse(
    memoryFolder({
      'course.md': `---\nid: garden\ntitle: Garden\nlang: en\nmath: true\n---\n\n# Soil {#soil}\n\n:::::question{#q}\n\n${stem}\n\n- [x] Yes\n- [ ] No\n\n:::::\n\n[^a]: A note with *emphasis*.\n[^b]: Another one.\n`,
      'media/plan.png': png,
      'media/talk.mp3': Buffer.from('ID3\u0003\u0000'),
      'media/talk.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n',
      'media/talk.md': 'Hello, *gardeners*.\n',
      'media/walk.mp3': Buffer.from('ID3\u0003\u0000\u0001'),
      'media/walk.md':
        'Past ![plan](plan.png) and[^1] the [plan](plan.png).\n\n[^1]: A note of the transcript.\n'
    })
  )
}

function question(parsed: ParsedCourse): unknown {
  const [placed] = questionsOf(parsed.course.modules)
  // Derived ids of boxes depend on nothing that a question bank keeps.
  return withoutPlaces(placed?.question)
}

it.each([
  ['paragraphs with all marks', 'A *b* **c** ~~d~~ `e` [f](https://example.org/a_b?c=d&e "g") h\\\ni'],
  [
    'signs that mean something',
    '\\# a \\* b \\[\\[c\\]\\] \\$5 and \\$6, 1\\. one, `[[x]]`, a_b_c \\<b> &amp;amp; 10:30 :name ::x'
  ],
  ['a table with alignment', '| a | b |\n| :-- | --: |\n| 1 \\| 2 | `x \\| y` |\n\nText.'],
  ['lists in lists', '3. a\n4. b\n   - c\n   - d\n\n     e\n\nText.'],
  ['a list of tasks', '- [x] done\n- [ ] open\n\nText.'],
  ['a quotation with code', '> a\n>\n> ```js\n> const a = `b`\n> // :::\n> ```\n\n~~~text\n```\n~~~'],
  ['boxes', '> [!WARNING]\n> Careful.\n\n> [!TIP]\n> - a\n> - b'],
  [
    'fences',
    ':::details[More *here*]\n\nInside[^a].\n\n:::\n\n:::example[One]\n\nText.\n\n:::\n\n:::definition[Loam]\n\nSoil of clay and sand.\n\n:::\n\n::::details\n\n:::example\n\nNested.\n\n:::\n\n::::'
  ],
  ['headings', 'Text.\n\n### One\n\nText.\n\n#### Two \\{#x}\n\nText.'],
  ['footnotes', 'One[^b], two[^a] and one[^b] again.'],
  ['formulas', 'Inline $a^2 + \\frac{b}{c}$ and\n\n$$\n\\sum_{i=1}^n i\n$$\n\nText.'],
  ['formulas side by side', 'A $a$<!-- -->$b$ and \\$$c$\\$ end.'],
  [
    'pictures',
    'Inline ![plan](media/plan.png) here.\n\n![Plan](media/plan.png "The *plan*")\n\n![](media/plan.png "decorative")'
  ],
  ['a recording whose transcript has notes and pictures', 'Listen:\n\n![Walk](media/walk.mp3)'],
  ['a recording with captions and transcript', 'Listen:\n\n![Talk](media/talk.mp3 "On soil")'],
  [
    'HTML in running text',
    'H<sub>2</sub>O, x<sup>2</sup>, <kbd>Ctrl</kbd>, <abbr title="Hypertext">HT</abbr>, <mark>m</mark>, <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>, <span lang="fr">bonjour</span>, <q>a</q>, a<br>b'
  ],
  [
    'HTML blocks',
    '<dl>\n<dt>Loam</dt>\n<dd>Soil</dd>\n</dl>\n\n<table>\n<tbody>\n<tr><td colspan="2">a</td></tr>\n<tr><td>b</td><td>c</td></tr>\n</tbody>\n</table>\n\nText.'
  ],
  ['a passage in another language', '<div lang="ar" dir="rtl">\n\nمرحبا *بكم*\n\n</div>\n\nText 😀 👩‍👩‍👧.'],
  ['code that looks like fences', '````markdown\n:::question\n```\n:::\n````\n\nText.']
])('%s come back from Moodle as they were', (_, stem) => {
  const parsed = asking(stem)
  expect(parsed.messages.filter(({severity}) => severity === 'error')).toEqual([])
  const {tree} = exportCourse(parsed, moodleXml, {now: new Date(0), generator: '0.0.0'})
  if (tree === undefined) throw new Error('Unexpected course without questions')
  const back = importCourse(bankText(tree))
  expect(back.messages).toEqual([])
  expect(back.parsed.messages.filter(({severity}) => severity === 'error')).toEqual([])
  const notes = ({course}: ParsedCourse): unknown =>
    withoutPlaces(course.modules[0]?.footnotes.map(({children}) => children))
  expect(comparable(question(back.parsed))).toEqual(comparable(question(parsed)))
  expect(notes(back.parsed)).toEqual(notes(parsed))
})

/**
 * Labels of footnotes and derived ids aside, which are made anew, and that one item of a list is loose: in HTML all
 * are, once one is.
 */
function comparable(node: unknown): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value: unknown) =>
      ['identifier', 'label', 'id', 'spread'].includes(key) ? undefined : value
    )
  )
}

it.each([
  ['words to drag', 'style=drag', 'A [[b]] and [[c]] and [[(d) | e]], [[b]].'],
  ['words to select, mixed', 'style=select shuffle=true points=2', '[[b]] and [[c]].'],
  ['text that looks like TeX', 'type=short', 'What do `\\(`, \\\\( and \\$\\$ mean?\n\n- math'],
  [
    'columns with names of any kind',
    'type=matching',
    'Match. One – two\n\n| **Eng** – x: y | <span lang="ar" dir="rtl">ب</span> |\n|---|---|\n| a | b |\n| c | d |\n| e | f |'
  ],
  [
    'a column without a name',
    'type=matching',
    'Match.\n\n| | B |\n|---|---|\n| a | b |\n| c | d |\n| e | f |'
  ],
  [
    'blanks of typography',
    'type=short',
    'Rp\u00A05.000 «\u202Fsoil\u202F» 土\u3000壌?\n\n- 5\u00A0kg compost'
  ],
  [
    'true or false in words of one’s own',
    'type=truefalse points=2',
    'Is it?\n\n- [ ] Benar, *karena* gembur\n  > No.\n- [x] Salah\n  > Yes.'
  ],
  [
    'true or false in words of one’s own, false first',
    'type=truefalse',
    'Is it?\n\n- [x] **False**\n- [ ] **True**'
  ],
  [
    'a text to begin with',
    'type=essay words=..100',
    'Write.\n\n```template\nDear <b> &amp; ``` *you*,\n\n  one:   ___\n    two\n\n\n\nBye\n```'
  ]
])('%s come back from Moodle as they were', (_, attributes, body) => {
  const text = `---\nid: garden\ntitle: Garden\nlang: en\n---\n\n# Soil {#soil}\n\n:::::question{#q ${attributes}}\n\n${body}\n\n:::::\n`
  const parsed = parseCourse(memoryFolder({'course.md': text}))
  expect(parsed.messages).toEqual([])
  const {tree} = exportCourse(parsed, moodleXml, {now: new Date(0), generator: '0.0.0'})
  if (tree === undefined) throw new Error('Unexpected course without questions')
  const back = importCourse(bankText(tree))
  expect(back.messages).toEqual([])
  expect(question(back.parsed)).toEqual(question(parsed))
})

it('blanks that editors write by themselves are none of the author', () => {
  const text = '<p>One.&nbsp; Two&nbsp;</p><p>&nbsp;</p><p>&nbsp;Three&nbsp;&nbsp;&nbsp;four</p>'
  const xml = `<quiz><question type="essay"><name><text>Q</text></name><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext></question></quiz>`
  const [first] = questionsOf(importCourse(xml).parsed.course.modules)
  expect(first?.question.stem.map(block => plainText([block]))).toEqual(['One. Two', 'Three four'])
  expect(JSON.stringify(first?.question.stem)).not.toContain('\u00A0')
})

it('settings of a quiz come back from Moodle in any language', () => {
  for (const lang of ['en', 'id', 'ar', 'ja']) {
    const text = `---\nid: garden\ntitle: Garden\nlang: ${lang}\n---\n\n# Soil {#soil}\n\n::::quiz{#quiz title=T pick=1 shuffle=true pass=70 attempts=2}\n\n:::question{#q}\n\nWhich?\n\n- [x] a\n- [ ] b\n\n:::\n\n::::\n`
    const parsed = parseCourse(memoryFolder({'course.md': text}))
    const {tree} = exportCourse(parsed, moodleXml, {now: new Date(0), generator: '0.0.0'})
    if (tree === undefined) throw new Error('Unexpected course without questions')
    const back = importCourse(bankText(tree))
    expect(back.messages).toEqual([])
    expect(questionsOf(back.parsed.course.modules)[0]?.quiz).toMatchObject({
      pick: 1,
      shuffle: true,
      pass: 70,
      attempts: 2
    })
  }
})

it.each([
  ['<answer fraction="100"><text>false</text></answer>', false, 'without one of the two'],
  [
    '<answer fraction="0"><text>true</text></answer><answer fraction="0"><text>false</text></answer>',
    true,
    'together'
  ],
  [
    '<answer fraction="100"><text>true</text></answer><answer fraction="100"><text>false</text></answer>',
    false,
    'together'
  ],
  [
    '<answer fraction="100"><text>false</text></answer><answer fraction="0"><text>true</text></answer>',
    false,
    undefined
  ]
])('true or false is what Moodle makes of %s', (answers, right, told) => {
  const {parsed, messages} = importCourse(
    `<quiz><question type="truefalse"><name><text>n</text></name><questiontext format="html"><text>Is it?</text></questiontext><penalty>1</penalty>${answers}</question></quiz>`
  )
  expect(questionsOf(parsed.course.modules)[0]?.question).toMatchObject({kind: 'truefalse', answer: right})
  expect(messages.map(({reason}) => reason)).toEqual(
    told === undefined ? [] : [expect.stringContaining(told)]
  )
})

it('captions come back beside their recording, and once', () => {
  const parsed = asking('Listen:\n\n![Talk](media/talk.mp3)')
  const {tree} = exportCourse(parsed, moodleXml, {now: new Date(0), generator: '0.0.0'})
  if (tree === undefined) throw new Error('Unexpected course without questions')
  const {files} = importCourse(bankText(tree))
  expect([...files.keys()].filter(path => path.startsWith('media/')).sort()).toEqual([
    'media/talk.md',
    'media/talk.mp3',
    'media/talk.vtt'
  ])
})

it('captions to which a text links as well stay where it finds them', () => {
  const text = `Listen:<audio src="@@PLUGINFILE@@/w.mp3"><track src="@@PLUGINFILE@@/w.vtt"></audio><a href="@@PLUGINFILE@@/w.vtt">Read</a>`
  const file = (name: string, content: string): string =>
    `<file name="${name}" path="/" encoding="base64">${Buffer.from(content).toString('base64')}</file>`
  const {files, parsed} = importCourse(
    `<quiz><question type="essay"><name><text>n</text></name><questiontext format="html"><text><![CDATA[${text}]]></text>${file('w.mp3', 'ID3')}${file('w.vtt', 'WEBVTT')}</questiontext></question></quiz>`
  )
  expect([...files.keys()].filter(path => path.startsWith('media/')).sort()).toEqual([
    'media/w-2.vtt',
    'media/w.mp3',
    'media/w.vtt'
  ])
  expect(parsed.messages.filter(({severity}) => severity === 'error')).toEqual([])
})

it('ids that the file gives stay with what they were given to, whatever tags and titles are called', () => {
  const essay = (id: string, name: string, tag: string): string =>
    `<question type="essay"><name><text>${name}</text></name><questiontext format="html"><text>Why?</text></questiontext>${id === '' ? '' : `<idnumber>${id}</idnumber>`}<tags><tag><text>${tag}</text></tag></tags></question>`
  const category = (path: string, id: string): string =>
    `<question type="category"><category><text>${path}</text></category><info format="html"><text></text></info><idnumber>${id}</idnumber></question>`
  const {parsed, messages} = importCourse(
    `<quiz>\n${category('top/Soil', 'soil')}\n${essay('', 'Loam', 'soil')}\n${essay('loam', 'x', 'G1')}\n${essay('loam', 'y', 'G1')}\n${category('top/Water', '2 b')}\n${essay('z', 'z', 'G1')}\n</quiz>`
  )
  const {modules} = parsed.course
  expect(modules.map(({id}) => id)).toEqual(['soil', 'module-2-b'])
  expect(modules[0]?.objectives.map(({id}) => id)).toEqual(['soil-2', 'G1'])
  expect(questionsOf(modules).map(({question: {id}}) => id)).toEqual(['loam-2', 'loam', 'loam-3', 'z'])
  expect(messages.map(({line, reason}) => `${line} ${reason}`)).toEqual([
    '3 Unexpected tag `soil` that stands for something else already, expected one of its own; it is now `soil-2`',
    '5 Unexpected id `loam` that stands for something else already, expected one of its own; it is now `loam-3`',
    '6 Unexpected id `2 b`, expected one that a course can have; it is now `module-2-b`'
  ])
})
