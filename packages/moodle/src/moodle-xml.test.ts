import {expect, test} from 'vitest'
import * as moodle from './index.ts'
import {course, exported, module, multiple, paragraph, quiz, single} from './testing/course.ts'

/** Values of all elements of one name that hold nothing but a text, in order. */
function texts(xml: string, name: string): string[] {
  const pattern = new RegExp(
    `<${name}(?: [^>]*)?>\\s*<text>(?:<!\\[CDATA\\[)?(.*?)(?:\\]\\]>)?</text>`,
    'gsu'
  )
  return [...xml.matchAll(pattern)].map(([, text]) => text ?? '')
}

const idnumbers = (xml: string): string[] =>
  [...xml.matchAll(/<idnumber>(.*?)<\/idnumber>/gu)].map(([, id]) => id ?? '')

test('the package holds an exporter for each format', () => {
  expect(Object.keys(moodle)).toEqual(['aiken', 'gift', 'moodleXml'])
  expect(moodle.moodleXml.target).toBe('moodle-xml')
})

test('categories follow the course: parents first, self-checks with the module, quiz questions with the quiz', () => {
  const {xml} = exported(
    course(
      [
        module('m1', [single('q1'), quiz('z1', [single('q2')], {title: 'Latihan'}), single('q3')], {
          title: 'Satu'
        }),
        module('m2', [paragraph('Nothing to ask')]),
        module('m3', [quiz('z2', [single('q4')]), quiz('z3', [single('q5')])], {title: 'Tiga'})
      ],
      {title: 'Kursus', id: 'kursus', lang: 'id'}
    )
  )
  expect(texts(xml, 'category')).toEqual([
    'top/Kursus',
    'top/Kursus/Satu',
    'top/Kursus/Satu/Latihan',
    'top/Kursus/Tiga',
    'top/Kursus/Tiga/Kuis 1',
    'top/Kursus/Tiga/Kuis 2'
  ])
  expect(idnumbers(xml)).toEqual([
    'kursus',
    'kursus/m1',
    'q1',
    'q3',
    'kursus/z1',
    'q2',
    'kursus/m3',
    'kursus/z2',
    'q4',
    'kursus/z3',
    'q5'
  ])
})

test('questions of the introduction have a category that does not repeat the course’s title', () => {
  const introduction = module('introduction', [single('q')], {title: 'Kursus'})
  const {xml} = exported(course([], {title: 'Kursus', lang: 'id', introduction}))
  expect(texts(xml, 'category')).toEqual(['top/Kursus', 'top/Kursus/Pengantar'])
})

test('a course without questions makes no file and says so', () => {
  const {parts, messages} = exported(course([module('m', [paragraph('Prose')])]))
  expect(parts).toEqual([])
  expect(messages.map(({rule, severity, target}) => [rule, severity, target])).toEqual([
    ['target-empty', 'info', 'moodle-xml']
  ])
})

test('a file never has categories alone: where every question is refused there is none', () => {
  const weights = Array.from({length: 11}, () => 100 / 11)
  const {parts, messages} = exported(
    course([module('m', [quiz('z', [paragraph('Prose'), multiple('q', weights)])])])
  )
  expect(parts).toEqual([])
  expect(messages.map(({rule}) => rule)).toEqual(['target-refused'])
})

test('prose of a quiz stays in its place', () => {
  const {xml} = exported(
    course([
      module('m', [
        quiz('z', [
          paragraph('Kerjakan tanpa catatan.'),
          single('q1'),
          paragraph('Bagian kedua.'),
          paragraph('Lebih sulit.'),
          single('q2')
        ])
      ])
    ])
  )
  expect([...xml.matchAll(/<question type="(\w+)">/gu)].map(([, type]) => type)).toEqual([
    'category',
    'category',
    'category',
    'description',
    'multichoice',
    'description',
    'multichoice'
  ])
  expect(texts(xml, 'name')).toEqual(['Kerjakan tanpa catatan.', 'Stem of q1', 'Bagian kedua.', 'Stem of q2'])
  expect(idnumbers(xml).filter(id => id.startsWith('z/'))).toEqual(['z/text-1', 'z/text-2'])
})

test('a question in a box of a quiz follows what the box says', () => {
  const {xml} = exported(
    course([
      module('m', [
        quiz('z', [
          {
            type: 'details',
            summary: [{type: 'text', value: 'Tambahan'}],
            children: [paragraph('Untuk yang cepat.'), single('q1')]
          },
          {type: 'example', title: [], children: [single('q2')]}
        ])
      ])
    ])
  )
  expect(texts(xml, 'name')).toEqual(['Untuk yang cepat.', 'Stem of q1', 'Stem of q2'])
})

test('a broken question of a draft is left out, other broken prose is shown', () => {
  const {xml} = exported(
    course([
      module('m', [
        quiz('z', [
          {type: 'broken', source: ':::question{#q1}\n- [ ] a\n:::'},
          {type: 'broken', source: ':::exampel\n:::'},
          single('q2')
        ])
      ])
    ])
  )
  expect(xml).not.toContain('q1')
  expect(xml).toContain(':::exampel')
})

test('settings of a quiz that a bank cannot hold are told to the author and to the teacher', () => {
  const {xml, messages} = exported(
    course([
      module('m', [quiz('z', [single('q1'), single('q2')], {pick: 1, shuffle: true, pass: 70, attempts: 2})])
    ])
  )
  expect(messages.map(({rule, reason}) => [rule, reason])).toEqual([
    [
      'target-loss',
      expect.stringContaining('`pick=1`, `shuffle=true`, `pass=70`, `attempts=2` of the quiz `z`')
    ]
  ])
  expect(texts(xml, 'info').at(-1)).toContain(
    '<li>draw 1 question at random</li><li>questions in random order</li><li>pass mark 70%</li><li>2 attempts</li>'
  )
})

test('a link into the course is told where it stands, also inside a footnote', () => {
  const link = (line: number) =>
    paragraph({
      type: 'crossReference',
      target: 'fungsi',
      children: [{type: 'text', value: 'fungsi'}],
      position: {start: {line, column: 3}, end: {line, column: 9}}
    })
  const call = paragraph({type: 'footnoteReference', identifier: 'a', label: 'a'})
  const footnotes = [{type: 'footnote', number: 1, identifier: 'a', label: 'a', children: [link(9)]} as const]
  const {messages} = exported(
    course([module('m', [link(2), single('q', {stem: [link(5), call]})], {footnotes})])
  )
  expect(messages.map(({rule, file, line, column}) => [rule, file, line, column])).toEqual([
    ['target-loss', 'm.md', 5, 3],
    ['target-loss', 'm.md', 9, 3]
  ])
})

test('titles lose what Moodle takes for tags, and the author hears of it', () => {
  const {xml, messages} = exported(course([module('m', [single('q')], {title: 'Unsur <p> & <b>'})]))
  expect(texts(xml, 'category')).toEqual(['top/Course', 'top/Course/Unsur ‹p› & ‹b›'])
  expect(messages.map(({rule}) => rule)).toEqual(['target-loss'])
})

test('questions are named by their title, else by their stem; those that begin alike also by their id', () => {
  const stem = [
    paragraph('Pilih pernyataan yang benar tentang kesejahteraan sosial dalam arti luas dan arti sempit.')
  ]
  const {xml} = exported(
    course([
      module('m', [
        single('q1', {title: 'Arti'}),
        single('q2', {stem}),
        single('q3', {stem: [...stem]}),
        single('q4')
      ])
    ])
  )
  expect(texts(xml, 'name')).toEqual([
    'Arti',
    'Pilih pernyataan yang benar tentang kesejahteraan sosial dalam arti luas dan… (q2)',
    'Pilih pernyataan yang benar tentang kesejahteraan sosial dalam arti luas dan… (q3)',
    'Stem of q4'
  ])
})

test('a question without a word to read still has a name', () => {
  const stem = [
    paragraph({type: 'picture', source: 'data:image/png;base64,AAAA', alternative: '', decorative: true})
  ]
  const {xml} = exported(course([module('m', [single('q1', {stem})])]))
  expect(texts(xml, 'name')).toEqual(['Question (q1)'])
})

test('questions and prose speak the language of the fence around them', () => {
  const {xml} = exported(
    course([
      module('m', [
        quiz('z', [paragraph('مقدمة'), single('q1'), single('q2', {lang: 'fr', dir: 'ltr'})], {
          lang: 'ar',
          dir: 'rtl'
        }),
        {type: 'example', title: [], lang: 'id', dir: 'ltr', children: [single('q3')]}
      ])
    ])
  )
  expect(texts(xml, 'questiontext')).toEqual([
    '<p lang="id" dir="ltr">Stem of q3</p>',
    '<p lang="ar" dir="rtl">مقدمة</p>',
    '<p lang="ar" dir="rtl">Stem of q1</p>',
    '<p lang="fr" dir="ltr">Stem of q2</p>'
  ])
})

test('one course gives the same file twice', () => {
  const made = course([
    module('m', [single('q1'), quiz('z', [paragraph('a'), multiple('q2', [50, 50, -50])])])
  ])
  expect(exported(made).xml).toBe(exported(made).xml)
})
