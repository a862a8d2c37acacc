import type {Block, Objective} from '@silabus/core'
import {describe, expect, test} from 'vitest'
import {call, course, exported, module, note, opening, paragraph, say, section, single} from './model.ts'
import {faults} from './sound.ts'
import {textsOf} from './xpath.ts'

const objectives: readonly Objective[] = [
  {type: 'objective', id: 'O1', children: [say('Name it'), call('1'), say('.')]},
  {type: 'objective', id: 'O2', children: [say('Use it.')]}
]
const footnotes = [note(1, '1', paragraph('Note.'))]
const list: Block = {type: 'objectiveList', objectives}

const book = exported(
  course([
    module(
      'a',
      'First',
      [
        opening('o', paragraph('Text.')),
        {...section('s', 'Section', list, single('q1', {objectives: ['O1']})), objectives: ['O1']},
        section('t', 'Other', single('q2', {objectives: ['O1', 'O2']}))
      ],
      {objectives, footnotes}
    ),
    module('b', 'Second', [section('u', 'Last', single('q3', {objectives: ['O2']}))])
  ])
)

describe('a module with objectives', () => {
  test('ends with a list to tick, with ways to what teaches and what assesses each', () => {
    const page = book.text('text/a-checklist.xhtml')
    expect(textsOf(page, '//h:li/h:p')).toEqual([
      '☐ O1 Name it.',
      'Taught in: Section',
      'Assessed by: Question 1 · Question 2',
      '☐ O2 Use it.',
      'Assessed by: Question 2 · Question 1 (Second)'
    ])
    expect(textsOf(page, '//h:li//h:a/@href')).toEqual([
      'a-s.xhtml',
      'a-s.xhtml#q1',
      'a-t.xhtml#q2',
      'a-t.xhtml#q2',
      'b-u.xhtml#q3'
    ])
  })

  test('has it in the contents, after its sections', () => {
    expect(textsOf(book.text('nav.xhtml'), '//h:nav[@epub:type="toc"]/h:ol/h:li[1]//h:a')).toEqual([
      'First',
      'Section',
      'Other',
      'Study checklist'
    ])
    expect(faults(book.tree)).toEqual([])
  })

  test('says what it teaches at its head, also where the author says it further on', () => {
    expect(textsOf(book.text('text/a.xhtml'), '//h:div[@class="objectives"]//h:li')).toEqual([
      'O1 Name it1.',
      'O2 Use it.'
    ])
    const own = exported(course([module('a', 'First', [opening('o', list)], {objectives, footnotes})]))
    expect(textsOf(own.text('text/a.xhtml'), '//h:li')).toHaveLength(2)
  })
})

test('a module without objectives has nothing to tick', () => {
  expect(book.tree.entries.has('EPUB/text/b-checklist.xhtml')).toBe(false)
})
