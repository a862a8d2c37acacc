import {plainText} from '@silabus/core'
import {describe, expect, it, test} from 'vitest'
import type {Bank, ImportedEntry} from '../bank.ts'
import {importGift} from './import-gift.ts'

function read(text: string | Uint8Array): {
  readonly bank: Bank | undefined
  readonly told: readonly string[]
} {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const {bank, messages} = importGift(bytes, {file: 'bank.gift'})
  return {
    bank,
    told: messages.map(({rule, line, column, reason}) => `${line}:${column} ${rule} ${reason}`)
  }
}

function entries(text: string): readonly ImportedEntry[] {
  const {bank, told} = read(text)
  expect(told).toEqual([])
  return bank?.shelves.flatMap(shelf => shelf.entries) ?? []
}

/** The only entry of a file. */
function entry(text: string): ImportedEntry {
  const [only, ...more] = entries(text)
  if (only === undefined || more.length > 0) throw new Error('Expected one question')
  return only
}

const says = (text: string) => [{type: 'paragraph', children: [{type: 'text', value: text}]}]

describe('every form of an answer is read', () => {
  it('choose one', () => {
    expect(entry('::Tomb::Who is buried?{~Grant#No. =nobody#Right. ####Think.}')).toMatchObject({
      kind: 'single',
      title: 'Tomb',
      stem: says('Who is buried?'),
      explanation: says('Think.'),
      options: [
        {children: says('Grant'), feedback: says('No.'), weight: 0},
        {children: says('nobody'), feedback: says('Right.'), weight: 100}
      ]
    })
  })

  it('choose all that are right', () => {
    expect(entry('Two people?{~%-100%No one ~%50%Grant ~%50.00%His wife}')).toMatchObject({
      kind: 'multiple',
      options: [{weight: -100}, {weight: 50}, {weight: 50}]
    })
  })

  it('true or false, with the feedback for the wrong answer first', () => {
    expect(entry('Grant was buried.{FALSE#wrong#right}')).toMatchObject({
      kind: 'truefalse',
      answer: false,
      feedback: {whenTrue: says('wrong'), whenFalse: says('right')}
    })
    expect(entry('It is.{T}')).toMatchObject({kind: 'truefalse', answer: true})
  })

  it('type a word', () => {
    expect(entry('Who?{=no one =%50%nob* #Nearly. =%0%*#Think.}')).toMatchObject({
      kind: 'short',
      answers: [
        {pieces: ['no one'], weight: 100},
        {pieces: ['nob', ''], weight: 50, feedback: says('Nearly.')}
      ],
      otherwise: says('Think.')
    })
    expect(entry('Two plus two is {four}')).toMatchObject({kind: 'short', answers: [{pieces: ['four']}]})
  })

  it('type a number', () => {
    expect(entry('Pi?{#3.14:0.01}')).toMatchObject({
      kind: 'numeric',
      answers: [{value: 3.14, text: '3.14', tolerance: 0.01, weight: 100}]
    })
    expect(entry('One to five?{#1..5}')).toMatchObject({answers: [{value: 3, tolerance: 2}]})
    expect(entry('When?{#\n=1822:0#Right.\n=%50%1823:2\n~#No.\n}')).toMatchObject({
      kind: 'numeric',
      answers: [
        {value: 1822, tolerance: 0, weight: 100, feedback: says('Right.')},
        {value: 1823, tolerance: 2, weight: 50}
      ],
      otherwise: says('No.')
    })
  })

  it('type a number, of which a course holds each once', () => {
    expect(read('When?{#=1822:0 =%50%1822:2}').told).toEqual([
      expect.stringContaining('import-loss Unexpected answer `1822 ± 2` beside `1822 ± 0` in the question')
    ])
  })

  it('match', () => {
    expect(entry('Match.{=cat -> cat food =dog -> dog food = -> grass}')).toMatchObject({
      kind: 'matching',
      pairs: [
        {prompt: [{value: 'cat'}], choice: [{value: 'cat food'}]},
        {prompt: [{value: 'dog'}], choice: [{value: 'dog food'}]},
        {prompt: [], choice: [{value: 'grass'}]}
      ]
    })
  })

  it('write a text, and nothing', () => {
    expect(entry('Tell about soil. {}')).toMatchObject({kind: 'essay', stem: says('Tell about soil.')})
    expect(entry('Tell. {####Notes.}')).toMatchObject({kind: 'essay', explanation: says('Notes.')})
    expect(entry('::Read::Read first.')).toMatchObject({kind: 'text', children: says('Read first.')})
  })

  it('a missing word is a gap, where a gap can hold it', () => {
    const gapOf = (text: string) => {
      const read = entry(text)
      if (read.kind !== 'cloze') return read.kind
      const [paragraph] = read.stem
      return paragraph?.type === 'paragraph' ? paragraph.children : []
    }
    expect(gapOf('Moodle costs {~lots =nothing ~little} to download.')).toEqual([
      {type: 'text', value: 'Moodle costs '},
      {type: 'gap', number: 1, kind: 'chosen', options: ['lots', 'nothing', 'little'], right: 1},
      {type: 'text', value: ' to download.'}
    ])
    expect(gapOf('Born in {#1822:5}, he said.')).toMatchObject([
      {},
      {kind: 'number', answer: {value: 1822, tolerance: 5}},
      {}
    ])
    expect(gapOf('A {=loam =soil} bed.')).toMatchObject([{}, {kind: 'typed', answers: ['loam', 'soil']}, {}])
    expect(gapOf('A {=loam#Yes. ~sand} bed.')).toBe('single')
  })
})

test('escaped signs are text, and \\n a line end', () => {
  const read = entry('::A\\:\\:b::[html]\\~ \\= \\# \\{ \\} \\: \\\\ \\\\n { =a \\= b#\\#1 ~[html] ~c }')
  expect(read).toMatchObject({title: 'A::b', options: [{children: says('a = b'), feedback: says('#1')}, {}]})
  expect('stem' in read && plainText([...read.stem])).toBe('~ = # { } : \\ \\n')
  const [pre] = 'stem' in read ? read.stem : []
  expect(pre).toBeDefined()
  expect(entry('[html]<pre>a\\n\\nb</pre>{}')).toMatchObject({stem: [{type: 'code', value: 'a\n\nb'}]})
})

test('texts are read in their format', () => {
  expect(entry('[markdown]Is *it*? {=[plain]a*b* ~[html]<b>c</b>}')).toMatchObject({
    stem: [{children: [{value: 'Is '}, {type: 'emphasis'}, {value: '?'}]}],
    options: [{children: says('a*b*')}, {children: [{children: [{type: 'strong'}]}]}]
  })
  expect(entry('[soil] is text{}')).toMatchObject({stem: says('[soil] is text')})
})

test('ids, tags and categories are kept, with comments left out', () => {
  const {bank, told} = read(
    '// A remark\n\n$CATEGORY: $course$/top/Garden/Soil//Water\n// [id:q-1] [tag:G1]\n// [tag:a\\]b]\n::Q::Why?{}\n'
  )
  expect(told).toEqual([])
  expect(bank?.shelves).toMatchObject([
    {path: ['Garden', 'Soil/Water'], entries: [{id: 'q-1', tags: ['G1', 'a]b'], title: 'Q'}]}
  ])
})

test('what Silabus says in comments above categories is read', () => {
  const {bank} = read(
    '// [id:garden] [lang:ID]\n$CATEGORY: top/Garden\n\n// [id:garden/soil] [lang:fr]\n$CATEGORY: top/Garden/Soil\n\n// [tag:module:soil]\n::Q::Why?{}\n'
  )
  expect(bank).toMatchObject({
    lang: 'id',
    shelves: [{idnumber: 'garden'}, {idnumber: 'garden/soil', entries: [{tags: [], module: 'soil'}]}]
  })
  expect(read('// [lang:nonsense]\n$CATEGORY: top/A\n\nWhy?{}').bank?.lang).toBeUndefined()
})

describe('what cannot be read is told at its place, and the rest is read', () => {
  const cases: readonly (readonly [string, string])[] = [
    [
      'Who?{=a\n\n',
      '1:5 import-unsupported Unexpected `{` without a `}`, expected `}` before the next empty line'
    ],
    [
      'x\ny =a}',
      '2:5 import-unsupported Unexpected `}` without a `{`, expected `{` after the last empty line'
    ],
    ['Who?{~a}', '1:6 import-unsupported Unexpected question with one option'],
    ['Who?{=a -> b = c}', '1:15 import-unsupported Unexpected pair without `->`'],
    ['When?{#soon}', '1:8 import-unsupported Unexpected answer `soon`, expected a number'],
    ['When?{#}', '1:8 import-unsupported Unexpected `#` without a number']
  ]
  it.each(cases)('%s', (text, message) => {
    const {bank, told} = read(`${text}\n\n::Next::Why?{}\n`)
    expect(told).toEqual([expect.stringContaining(message)])
    expect(bank?.shelves.flatMap(shelf => shelf.entries)).toMatchObject([{title: 'Next'}])
  })
})

test('a second pair of braces stays text, and is told', () => {
  const {told} = read('[html]Is $x^{2}$ even? {T}')
  expect(told).toContainEqual(expect.stringContaining('1:24 import-loss Unexpected second brace'))
})

test('a file that is no text, or holds no question, is told', () => {
  expect(read(Buffer.from('::Q::Why ü?{}\n\n::R::caf\xe9 \xfc{}\n', 'utf8')).told).toEqual([])
  expect(
    read(Buffer.concat([Buffer.from('::Q::Why ü?{}\n\nü: caf'), Buffer.from('\xe9{}', 'latin1')])).told
  ).toEqual([
    '3:7 import-malformed Unexpected byte E9 that is not UTF-8, expected UTF-8: save the file as UTF-8; nothing of the file is taken'
  ])
  // Also where the file is read in pieces, and where it ends within a letter.
  const long = Buffer.from('ü\n'.repeat(600_000))
  expect(read(Buffer.concat([long, Buffer.from([0xc3, 0x28])])).told).toEqual([
    expect.stringContaining('600001:1 import-malformed Unexpected byte C3')
  ])
  expect(read(Buffer.concat([Buffer.from('a'), Buffer.from([0xc3])])).told).toEqual([
    expect.stringContaining('1:2 import-malformed Unexpected byte C3')
  ])
  expect(read('\n\n')).toEqual({
    bank: undefined,
    told: [expect.stringContaining('import-malformed Unexpected file without a question')]
  })
  expect(read(new Uint8Array(128 * 1024 * 1024 + 1)).told).toEqual([
    expect.stringContaining('import-limit Unexpected file of more than 128 MiB')
  ])
  expect(read(`${'x'.repeat(1024 * 1024 + 1)}{}`).told).toContainEqual(
    expect.stringContaining('import-limit Unexpected question of more than')
  )
})

test('UTF-16 with a mark, a byte order mark and lines of Windows are read', () => {
  const text = '::Q::Why ü?{\r\n=a\r\n~b\r\n}\r\n'
  for (const bytes of [
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
    Buffer.from(`\uFEFF${text}`),
    Buffer.from(text.replaceAll('\r\n', '\r'))
  ])
    expect(read(bytes).bank?.shelves[0]?.entries).toMatchObject([{kind: 'single', stem: says('Why ü?')}])
})
