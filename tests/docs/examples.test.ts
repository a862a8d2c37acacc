import {readFileSync} from 'node:fs'
import {memoryFolder, parseCourse} from '@silabus/core'
import {describe, expect, it} from 'vitest'

const pages = ['README.md', 'docs/authoring.md']

describe.each(pages)('Courses in %s', page => {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8')
  const courses = [...text.matchAll(/^(`{3,})markdown course\.md\n(.*?)^\1$/gmsu)].map(
    ([, , course = '']) => course
  )

  it('are there', () => {
    expect(courses).not.toEqual([])
  })

  it.each(courses)('are read without a word: %#', course => {
    expect(parseCourse(memoryFolder({'course.md': course})).messages).toEqual([])
  })
})
