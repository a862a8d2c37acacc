import {describe, expect, it} from 'vitest'
import {memoryFolder} from '../memory-folder.ts'
import {parseCourse} from '../parse-course.ts'

const head = '---\nid: c\ntitle: C\nlang: en\n---\n\n# M {#m}\n\n'
const linesBefore = head.split('\n').length - 1

/** Messages of a module as `rule@line:column`. */
function told(text: string): readonly string[] {
  return parseCourse(memoryFolder({'course.md': head + text})).messages.map(
    ({rule, line, column}) => `${rule}@${line - linesBefore}:${column}`
  )
}

const details = ':::details[More]\n\ntext\n\n:::\n'

describe('a fence with as many colons as the one around it is the one mistake', () => {
  it('of a question that lost its answers to it', () => {
    expect(told(`:::question{#q}\n\nWhat?\n\n${details}\n- [x] a\n- [ ] b\n\n:::\n`)).toEqual([
      'fence-equal@5:1'
    ])
  })

  it('of a question that lost some of its answers to it', () => {
    const option = details.replace(/^(?=.)/gmu, '  ')
    expect(told(`:::question{#q}\n\nWhat?\n\n- [ ] a\n\n${option}- [x] b\n\n:::\n`)).toEqual([
      'fence-equal@7:3'
    ])
    const nested = details.replace(/^(?=.)/gmu, '   ').replace('  ', '- ')
    expect(told(`:::example\n\n${nested}\n:::\n`)).toEqual(['fence-equal@3:4'])
  })

  it('of a quiz that lost its questions to it', () => {
    const question = (id: string): string => `:::question{#${id}}\n\nWhat?\n\n- [x] a\n- [ ] b\n\n:::\n\n`
    expect(told(`:::quiz{#t pick=2}\n\n${question('q')}${question('r')}:::\n`)).toEqual(['fence-equal@3:1'])
    expect(told(`:::quiz{#t}\n\n${details}\n${question('r')}:::\n`)).toEqual(['fence-equal@3:1'])
  })
})

it('a fence that never closes inside an item is the one mistake', () => {
  expect(told(':::example\n\n- a\n\n  :::details[More]\n\n  text\n\n- b\n\n:::\n')).toEqual([
    'fence-unclosed@5:3'
  ])
  expect(told(':::example\n\n- a\n\n  :::details[More]\n\n  text\n\n:::\n')).toEqual(['fence-unclosed@5:3'])
})
