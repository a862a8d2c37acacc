import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {memoryFolder, parseCourse, rules} from '@silabus/core'
import {describe, expect, it} from 'vitest'
import {guideExamples} from '../../scripts/lib/guide-examples.mjs'

const docs = new URL('../../docs/', import.meta.url)
const reference = new URL('reference/', docs)
const names = readdirSync(reference).filter(name => name.endsWith('.md'))
const textOf = (url: URL): string => readFileSync(url, 'utf8')

describe.each(names)('Reference page %s', name => {
  const text = textOf(new URL(name, reference))

  it('shows how it is written, what becomes of it, and what may go wrong', () => {
    const headings = [...text.replace(/^(`{3,}).*?^\1$/gmsu, '').matchAll(/^## (.+)$/gmu)]
    expect(headings.map(([, heading]) => heading)).toEqual([
      'Write it',
      'What each file makes of it',
      'What may go wrong'
    ])
    expect(guideExamples(text)).not.toEqual([])
  })

  it('has a picture of the result, described in words', () => {
    const [, alternative = '', path = ''] = /^# .+\n\n(?:[^!\n].*\n)+\n!\[(.+)\]\((.+)\)$/mu.exec(text) ?? []
    expect(path).toBe(`pictures/${name.replace('.md', '.webp')}`)
    expect(existsSync(new URL(path, reference))).toBe(true)
    expect(alternative.length).toBeGreaterThan(40)
  })

  it('is listed in the overview', () => {
    expect(textOf(new URL('authoring.md', docs))).toContain(`](reference/${name})`)
  })
})

it('Every picture belongs to a page', () => {
  const pictures = readdirSync(new URL('pictures/', reference))
  expect(pictures.sort()).toEqual(names.map(name => name.replace('.md', '.webp')).sort())
})

it('Every rule is told where an author may trip it', () => {
  const imported = textOf(new URL('import.md', docs)).replaceAll('](rules/', '](../rules/')
  const told = [...names.map(name => textOf(new URL(name, reference))), imported].join('\n')
  const missing = Object.keys(rules).filter(id => !told.includes(`](../rules/${id}.md)`))
  expect(missing).toEqual([])
})

it('The guide quotes what Silabus says of a mistake', () => {
  const text = textOf(new URL('guide.md', docs))
  const said = guideExamples(text).flatMap(({files}) => parseCourse(memoryFolder(files)).messages)
  for (const {rule, severity, line, column, reason} of said) {
    expect(text).toContain(`garden/course.md:${line}:${column} ${severity} ${rule} ${reason}\n`)
  }
  expect(said).not.toEqual([])
})
