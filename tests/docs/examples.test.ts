import {readdirSync, readFileSync} from 'node:fs'
import {exportCourse, memoryFolder, parseCourse, wantedExporters, type Exporter} from '@silabus/core'
import {epub} from '@silabus/epub'
import {aiken, gift, moodleXml} from '@silabus/moodle'
import {scorm12} from '@silabus/scorm'
import {describe, expect, it} from 'vitest'
import {guideExamples} from '../../scripts/lib/guide-examples.mjs'

const root = new URL('../../', import.meta.url)
const reference = new URL('docs/reference/', root)
const targets = {'SCORM 1.2': scorm12, EPUB: epub, Moodle: moodleXml, GIFT: gift, Aiken: aiken}

const pages = [
  'README.md',
  'docs/guide.md',
  ...readdirSync(reference)
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/reference/${name}`)
]

/** Files that the courses of the reference use. */
const media = Object.fromEntries(
  readdirSync(new URL('media/', reference)).map(name => [
    `media/${name}`,
    new Uint8Array(readFileSync(new URL(`media/${name}`, reference)))
  ])
)

describe.each(pages)('Courses in %s', page => {
  const examples = guideExamples(readFileSync(new URL(page, root), 'utf8'))

  it('are there', () => {
    expect(examples).not.toEqual([])
  })

  it.each(examples)('become what they should, and Silabus says of them what the page says: %#', example => {
    const parsed = parseCourse(memoryFolder({...media, ...example.files}), {targets: Object.values(targets)})
    const told = [
      ...parsed.messages.map(({rule}) => rule),
      ...wantedExporters(Object.values(targets), parsed.course).flatMap(exporter =>
        exportCourse(parsed, exporter, {now: new Date(0), generator: '0.0.0'})
          .messages.filter(({rule}) => rule !== 'target-empty')
          .map(({rule}) => `${rule} ${nameOf(exporter)}`)
      )
    ]
    // What a target loses of one course after the other is one thing to say.
    expect(told.filter((rule, index) => !rule.includes(' ') || told.indexOf(rule) === index)).toEqual(
      example.says
    )
    if (!parsed.messages.some(({severity}) => severity === 'error'))
      expect(JSON.stringify(parsed.course)).not.toContain('"type":"broken"')
  })
})

function nameOf(exporter: Exporter): string {
  return Object.entries(targets).find(([, target]) => target === exporter)?.[0] ?? exporter.target
}
