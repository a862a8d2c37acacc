import {expect, test} from 'vitest'
import type {Exporter} from './export.ts'
import {memoryFolder} from './memory-folder.ts'
import {parseCourse} from './parse-course.ts'
import {wantedExporters} from './wanted-exporters.ts'

const base: Exporter = {
  target: 'book',
  title: 'Book',
  howToImport: 'Open it.',
  suffix: '.book',
  options: {},
  export: () => undefined
}
const exporters = [
  base,
  {...base, target: 'leaf', onRequest: true},
  {...base, target: 'bark', onRequest: true}
]

function wanted(targets: string): readonly string[] {
  const source = `---\nid: c\ntitle: C\nlang: en\n${targets}---\n\n# M {#m}\n\nText.\n`
  const {course, messages} = parseCourse(memoryFolder({'course.md': source}), {targets: exporters})
  expect(messages).toEqual([])
  return wantedExporters(exporters, course).map(({target}) => target)
}

test('what is made on request is left out unless the course names it', () => {
  expect(wanted('')).toEqual(['book'])
  expect(wanted('targets:\n  bark: {}\n')).toEqual(['book', 'bark'])
})

test('naming a target without any option is enough', () => {
  expect(wanted('targets:\n  bark:\n  leaf:\n')).toEqual(['book', 'leaf', 'bark'])
})
