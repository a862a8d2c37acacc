import {parseCourse, memoryFolder, questionsOf} from '@silabus/core'
import {expect, it} from 'vitest'
import type {ImportedEntry} from '../bank.ts'
import {writeCourse} from './write-course.ts'

/** Write essays in some languages, some of them in none that is said, and tell which the course and each of them has. */
function languages(entries: readonly (string | undefined)[], lang?: string): readonly (string | undefined)[] {
  const questions = entries.map((said): ImportedEntry => ({
    kind: 'essay',
    lang: said,
    stem: [{type: 'paragraph', children: [{type: 'text', value: 'Why?'}]}],
    points: 1,
    hints: [],
    explanation: [],
    tags: [],
    markerNotes: []
  }))
  const shelves = [{path: [], info: [], entries: questions}]
  const {files} = writeCourse({file: 'bank.txt', lang, shelves, media: new Map()})
  const {course} = parseCourse(memoryFolder(Object.fromEntries(files)))
  return [course.lang, ...questionsOf(course.modules).map(({question}) => question.lang)]
}

it('A question that names its language does not decide for many that name none', () => {
  expect(languages(['fr', undefined, undefined])).toEqual(['en', 'fr', undefined, undefined])
  expect(languages(['fr', undefined])).toEqual(['en', 'fr', undefined])
})

it('The language that most questions name is that of the course', () => {
  expect(languages(['fr', 'de', 'fr', undefined])).toEqual(['fr', undefined, 'de', undefined, undefined])
})

it('What the file says of itself counts more than any question', () => {
  expect(languages(['fr', 'fr', undefined], 'id')).toEqual(['id', 'fr', 'fr', undefined])
})
