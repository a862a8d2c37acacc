import {expect, it, test} from 'vitest'
import {importAiken} from './import-aiken.ts'

function read(text: string): {readonly entries: readonly unknown[]; readonly told: readonly string[]} {
  const {bank, messages} = importAiken(Buffer.from(text), {file: 'bank.txt'})
  return {
    entries: bank?.shelves.flatMap(({entries}) => entries) ?? [],
    told: messages.map(({rule, line, reason}) => `${line} ${rule} ${reason}`)
  }
}

const says = (text: string) => [{type: 'paragraph', children: [{type: 'text', value: text}]}]

test('questions are read with or without empty lines, and markup is text', () => {
  const {entries, told} = read('Is <b>?\r\nA) Sand\r\nB. *x*\r\nANSWER: B\r\nWhy?\n\nA) a\nB) b\nANSWER:A')
  expect(told).toEqual([])
  expect(entries).toMatchObject([
    {
      kind: 'single',
      stem: says('Is <b>?'),
      options: [
        {children: says('Sand'), weight: 0},
        {children: says('*x*'), weight: 100}
      ]
    },
    {kind: 'single', stem: says('Why?'), options: [{weight: 100}, {weight: 0}]}
  ])
})

const cases: readonly (readonly [string, string])[] = [
  ['Why?\nA) a\nB) b\nANSWER: C\n', '4 import-unsupported Unexpected answer `C`, expected one of `A`, `B`'],
  ['Why?\nA) a\nANSWER: A\n', '3 import-unsupported Unexpected question with less than two options'],
  [
    'Why?\nA) a\nA) b\nANSWER: A\n',
    '4 import-unsupported Unexpected answer `A`, the letter of several options'
  ],
  ['ANSWER: A\n', '1 import-unsupported Unexpected `ANSWER:` without a question'],
  ['Why?\nA) a\nB) b\n', '4 import-unsupported Unexpected question without `ANSWER:`']
]
it.each(cases)('what is no question is told at its line, and the rest is read: %s', (text, message) => {
  const {entries, told} = read(`${text}Next?\nA) a\nB) b\nANSWER: A\n`)
  expect(told).toEqual([expect.stringContaining(message)])
  expect(entries).toMatchObject([{stem: says('Next?')}])
})

test('a letter that stands before two wrong options is told, as it may be a slip', () => {
  const {entries, told} = read('Why?\nA) a\nB) b\nB) c\nANSWER: A\n')
  expect(entries).toMatchObject([{options: [{weight: 100}, {weight: 0}, {weight: 0}]}])
  expect(told).toEqual([
    expect.stringContaining('4 import-loss Unexpected second option with the letter `B`')
  ])
})
