import {readdirSync, readFileSync} from 'node:fs'
import {exportCourse, memoryFolder, parseCourse} from '@silabus/core'
import {epub} from '@silabus/epub'
import {moodleXml} from '@silabus/moodle'
import {scorm12} from '@silabus/scorm'
import {describe, expect, it} from 'vitest'
import {guideExamples} from '../../scripts/lib/guide-examples.mjs'

const root = new URL('../../', import.meta.url)
const reference = new URL('docs/reference/', root)
const targets = {'SCORM 1.2': scorm12, EPUB: epub, Moodle: moodleXml}

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
      ...Object.entries(targets).flatMap(([name, exporter]) =>
        exportCourse(parsed, exporter, {now: new Date(0), generator: '0.0.0'})
          .messages.filter(({rule}) => rule !== 'target-empty')
          .map(({rule}) => `${rule} ${name}`)
      )
    ]
    expect(told).toEqual(example.says)
    if (!parsed.messages.some(({severity}) => severity === 'error'))
      expect(JSON.stringify(parsed.course)).not.toContain('"type":"broken"')
  })
})
