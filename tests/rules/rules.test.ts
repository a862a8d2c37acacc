import {readdirSync, readFileSync} from 'node:fs'
import {exportCourse, memoryFolder, parseCourse, rules, type Message, type RuleId} from '@silabus/core'
import {epub} from '@silabus/epub'
import {importMoodleXml, writeCourse} from '@silabus/import'
import {moodleXml} from '@silabus/moodle'
import {scorm12} from '@silabus/scorm'
import {describe, expect, it} from 'vitest'
import {readRulePage, type CourseFiles} from './rule-page.ts'

const home = new URL('../../docs/rules/', import.meta.url)
const exporters = [scorm12, epub, moodleXml]
const ids = Object.keys(rules) as RuleId[]

describe('Pages of the rules', () => {
  it('exist for every rule, and for nothing else', () => {
    const pages = readdirSync(home).filter(name => name !== 'README.md')
    expect(pages.sort()).toEqual(ids.map(id => `${id}.md`).sort())
  })

  it('are listed with their severity and title', () => {
    const index = readFileSync(new URL('README.md', home), 'utf8')
    for (const id of ids) {
      const {title} = readRulePage(new URL(`${id}.md`, home))
      expect(index).toContain(`| [${id}](${id}.md) | ${rules[id].severity} | ${title} |`)
    }
  })
})

describe.each(ids)('%s', id => {
  const page = readRulePage(new URL(`${id}.md`, home))

  it('is introduced by its name, its severity and an explanation', () => {
    expect(page.title).not.toBe('')
    expect(page.id).toBe(id)
    expect(page.severity).toBe(rules[id].severity)
    expect(page.explanation).not.toBe('')
  })

  it('is tripped by the first example, which makes no other mistake', () => {
    const messages = messagesOf(page.trips, id)
    expect(messages.map(message => message.rule)).toContain(id)
    expect(disturbing(messages.filter(message => message.rule !== id))).toEqual([])
  })

  it('is not tripped by the second example, which makes no mistake', () => {
    const messages = messagesOf(page.doesNot, id)
    expect(messages.map(message => message.rule)).not.toContain(id)
    expect(disturbing(messages)).toEqual([])
  })
})

/** Everything that is told of a course; losses and refusals of the targets where the page is about those. */
function messagesOf(files: CourseFiles, id: RuleId): readonly Message[] {
  if (id.startsWith('import-'))
    return Object.entries(files).flatMap(([file, content]) => imported(file, content))
  const parsed = parseCourse(memoryFolder(files))
  if (!id.startsWith('target-')) return parsed.messages
  const surroundings = {now: new Date(0), generator: '0.0.0'}
  return [
    ...parsed.messages,
    ...exporters.flatMap(exporter => exportCourse(parsed, exporter, surroundings).messages)
  ]
}

/** Everything that is told of a file to import, and of the course that it becomes. */
function imported(file: string, content: string | Uint8Array): readonly Message[] {
  const {bank, messages} = importMoodleXml(Buffer.from(content), {file})
  return bank === undefined ? messages : [...messages, ...writeCourse(bank).messages]
}

/** What a learner might notice; notes for the author alone are left out. */
function disturbing(messages: readonly Message[]): readonly string[] {
  return messages
    .filter(message => message.severity !== 'info')
    .map(({rule, file, line, column, reason}) => `${file}:${line}:${column} ${rule}: ${reason}`)
}
