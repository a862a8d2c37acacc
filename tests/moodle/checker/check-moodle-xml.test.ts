import {describe, expect, it} from 'vitest'
import {checkBank, checkMoodleXml} from './check-moodle-xml.ts'
import {rules} from './rules.ts'
import {answers} from './samples/answers.ts'
import {bank} from './samples/bank.ts'
import {choices} from './samples/choices.ts'
import {missingWords} from './samples/missing-words.ts'
import {bankFile, category, type Sample} from './samples/sample.ts'

const samples: readonly (readonly [name: string, sample: Sample])[] = [
  ['choices', choices],
  ['answers', answers],
  ['missing words', missingWords],
  ['a bank of two files', bank]
]

describe.each(samples)('the sample of %s', (_name, {files, breaches}) => {
  it('keeps every rule', () => {
    expect(checkBank(files)).toEqual([])
  })

  it.each(breaches)('breaks %s and no other rule: %s', (rule, from, to) => {
    const last = files.at(-1) ?? ''
    const changed = last.replace(from, to)
    expect(changed).not.toBe(last)
    const told = checkBank([...files.slice(0, -1), changed]).map(problem => problem.rule)
    expect([...new Set(told)]).toEqual([rule])
  })
})

describe('the checker', () => {
  it('has a file for each of its rules that breaks it', () => {
    const broken = new Set(samples.flatMap(([, {breaches}]) => breaches.map(([rule]) => rule)))
    expect(Object.keys(rules).filter(rule => !broken.has(rule as keyof typeof rules))).toEqual([])
  })

  it('tells a problem in its file and at its line', () => {
    const [first = '', second = ''] = bank.files
    const line = second.split('\n').findIndex(text => text.includes('<question type="essay">')) + 1
    expect(checkBank([first, second.replace('<penalty>0.3333333', '<penalty>33.3')])).toEqual([
      {rule: 'penalty-fraction', file: 2, line, found: '33.3'}
    ])
  })

  it('lets a file go without categories, and back to an earlier one', () => {
    const [file = ''] = choices.files
    const without = file.replaceAll(/ {2}<question type="category">.*?<\/question>\n/gsu, '')
    expect(without).not.toBe(file)
    expect(checkMoodleXml(without)).toEqual([])
    const back = file.replace(
      '  <question type="truefalse">',
      `${category('top/Kursus', 'kursus')}  <question type="truefalse">`
    )
    expect(back).not.toBe(file)
    expect(checkMoodleXml(back)).toEqual([])
  })

  it('takes a description alone for no question bank', () => {
    const [file = ''] = choices.files
    const description = file.slice(
      file.indexOf('  <question type="description">'),
      file.indexOf('  <question type="multichoice">')
    )
    const alone = bankFile(category('top/Kursus', 'kursus'), description)
    expect(checkMoodleXml(alone).map(({rule}) => rule)).toEqual(['questions-present'])
  })
})
