import {exportCourse, memoryFolder, parseCourse, rules} from '@silabus/core'
import {epub} from '@silabus/epub'
import {expect, test} from 'vitest'
import {epubcheck} from '../support/epubcheck.ts'
import {packageBytes} from '../support/package-bytes.ts'
import {realMarkdown} from '../epub/real-markdown.ts'
import {faults} from '../epub/sound.ts'

/** As many texts as a course has modules. */
const modulesOfACourse = 4

/** `TEXTS=2000` takes all that there are. */
const texts = realMarkdown(Number(process.env['TEXTS'] ?? 320))
const courses = Array.from({length: Math.ceil(texts.length / modulesOfACourse)}, (_, index) => {
  const own = texts.slice(index * modulesOfACourse, (index + 1) * modulesOfACourse)
  return [own.map(({name}) => name.split('/').at(-1)).join(', '), own] as const
})

test('there are texts of many hands', () => {
  expect(texts.length).toBeGreaterThanOrEqual(300)
  expect(new Set(texts.map(({name}) => name.split('@', 2).join('@'))).size).toBeGreaterThan(150)
})

test.each(courses)(
  '%s: as modules they become a sound book, and what is amiss has its place',
  async (_, own) => {
    const parsed = parseCourse(
      memoryFolder({
        'course.md': '---\nid: real\ntitle: Texts of many hands\nlang: en\n---\n',
        ...Object.fromEntries(own.map(({text}, index) => [`${index + 1}.md`, text]))
      })
    )
    for (const {rule, reason, file, line, column} of parsed.messages) {
      expect(Object.keys(rules)).toContain(rule)
      expect(reason).toMatch(/^Unexpected .*, expected |^.{10}/u)
      const lines = own[Number.parseInt(file, 10) - 1]?.text.split(/\r\n?|\n/u) ?? ['']
      expect(line).toBeLessThanOrEqual(lines.length)
      expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
    }
    // As `--draft` writes it where something has to be mended first.
    const {tree} = exportCourse(parsed, epub, {now: new Date(0), generator: '0.0.0'})
    if (tree === undefined) throw new Error('Unexpected course without a book')
    expect(faults(tree)).toEqual([])
    expect(await epubcheck(await packageBytes(tree))).toEqual([])
  }
)
