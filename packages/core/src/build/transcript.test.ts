import {expect, it} from 'vitest'
import {memoryFolder} from '../memory-folder.ts'
import type {Module} from '../model.ts'
import {parseCourse} from '../parse-course.ts'

const parse = (
  course: string,
  transcript: string
): {module: Module | undefined; messages: readonly string[]} => {
  const {course: parsed, messages} = parseCourse(
    memoryFolder({
      'course.md': `---\nid: c\ntitle: C\nlang: en\n---\n\n# M {#m}\n\n${course}`,
      'talk.mp3': 'ID3',
      'talk.md': transcript
    })
  )
  return {
    module: parsed.modules[0],
    messages: messages.map(({file, line, column, rule}) => `${file}:${line}:${column} ${rule}`)
  }
}

it('numbers footnotes of a transcript with those of its module, under labels of its own', () => {
  const {module, messages} = parse(
    'a[^1]\n\n![Talk](talk.mp3)\n\nb[^1]\n\n[^1]: of the module',
    'c[^1]\n\n[^1]: of the talk'
  )
  expect(messages).toEqual([])
  expect(module?.footnotes.map(({number, label}) => [number, label])).toEqual([
    [1, '1'],
    [2, '1']
  ])
})

it('tells what is wrong with them in the transcript', () => {
  const {messages} = parse('![Talk](talk.mp3)', 'c[^gone]\n\n[^a]: one\n[^a]: two')
  expect(messages).toEqual([
    'talk.md:1:2 footnote-undefined',
    'talk.md:3:1 footnote-unused',
    'talk.md:4:1 footnote-duplicate'
  ])
})

it('shares the notes of a recording that plays twice', () => {
  const {module, messages} = parse('![Talk](talk.mp3)\n\n![Again](talk.mp3)', 'c[^1]\n\n[^1]: once')
  expect(messages).toEqual([])
  expect(module?.footnotes).toHaveLength(1)
})
